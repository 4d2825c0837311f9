import type { Action } from "./address-lookup.templates.ts";
import type { AddressLookupState } from "./state.ts";

/**
 * The search that the server half renders for people without script, as a child of the element. Where somebody is
 * typing in it when the script comes, it stays as it is until one of its buttons is pressed. What the server has marked
 * as wrong in it, the server checks again.
 */
export class ServerSearch {
  readonly #host: HTMLElement;
  /** Whether it is shown in place of the mount's search. */
  isShown = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  get element(): HTMLElement | null {
    return this.#host.querySelector(":scope > .council-page-by-page");
  }

  /** Whether it has to stay: somebody is in it, or what the server says of it has to be read. */
  get isInUse(): boolean {
    return this.#isWrong || !!this.#focused;
  }

  /** What was typed into it. */
  get values(): Partial<Pick<AddressLookupState, "postcode" | "property">> {
    const inputs = [...(this.element?.querySelectorAll("input") ?? [])];
    return Object.fromEntries(inputs.map((input) => [partOf(input), input.value]));
  }

  /** What a button of it asks for, while it is shown; `undefined` for any other button. */
  actionOf(button: HTMLElement | null): Action | "server" | undefined {
    if (!button || !this.isShown || !this.element?.contains(button)) return undefined;
    return this.#isWrong ? "server" : (button.dataset["councilAction"] as Action);
  }

  /**
   * The mount takes its place.
   *
   * @returns a selector of the control in the mount that takes focus from the one here
   */
  leave(): string | undefined {
    const control = this.isShown && this.#focused;
    this.isShown = false;
    if (!control) return undefined;
    const action = control.dataset["councilAction"];
    return action ? `[data-council-action="${action}"]` : `[id$="-${partOf(control)}"]`;
  }

  get #isWrong(): boolean {
    return !!this.element?.querySelector(".govuk-error-message");
  }

  get #focused(): HTMLElement | null | undefined {
    return this.element?.querySelector<HTMLElement>(":focus");
  }
}

/** What comes last in an id: "address-search-postcode" is the postcode. */
function partOf({ id }: HTMLElement): string {
  return id.slice(id.lastIndexOf("-") + 1);
}
