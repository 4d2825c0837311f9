import { FORCE_REMOUNT, GLOBALS_UPDATED, STORY_FINISHED } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";

/** A story's form has no server to go to: sending it would put an error page in the story's place. */
export function keepFormsHere(): void {
  // In the end, so that whatever the story is about has happened before.
  window.addEventListener("submit", (event) => event.preventDefault());
}

/**
 * A story whose language changes begins anew and is brought to its state again. Storybook alone renders it anew,
 * without what was done in it.
 */
export function replayInEachLanguage(): void {
  const channel = addons.getChannel();
  let changed = false;
  channel.on(GLOBALS_UPDATED, () => (changed = true));
  // Not earlier: a story that is taken away while it is being rendered reloads the page.
  channel.on(STORY_FINISHED, ({ storyId }: { storyId: string }) => {
    if (changed) channel.emit(FORCE_REMOUNT, { storyId });
    changed = false;
  });
}
