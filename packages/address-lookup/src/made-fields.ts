import { html, render } from "lit";
import { manualAddress, type TemplateContext } from "./address-lookup.templates.ts";
import type { AuthorFields, FieldValues } from "./author-fields.ts";

const MADE = "data-council-made-fields";

/**
 * The fields that the element makes where the author gives none. They stand beside the mount as the author's
 * would, and submit as the author's would.
 */
export class MadeFields {
  readonly #host: HTMLElement;
  #element: HTMLElement | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Makes or withdraws the fields. Those that came with a clone are made anew, with what was in them. */
  begin(fields: AuthorFields): FieldValues | undefined {
    const foreign = this.#host.querySelector(`:scope > [${MADE}]`);
    if (foreign && foreign !== this.#element) {
      const values = fields.read();
      foreign.remove();
      this.#element = undefined;
      return { ...this.begin(fields), ...values };
    }
    if (!this.#element && fields.controls.size === 0) {
      this.#element = document.createElement("div");
      this.#element.setAttribute(MADE, "");
      this.#host.prepend(this.#element);
    }
    return undefined;
  }

  /** Labels follow the language; what was typed stays. */
  render(context: TemplateContext, options: { name: string; international: boolean }): void {
    if (!this.#element) return;
    const { name } = options;
    render(
      html`${manualAddress(context, options)}${["uprn", "source"].map(
        (field) => html`<input type="hidden" name="${name}-${field}" data-address-field=${field} />`,
      )}`,
      this.#element,
    );
  }
}
