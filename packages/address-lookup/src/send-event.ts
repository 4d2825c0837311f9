/** Sends one of the events in `events.ts`. Returns `false` where a listener has cancelled it. */
export function sendEvent(
  element: HTMLElement,
  verb: "select" | "clear" | "manual" | "outside" | "error",
  detail: object,
  cancelable: boolean = false,
): boolean {
  return element.dispatchEvent(
    new CustomEvent(`council-address-${verb}`, { bubbles: true, cancelable, detail }),
  );
}
