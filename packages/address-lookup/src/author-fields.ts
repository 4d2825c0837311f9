import {
  addressFields,
  addressValues,
  manualValues,
  readAddress,
  type AddressField,
  type FieldValues,
} from "./address-fields.ts";
import { readPostcode, type Address, type Language } from "@council-components/address";
import { firstView, type View } from "./state.ts";

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The `autocomplete` tokens that tell which field is which. */
export const autocompleteFields: Readonly<Record<string, AddressField>> = {
  "address-line1": "line1",
  "address-line2": "line2",
  "address-level2": "town",
  "postal-code": "postcode",
};

/**
 * The author's fields: found, read and filled where they are, never renamed, moved, disabled, copied or
 * re-created. They are looked for each time, because a page can change them.
 */
export class AuthorFields {
  readonly #host: HTMLElement;
  readonly #others: () => (Element | null)[];
  #initial = new Map<Control, string>();
  /** The fields when they were last noted. */
  #noted: readonly Control[] = [];
  #known: FieldValues = {};
  #writing = false;

  /** @param others children of the host that hold none of the author's fields */
  constructor(host: HTMLElement, others: () => (Element | null)[]) {
    this.#host = host;
    this.#others = others;
  }

  /** The fields by what they hold. `data-address-field` wins over `autocomplete`, the first over the next. */
  get controls(): Map<AddressField, Control> {
    const all = this.#find<Control>("input, select, textarea");
    const controls = new Map<AddressField, Control>();
    const add = (name: string | undefined, control: Control): void => {
      const field = addressFields.find((each) => each === name);
      if (field && !controls.has(field)) controls.set(field, control);
    };
    for (const control of all) add(control.dataset["addressField"], control);
    for (const control of all)
      if (!control.dataset["addressField"])
        for (const token of control.autocomplete.split(" ")) add(autocompleteFields[token], control);
    return controls;
  }

  /** What the fields hold, without white space around it. */
  read(): FieldValues {
    const values: FieldValues = {};
    for (const [field, control] of this.controls) values[field] = control.value.trim();
    return values;
  }

  /** The address that the fields hold; `null` when they hold none. */
  address(language: Language): Address | null {
    return readAddress(this.read(), language);
  }

  /** Fills the fields with an address, or empties them. */
  fill(address: Address | null): void {
    this.write(addressValues(address, this.controls));
  }

  /** Somebody has typed: what only a gazetteer can say goes. */
  markManual(language: Language): void {
    this.write(manualValues(this.read(), language), true);
  }

  /**
   * Begins over fields as they are. What somebody has changed is typed by hand.
   *
   * @param blank what fields that hold nothing are for
   * @returns what the element shows first
   */
  begin(blank: View, language: Language): View {
    const first = firstView(this.read(), this);
    const view = first === "search" ? blank : first;
    this.note();
    if (view === "manual" && this.changed && !this.markedWrong) this.markManual(language);
    return view;
  }

  /** Fills in a postcode that was searched for, unless there is one. */
  givePostcode(text: string): void {
    if (text && !this.known.postcode) this.write({ postcode: readPostcode(text)?.text ?? text }, true);
  }

  /** Whether the fields are as they were when these values were saved: nobody has typed, no server has answered. */
  match(saved: FieldValues): boolean {
    if (this.markedWrong || this.focused) return false;
    const same = Object.entries(this.read()).every(
      ([field, value]) => !value || saved[field as AddressField] === value,
    );
    return same || !this.changed;
  }

  /** What the fields held when they were last taken note of, or filled. */
  get known(): FieldValues {
    return this.#known;
  }

  /** Takes note of what the fields hold: from here on it is no edit. */
  note(): FieldValues {
    this.#noted = [...this.controls.values()];
    return (this.#known = this.read());
  }

  /** The names that the fields submit under. */
  get names(): string[] {
    return [...this.controls.values()].map(({ name }) => name);
  }

  /** Whether the fields are those that were noted, and hold what they held. */
  get areAsNoted(): boolean {
    const controls = [...this.controls.values()];
    return (
      this.#noted.length === controls.length &&
      controls.every((control, index) => control === this.#noted[index]) &&
      !this.edited &&
      !this.markedWrong
    );
  }

  /** Whether the fields hold something that was neither noted nor filled in here. */
  get edited(): boolean {
    return (
      !this.#writing &&
      Object.entries(this.read()).some(([field, value]) => this.#known[field as AddressField] !== value)
    );
  }

  /**
   * Fills fields, and tells the page by `input` and `change` on each, as typing would.
   *
   * @param values those not named are left alone
   * @param changedOnly tells only of fields whose value is a new one
   */
  write(values: FieldValues, changedOnly: boolean = false): void {
    this.#writing = true;
    for (const [field, control] of this.controls) {
      const value = values[field];
      if (value === undefined || (changedOnly && control.value === value)) continue;
      // By the prototype's setter, since React listens for changes by putting one of its own on the element.
      Reflect.set(Object.getPrototypeOf(control) as object, "value", value, control);
      for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
    }
    this.#writing = false;
    this.note();
  }

  /** Remembers what hidden fields hold: a form's reset leaves them as they are. */
  remember(): void {
    for (const control of this.controls.values()) {
      if (control.type === "hidden" && !this.#initial.has(control)) this.#initial.set(control, control.value);
    }
  }

  /** Puts hidden fields back to what they were at first. */
  reset(): void {
    for (const [control, value] of this.#initial) control.value = value;
  }

  /** Whether the server marked one of the fields as wrong. */
  get markedWrong(): boolean {
    return this.#find(".govuk-form-group--error, .govuk-error-message, [aria-invalid=true]").length > 0;
  }

  /** Whether somebody has changed a field since the page came. */
  get changed(): boolean {
    return this.#find<HTMLInputElement & Partial<Pick<HTMLSelectElement, "options">>>(
      "input, select, textarea",
    ).some(({ type, value, defaultValue, checked, defaultChecked, options }) =>
      options
        ? value !== ([...options].find((option) => option.defaultSelected) ?? options[0])?.value
        : checked !== defaultChecked || (type !== "hidden" && value !== defaultValue),
    );
  }

  /** Whether somebody is in one of the fields. */
  get focused(): boolean {
    return this.#find(":focus").length > 0;
  }

  /** The field to begin typing in. */
  get first(): Control | undefined {
    return this.#find<Control>("input:not([type=hidden]), select, textarea")[0];
  }

  #find<Found extends Element>(selector: string): Found[] {
    const others = this.#others();
    return [...this.#host.children]
      .filter((child) => !others.includes(child))
      .flatMap((child) => [
        ...(child.matches(selector) ? [child] : []),
        ...child.querySelectorAll(selector),
      ]) as Found[];
  }
}
