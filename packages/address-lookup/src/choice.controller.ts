import type { Address } from "@council-components/address";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { choose, type AddressLookupState } from "./state.ts";

export interface ChoiceOptions {
  /** Where the radios are. */
  container: HTMLElement;
  get(): AddressLookupState;
  set(state: AddressLookupState): void;
  /** Local custodian codes of the area. */
  served(): readonly number[];
  fill(address: Address | null): void;
  /** Tells the page of the address that is taken. Returns whether it may be. */
  select(address: Address): boolean;
}

/**
 * The address whose radio is chosen. It is in the fields at once, and the page is told of it once: when the person goes
 * on, or is at another part of the page, because focus has gone there or they press something there. Another window is
 * no other part of the page, and neither is the label of another radio, whose press leaves nothing focused for a moment.
 */
export class ChoiceController implements ReactiveController {
  readonly #options: ChoiceOptions;
  #listeners: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: ChoiceOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listeners = new AbortController();
    const options = { capture: true, signal: this.#listeners.signal };
    const isRadio = (target: Element): boolean =>
      this.#options.container.contains(target) && !!target.closest("fieldset");
    const onEvent = ({ target }: Event): void => void (isRadio(target as Element) || this.tell());
    for (const type of ["focusin", "click"]) document.addEventListener(type, onEvent, options);
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
  }

  /** Fills the fields with the address whose radio is chosen. What is outside the area is for no field. */
  choose(choice: string): void {
    const { get, set, fill, served } = this.#options;
    const before = get();
    if (choice === before.choice && before.address) return;
    const after = choose(before, choice, served());
    set(after);
    if (before.address || after.address) fill(after.address);
  }

  /** Tells the page of the address that is chosen. Empties the fields again where a listener says no. */
  tell(): boolean {
    const { get, set, select } = this.#options;
    const { view, address, isTold } = get();
    if (view !== "results" || !address || isTold) return true;
    set({ ...get(), isTold: true });
    if (select(address)) return true;
    this.clear();
    return false;
  }

  /** Empties the fields of the address that is chosen or selected. Returns whether there is one. */
  clear(): boolean {
    const { get, set, fill } = this.#options;
    const { view, address } = get();
    if (!address || (view !== "results" && view !== "selected")) return false;
    fill(null);
    set({ ...get(), address: null, isTold: false });
    return true;
  }
}
