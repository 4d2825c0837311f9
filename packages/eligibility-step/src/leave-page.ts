import { holdFocus } from "@council-components/core/hold-focus";

/**
 * Before another page is rendered: puts focus on the mount, and the caret where nothing is going to change. Orca
 * follows the caret, which would fall to the first words of the next page: it would not say them when they get focus.
 *
 * @param region the live region, which stays
 */
export async function leavePage(mount: HTMLElement, region: HTMLElement): Promise<void> {
  getSelection()?.collapse(region);
  await holdFocus(mount);
}
