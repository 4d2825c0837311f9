/** What of an address a field can hold, as `data-address-field` names it. */
export const addressFields = [
  "line1",
  "line2",
  "town",
  "county",
  "postcode",
  "country",
  "uprn",
  "usrn",
  "organisation",
  "easting",
  "northing",
  "longitude",
  "latitude",
  "custodianCode",
  "classification",
  "language",
  "source",
  "singleLine",
] as const;
export type AddressField = (typeof addressFields)[number];
export type FieldValues = Partial<Record<AddressField, string>>;
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
  readonly #mount: HTMLElement;
  #initial = new Map<Control, string>();

  constructor(host: HTMLElement, mount: HTMLElement) {
    this.#host = host;
    this.#mount = mount;
  }

  /** The fields by what they hold. `data-address-field` wins over `autocomplete`, the first over the next. */
  get controls(): Map<AddressField, Control> {
    const found = new Map<AddressField, Control>();
    const all = this.#all();
    for (const control of all) {
      const field = control.dataset["addressField"] as AddressField | undefined;
      if (field && addressFields.includes(field) && !found.has(field)) found.set(field, control);
    }
    for (const control of all) {
      const token = control.autocomplete.split(" ").find((each) => each in autocompleteFields);
      const field = token && !control.dataset["addressField"] && autocompleteFields[token];
      if (field && !found.has(field)) found.set(field, control);
    }
    return found;
  }

  /** What the fields hold, without white space around it. */
  read(): FieldValues {
    const values: FieldValues = {};
    for (const [field, control] of this.controls) values[field] = control.value.trim();
    return values;
  }

  /**
   * Fills fields, and tells the page by `input` and `change` on each, as typing would.
   *
   * @param values those not named are left alone
   * @param changedOnly tells only of fields whose value is a new one
   */
  write(values: FieldValues, changedOnly: boolean = false): void {
    for (const [field, control] of this.controls) {
      const value = values[field];
      if (value === undefined || (changedOnly && control.value === value)) continue;
      // By the prototype's setter, since React listens for changes by putting one of its own on the element.
      Reflect.set(Object.getPrototypeOf(control) as object, "value", value, control);
      for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
    }
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
    return this.#all().some((control) => {
      if (control instanceof HTMLSelectElement) {
        const options = [...control.options];
        return control.value !== (options.find((option) => option.defaultSelected) ?? options[0])?.value;
      }
      if (control instanceof HTMLInputElement && control.checked !== control.defaultChecked) return true;
      return control.type !== "hidden" && control.value !== control.defaultValue;
    });
  }

  /** Whether somebody is in one of the fields. */
  get focused(): boolean {
    return this.#find(":focus").length > 0;
  }

  /** The field to begin typing in. */
  get first(): Control | undefined {
    const { controls } = this;
    return controls.get("line1") ?? [...controls.values()].find((control) => control.type !== "hidden");
  }

  /** The field that an event came from, if it is one of the author's. */
  fieldOf(event: Event): AddressField | undefined {
    for (const [field, control] of this.controls) if (control === event.target) return field;
    return undefined;
  }

  #all(): Control[] {
    return this.#find<Control>("input, select, textarea");
  }

  #find<Found extends Element>(selector: string): Found[] {
    return [...this.#host.children]
      .filter((child) => child !== this.#mount)
      .flatMap((child) => [
        ...(child.matches(selector) ? [child] : []),
        ...child.querySelectorAll(selector),
      ]) as Found[];
  }
}
