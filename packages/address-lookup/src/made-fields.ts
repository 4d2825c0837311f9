import { html, render } from "lit";
import type { Controls } from "./controls.templates.ts";
import { manualAddress } from "./manual.templates.ts";
import type { TemplateContext } from "./template-context.ts";

const MADE = "data-council-made-fields";

/**
 * The fields that the element makes where the author gives none. They stand beside the mount as the author's
 * would, and submit as the author's would. Loaded only then.
 */
export class MadeFields {
  readonly element: HTMLElement = document.createElement("div");
  readonly #controls: Controls;

  constructor(
    host: HTMLElement,
    controls: Controls,
    context: TemplateContext,
    options: { name: string; international: boolean },
  ) {
    this.#controls = controls;
    this.element.setAttribute(MADE, "");
    host.prepend(this.element);
    this.render(context, options);
  }

  /** Labels follow the language; what was typed stays. */
  render(context: TemplateContext, options: { name: string; international: boolean }): void {
    const { name } = options;
    render(
      html`${manualAddress({ ...context, id: `${context.id}-manual` }, options, this.#controls)}${[
        "uprn",
        "source",
      ].map((field) => html`<input type="hidden" name="${name}-${field}" data-address-field=${field} />`)}`,
      this.element,
    );
  }
}
