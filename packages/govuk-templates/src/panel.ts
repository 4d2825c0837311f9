import { html, nothing, type TemplateResult } from "lit";
import { govukButton } from "./button.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import { heading } from "./shared/heading.ts";
import type { Html, HeadingLevel } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukPanel}. */
export interface PanelOptions {
  /**
   * If `titleHtml` is set, this is not required. Text to use within the panel. If `titleHtml` is
   * provided, the `titleText` option will be ignored.
   */
  titleText?: string | undefined;
  /**
   * If `titleText` is set, this is not required. HTML to use within the panel. If `titleHtml` is
   * provided, the `titleText` option will be ignored.
   */
  titleHtml?: Html | null | false | undefined;
  /** Heading level, from `1` to `6`. Default is `1`. */
  headingLevel?: HeadingLevel | undefined;
  /**
   * If `html` is set, this is not required. Text to use within the panel content. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within the panel content. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Classes to add to the panel container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the panel container. */
  attributes?: Attributes | undefined;
  /**
   * Can be used when creating an [interruption
   * panel](https://design-system.service.gov.uk/components/panel/#interruption-panel) which will add a
   * button or link. Default is `button` unless you set `href` which will show the action as a link.
   */
  actions?: PanelActions | undefined;
}

export interface PanelActions {
  /** The list of buttons or links to display at the end of an Interruption panel. */
  items?: readonly (PanelActionsItem | null | false | undefined)[] | undefined;
  /**
   * The additional classes that you want to add to the `govuk-panel__actions` element that wraps the
   * buttons or links.
   */
  classes?: string | undefined;
  /**
   * The additional attributes that you want to add to the `govuk-panel__actions` element that wraps
   * the buttons or links. For example, data attributes.
   */
  attributes?: Attributes | undefined;
}

export interface PanelActionsItem {
  /** The button or link text. */
  text?: string | number | null | undefined;
  /**
   * The type of button – `"button"` or `"submit"`. If `href` is provided, set `type` to `"button"`
   * render a link styled as a button.
   */
  type?: "button" | "submit" | undefined;
  /**
   * The `href` for a link. Set `type` to `"button"` and set `href` to render a link styled as a
   * button.
   */
  href?: string | undefined;
  /** The additional classes that you want to add to the button or link. */
  classes?: string | undefined;
  /**
   * The additional attributes that you want to add to the button or link. For example, data
   * attributes.
   */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s panel.
 *
 * @see https://design-system.service.gov.uk/components/panel/
 */
export function govukPanel(options: PanelOptions): TemplateResult {
  needs(options, "govukPanel", "titleText or titleHtml, and text or html");
  const { actions } = options;
  const isInterruption = options.classes?.includes("govuk-panel--interruption");
  return html`<div
    class=${classes("govuk-panel", !isInterruption && "govuk-panel--confirmation", options.classes)}
    ${attributes(options.attributes)}
  >
    ${heading(options.headingLevel || 1, "govuk-panel__title", options.titleHtml || options.titleText)}
    ${options.html || options.text ? html`<div class="govuk-panel__body">${content(options)}</div>` : nothing}
    ${
      isInterruption && actions
        ? html`<div
            class=${classes("govuk-panel__actions", actions.classes)}
            ${attributes(actions.attributes)}
          >
            ${
              actions.items?.length
                ? html`<div class="govuk-button-group">
                    ${each(actions.items, (action) => html`${panelAction(action)} `)}
                  </div>`
                : nothing
            }
          </div>`
        : nothing
    }
  </div>`;
}

function panelAction(action: PanelActionsItem): TemplateResult {
  return !action.href || action.type === "button"
    ? govukButton({
        text: action.text,
        type: action.type || "button",
        classes: classes("govuk-button--inverse", action.classes),
        href: action.href,
        attributes: action.attributes,
      })
    : html`<a
        class=${classes("govuk-link govuk-link--inverse", action.classes)}
        href=${safeUrl(action.href)}
        ${attributes(action.attributes)}
        >${action.text}</a
      >`;
}
