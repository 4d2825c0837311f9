import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import { heading } from "./shared/heading.ts";
import { i18nAttributes } from "./shared/i18n-attributes.ts";
import type { Content, HeadingLevel } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukAccordion}. */
export interface AccordionOptions {
  /**
   * Must be unique across the domain of your service if `rememberExpanded` is `true` (as the expanded
   * state of individual instances of the component persists across page loads using [session
   * storage](https://developer.mozilla.org/en-US/docs/Web/API/Window/sessionStorage)). Used as an `id`
   * in the HTML for the accordion as a whole, and also as a prefix for the `id`s of the section
   * contents and the buttons that open them, so that those `id`s can be the target of `aria-control`
   * attributes.
   */
  id?: string | undefined;
  /** Heading level, from `1` to `6`. Default is `2`. */
  headingLevel?: HeadingLevel | undefined;
  /** Classes to add to the accordion. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the accordion. */
  attributes?: Attributes | undefined;
  /**
   * Whether the expanded/collapsed state of the accordion should be saved when a user leaves the page
   * and restored when they return. Default is `true`.
   */
  rememberExpanded?: boolean | undefined;
  /**
   * The text content of the 'Hide all sections' button at the top of the accordion when all sections
   * are expanded.
   */
  hideAllSectionsText?: string | undefined;
  /**
   * The text content of the 'Hide' button within each section of the accordion, which is visible when
   * the section is expanded.
   */
  hideSectionText?: string | undefined;
  /**
   * Text made available to assistive technologies, like screen-readers, as the final part of the
   * toggle's accessible name when the section is expanded. Defaults to `"Hide this section"`.
   */
  hideSectionAriaLabelText?: string | undefined;
  /**
   * The text content of the 'Show all sections' button at the top of the accordion when at least one
   * section is collapsed.
   */
  showAllSectionsText?: string | undefined;
  /**
   * The text content of the 'Show' button within each section of the accordion, which is visible when
   * the section is collapsed.
   */
  showSectionText?: string | undefined;
  /**
   * Text made available to assistive technologies, like screen-readers, as the final part of the
   * toggle's accessible name when the section is collapsed. Defaults to `"Show this section"`.
   */
  showSectionAriaLabelText?: string | undefined;
  /** The sections within the accordion. */
  items?: readonly (AccordionItem | null | false | undefined)[] | undefined;
}

export interface AccordionItem {
  /** The heading of each accordion section. */
  heading?: Content | undefined;
  /** The summary line of each accordion section. */
  summary?: Content | undefined;
  /** The content of each accordion section. */
  content?: Content | undefined;
  /**
   * Sets whether the section should be expanded when the page loads for the first time. Defaults to
   * `false`.
   */
  expanded?: boolean | undefined;
}

/**
 * GOV.UK Frontend’s accordion.
 *
 * @see https://design-system.service.gov.uk/components/accordion/
 */
export function govukAccordion(options: AccordionOptions): TemplateResult {
  needs(options, "govukAccordion", "id and items");
  return html`<div
    class=${classes("govuk-accordion", options.classes)}
    data-module="govuk-accordion"
    id=${options.id}
    data-remember-expanded=${options.rememberExpanded ?? nothing}
    ${attributes({
      ...i18nAttributes({
        "hide-all-sections": options.hideAllSectionsText,
        "hide-section": options.hideSectionText,
        "hide-section-aria-label": options.hideSectionAriaLabelText,
        "show-all-sections": options.showAllSectionsText,
        "show-section": options.showSectionText,
        "show-section-aria-label": options.showSectionAriaLabelText,
      }),
      ...options.attributes,
    })}
  >
    ${each(options.items, (item, index) => section(item, index + 1, options))}
  </div>`;
}

function section(item: AccordionItem, number: number, options: AccordionOptions): TemplateResult {
  return html`<div
    class=${classes("govuk-accordion__section", item.expanded && "govuk-accordion__section--expanded")}
  >
    <div class="govuk-accordion__section-header">
      ${heading(
        options.headingLevel || 2,
        "govuk-accordion__section-heading",
        html`<span class="govuk-accordion__section-button" id=${`${options.id}-heading-${number}`}
          >${content(item.heading)}</span
        >`,
      )}
      ${
        content(item.summary)
          ? html`<div
              class="govuk-accordion__section-summary govuk-body"
              id=${`${options.id}-summary-${number}`}
            >
              ${content(item.summary)}
            </div>`
          : nothing
      }
    </div>
    <div id=${`${options.id}-content-${number}`} class="govuk-accordion__section-content">
      ${
        item.content?.html ||
        (item.content?.text ? html`<p class="govuk-body">${item.content.text}</p>` : nothing)
      }
    </div>
  </div>`;
}
