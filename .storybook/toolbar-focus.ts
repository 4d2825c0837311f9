import { SET_CURRENT_STORY, STORY_FINISHED, UPDATE_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/manager-api";

/** A story for which something was chosen is rendered anew, and then brought to its state again. */
const TIMES_FINISHED = 2;

/**
 * Keeps focus in the toolbar when something is chosen there by the keyboard. A story that is brought to its state
 * again focuses what it is about, an error summary for example, and would take somebody away who wants to choose the
 * brand after the language.
 */
export function keepFocusInToolbar(): void {
  addons.register("council/toolbar-focus", () => {
    let button: HTMLElement | undefined;
    let expected = 0;
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.closest('[role="toolbar"]')) return;
      button = target.matches(":focus-visible") ? target : undefined;
    });
    const channel = addons.getChannel();
    channel.on(UPDATE_GLOBALS, () => (expected = TIMES_FINISHED));
    channel.on(SET_CURRENT_STORY, () => (expected = 0));
    channel.on(STORY_FINISHED, () => {
      if (expected === 0) return;
      expected -= 1;
      if (document.activeElement?.tagName === "IFRAME") button?.focus();
    });
  });
}
