import { HistoryState } from "@council-components/core/history-state";
import type { FieldValues } from "./address-fields.ts";
import type { AuthorFields } from "./author-fields.ts";
import { initialState, isBegun, next, type AddressLookupState } from "./state.ts";

/** Milliseconds. A thousand addresses take a while to be written down: not before they are on the screen. */
const SAVE_AFTER = 300;

/** What an element shows, and what it has filled in, kept with the page's entry in the history. */
export class LookupHistory {
  readonly #fields: AuthorFields;
  readonly #entry: HistoryState<{ state: AddressLookupState; values: FieldValues }>;
  #state: AddressLookupState = initialState;
  /** There is something worth coming back to. */
  #isBegun = false;

  /** @param id tells two elements of one page apart */
  constructor(element: Element, fields: AuthorFields, id: () => string) {
    this.#fields = fields;
    this.#entry = new HistoryState(element, {
      key: () => `council-components ${id()}`,
      names: () => fields.names,
    });
  }

  /** Fills the fields as they were when somebody left the page, unless somebody else has changed them since. */
  restore(): AddressLookupState | undefined {
    const saved = this.#entry.read();
    if (!saved || !this.#fields.match(saved.values)) return undefined;
    this.#fields.write(saved.values, true);
    return saved.state;
  }

  saveSoon(state: AddressLookupState): void {
    this.#state = state;
    this.#entry.writeSoon(() => this.#value, SAVE_AFTER);
  }

  save(state: AddressLookupState): void {
    this.#state = state;
    const value = this.#value;
    if (value) this.#entry.write(value);
  }

  get #value(): { state: AddressLookupState; values: FieldValues } | undefined {
    this.#isBegun ||= this.#state.view !== "search" || isBegun(this.#state);
    return this.#isBegun ? { state: next(this.#state), values: this.#fields.known } : undefined;
  }
}
