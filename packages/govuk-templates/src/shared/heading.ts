import { html, nothing, type TemplateResult } from "lit";
import type { HeadingLevel } from "./options.ts";

/** A heading of the given level. A tag name cannot be a value in a Lit template, so there is one for each. */
export function heading(
  level: HeadingLevel,
  className: string,
  content: unknown,
  id: string | typeof nothing = nothing,
): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${className} id=${id}>${content}</h1>`;
    case 2:
      return html`<h2 class=${className} id=${id}>${content}</h2>`;
    case 3:
      return html`<h3 class=${className} id=${id}>${content}</h3>`;
    case 4:
      return html`<h4 class=${className} id=${id}>${content}</h4>`;
    case 5:
      return html`<h5 class=${className} id=${id}>${content}</h5>`;
    case 6:
      return html`<h6 class=${className} id=${id}>${content}</h6>`;
    default:
      throw new RangeError(`There is no heading of level ${String(level)}`);
  }
}
