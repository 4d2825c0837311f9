import { render } from "lit";
import { madeFields, type ManualAddressOptions, type TemplateContext } from "./address-lookup.templates.ts";
import type { AuthorFields } from "./author-fields.ts";

const MADE = "data-council-made-fields";

/**
 * The fields that the element makes where the author gives none. They stand beside the mount as the author's would,
 * and submit as the author's would.
 */
export class MadeFields {
  readonly element: HTMLElement = document.createElement("div");

  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.element.setAttribute(MADE, "");
    host.prepend(this.element);
  }

  /** Labels follow the language; what was typed stays. */
  render(context: TemplateContext, options: ManualAddressOptions): void {
    const legend = this.#host.querySelector(":scope > .council-page-by-page legend");
    render(madeFields(context, options, legend?.textContent.trim()), this.element);
  }
}

/** Makes fields where there are none. Those that came with a clone are made anew: their ids are taken. */
export function makeFields(
  host: HTMLElement,
  fields: AuthorFields,
  context: TemplateContext,
  options: ManualAddressOptions,
): MadeFields | undefined {
  const copied = host.querySelector(`:scope > [${MADE}]`);
  if (!copied && fields.controls.size) return undefined;
  const values = fields.read();
  copied?.remove();
  const made = new MadeFields(host);
  made.render(context, options);
  fields.write(values, true);
  return made;
}
