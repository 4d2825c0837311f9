/** Milliseconds in which Orca 43 notices where focus is. */
const NOTICE = 100;

/**
 * Puts focus that is inside a mount on the mount itself, until it goes on to what is rendered next. Orca falls
 * silent, in browse mode, when what has focus is taken away in the very task that moves focus on.
 */
export async function holdFocus(mount: HTMLElement): Promise<void> {
  if (!mount.contains(document.activeElement)) return;
  mount.tabIndex = -1;
  mount.addEventListener("blur", () => mount.removeAttribute("tabindex"), { once: true });
  mount.focus({ preventScroll: true });
  await new Promise((resolve) => setTimeout(resolve, NOTICE));
}
