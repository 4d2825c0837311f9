import { html, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./attributes.ts";
import { classes } from "./classes.ts";
import { safeUrl } from "./safe-url.ts";

/** The markup that the generic header and the GOV.UK header share. */
export function header(
  namespace: "govuk-header" | "govuk-generic-header",
  options: {
    url?: string | undefined;
    classes?: string | undefined;
    containerClasses?: string | undefined;
    attributes?: Attributes | undefined;
  },
  logo: unknown,
): TemplateResult {
  return html`<div class=${classes(namespace, options.classes)} ${attributes(options.attributes)}>
    <div class=${classes(`${namespace}__container`, options.containerClasses || "govuk-width-container")}>
      <div class=${`${namespace}__logo`}>
        <a href=${safeUrl(options.url || "/")} class=${`${namespace}__homepage-link`}>${logo}</a>
      </div>
    </div>
  </div>`;
}
