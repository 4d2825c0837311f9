import type { Action } from "./address-lookup.templates.ts";
import type { AddressLookupState } from "./state.ts";

/**
 * What the server half renders for people without script: the search inside the element, or below the page's button
 * the way back to it. Where somebody is in the search when the script comes it stays, and so does the way back, until
 * one of its buttons is pressed. What the server has marked as wrong, the server checks again.
 */
export class ServerStep {
  readonly #host: HTMLElement;
  /** Whether it is shown in place of what the mount would show. */
  isShown = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** The search, a child of the element. */
  get search(): HTMLElement | null {
    return this.#host.querySelector(":scope > .council-page-by-page");
  }

  /** Whether the server asks for the address to be typed: that page goes on. */
  get isManual(): boolean {
    return this.#wayBack?.hidden === false;
  }

  /** Whether it has to stay where it is. */
  stays(view: AddressLookupState["view"]): boolean {
    if (view === "manual") return this.isManual;
    return view === "search" && (this.#isWrong || !!this.#focused);
  }

  /** Leaves it where it is, if it has to stay. */
  begin(view: AddressLookupState["view"]): void {
    this.#show(this.stays(view));
  }

  /** What was typed into the search. */
  get values(): Partial<Pick<AddressLookupState, "postcode" | "property" | "hasSearched">> {
    const inputs = [...(this.search?.querySelectorAll("input") ?? [])];
    return {
      hasSearched: !!this.search?.querySelector("[data-council-action=manual]"),
      ...Object.fromEntries(inputs.map((input) => [partOf(input), input.value])),
    };
  }

  /** What a button of it asks for, while it is shown; `undefined` for any other button. */
  actionOf(button: HTMLElement | null): Action | "server" | undefined {
    if (!button || !this.isShown || !(this.search ?? this.#wayBack)?.contains(button)) return undefined;
    return this.#isWrong ? "server" : (button.dataset["councilAction"] as Action);
  }

  /**
   * The mount takes its place.
   *
   * @returns a selector of the control in the mount that takes focus from the one here
   */
  leave(): string | undefined {
    const control = this.isShown && this.#focused;
    if (this.isShown) this.#show(false);
    if (!control) return undefined;
    const action = control.dataset["councilAction"];
    return action ? `[data-council-action="${action}"]` : `[id$="-${partOf(control)}"]`;
  }

  #show(isShown: boolean): void {
    this.isShown = isShown;
    if (this.#wayBack && !isShown) this.#wayBack.hidden = true;
  }

  get #wayBack(): HTMLElement | null {
    return this.#host.parentElement?.querySelector(":scope > .council-without-script") ?? null;
  }

  get #isWrong(): boolean {
    return !!this.search?.querySelector(".govuk-error-message");
  }

  /** The control that somebody is at. In Safari a button that is being pressed has no focus. */
  get #focused(): HTMLElement | null | undefined {
    return this.search?.querySelector<HTMLElement>(":is(input, button):is(:focus, :active)");
  }
}

/** What comes last in an id: "address-search-postcode" is the postcode. */
function partOf({ id }: HTMLElement): string {
  return id.slice(id.lastIndexOf("-") + 1);
}
