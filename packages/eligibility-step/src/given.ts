import type { Given } from "@council-components/eligibility-rules";

export type GivenValues = Readonly<Record<string, unknown>>;
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FIELDS = "[data-given], [data-address-field]";

/**
 * What the page knows: fields marked `data-given`, those of an address lookup, and the address that is chosen in one on
 * the same form.
 */
export class PageGiven {
  readonly #form: () => HTMLFormElement | null;
  #address: unknown;

  /** @param form the form around the element; where there is none, what is in no form counts */
  constructor(form: () => HTMLFormElement | null) {
    this.#form = form;
  }

  /** Follows the fields and the address. */
  follow(changed: () => void, signal: AbortSignal): void {
    const mine = ({ target }: Event): boolean =>
      ((target as Control).form ?? (target as Element).closest?.("form") ?? null) === this.#form();
    for (const type of ["input", "change"])
      document.addEventListener(
        type,
        (event) => mine(event) && (event.target as Element).matches(FIELDS) && changed(),
        { signal },
      );
    for (const verb of ["select", "clear", "manual"])
      document.addEventListener(
        `council-address-${verb}`,
        (event) =>
          mine(event) &&
          // The page may still say no to an address.
          queueMicrotask(() => {
            if (event.defaultPrevented) return;
            this.#address =
              verb === "select" ? (event as CustomEvent<{ address: unknown }>).detail.address : undefined;
            changed();
          }),
        { signal },
      );
  }

  /** What is known now, by the ids that the ruleset declares. */
  read(declared: readonly Given[]): GivenValues {
    const values: Record<string, unknown> = {};
    const address = this.#address as Record<string, unknown> | undefined;
    for (const control of (this.#form() ?? document).querySelectorAll<Control>(FIELDS)) {
      if (
        control.form !== this.#form() ||
        ("checked" in control && /radio|checkbox/.test(control.type) && !control.checked)
      )
        continue;
      const { given, addressField } = control.dataset;
      const id = given ?? `address.${addressField}`;
      const value = control.value.trim();
      if (value) values[id] = typed(value, declared.find((each) => each.id === id)?.type, values[id]);
    }
    for (const { id } of declared) {
      const [, field] = /^address\.(\w+)$/.exec(id) ?? [];
      if (field && address && Object.hasOwn(address, field)) values[id] = address[field];
    }
    return values;
  }
}

function typed(text: string, type: Given["type"] | undefined, before: unknown): unknown {
  if (type === "choices") return [...(Array.isArray(before) ? (before as unknown[]) : []), text];
  if (type !== "yes-no") return text;
  return /^(yes|true|on|1)$/i.test(text) ? true : /^(no|false|off|0)$/i.test(text) ? false : undefined;
}
