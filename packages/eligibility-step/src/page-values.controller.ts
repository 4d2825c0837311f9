import type { Given } from "@council-components/eligibility-rules";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What the page knows, by the ids that the ruleset declares. */
export type GivenValues = Readonly<Record<string, unknown>>;
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FIELDS = "[data-given], [data-address-field]";

export interface PageValuesOptions {
  /** The form around the element; where there is none, what is in no form counts. */
  form(): HTMLFormElement | null;
  /** A field or the address is another than before. */
  onChange(): void;
}

/**
 * What the page knows: fields marked `data-given`, those of an address lookup, and the address that is chosen in one on
 * the same form. Follows them while the element is in the page.
 */
export class PageValuesController implements ReactiveController {
  readonly #options: PageValuesOptions;
  #address: Readonly<Record<string, unknown>> | undefined;
  #listeners: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PageValuesOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listeners = new AbortController());
    for (const type of ["input", "change"])
      document.addEventListener(type, (event) => this.#onInput(event), { signal });
    for (const verb of ["select", "clear", "manual"])
      document.addEventListener(`council-address-${verb}`, (event) => this.#onAddress(event), { signal });
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
  }

  /** What is known now. */
  read(declared: readonly Given[]): GivenValues {
    const form = this.#options.form();
    const values: Record<string, unknown> = {};
    for (const control of (form ?? document).querySelectorAll<Control>(FIELDS)) {
      if (control.form !== form || isUnticked(control)) continue;
      const { given, addressField } = control.dataset;
      const id = given ?? `address.${addressField}`;
      const value = control.value.trim();
      if (value) values[id] = typed(value, declared.find((each) => each.id === id)?.type, values[id]);
    }
    for (const { id } of declared) {
      const [, field] = /^address\.(\w+)$/.exec(id) ?? [];
      if (field && this.#address && Object.hasOwn(this.#address, field)) values[id] = this.#address[field];
    }
    return values;
  }

  #onInput(event: Event): void {
    if (this.#isOurs(event) && (event.target as Element).matches(FIELDS)) this.#options.onChange();
  }

  #onAddress(event: Event): void {
    if (!this.#isOurs(event)) return;
    // Later listeners may still cancel it.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      const { detail } = event as CustomEvent<{ address?: Readonly<Record<string, unknown>> }>;
      this.#address = event.type === "council-address-select" ? detail.address : undefined;
      this.#options.onChange();
    });
  }

  /** Whether the event is from the same form. */
  #isOurs({ target }: Event): boolean {
    const form = (target as Control).form ?? (target as Element).closest?.("form") ?? null;
    return form === this.#options.form();
  }
}

function isUnticked(control: Control): boolean {
  return "checked" in control && /radio|checkbox/.test(control.type) && !control.checked;
}

function typed(text: string, type: Given["type"] | undefined, before: unknown): unknown {
  if (type === "choices") return [...(Array.isArray(before) ? (before as unknown[]) : []), text];
  if (type !== "yes-no") return text;
  return /^(yes|true|on|1)$/i.test(text) ? true : /^(no|false|off|0)$/i.test(text) ? false : undefined;
}
