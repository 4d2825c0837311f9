import { FORCE_REMOUNT, STORY_FINISHED, UPDATE_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";

/** A story's form has no server to go to: sending it would put an error page in the story's place. */
export function keepFormsHere(): void {
  // In the end, so that whatever the story is about has happened before.
  window.addEventListener("submit", (event) => event.preventDefault());
}

/**
 * A story for which something is chosen in the toolbar begins anew, and is brought to its state again. Storybook alone
 * renders it anew, without what was done in it.
 */
export function replayWhatIsChosen(): void {
  const channel = addons.getChannel();
  let changed = false;
  // Only when somebody has chosen something: GLOBALS_UPDATED comes with every story that is opened, too.
  channel.on(UPDATE_GLOBALS, () => (changed = true));
  // Not earlier: a story that is taken away while it is being rendered reloads the page.
  channel.on(STORY_FINISHED, ({ storyId }: { storyId: string }) => {
    if (changed) channel.emit(FORCE_REMOUNT, { storyId });
    changed = false;
  });
}
