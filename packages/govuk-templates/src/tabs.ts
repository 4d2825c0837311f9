import { html, nothing, type TemplateResult } from "lit";
import { each } from "./shared/each.ts";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import type { Html } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukTabs}. */
export interface TabsOptions {
  /** This is used for the main component and to compose the ID attribute for each item. */
  id?: string | undefined;
  /**
   * Optional prefix. This is used to prefix the `id` attribute for each tab item and panel, separated
   * by `-`.
   */
  idPrefix?: string | undefined;
  /** Title for the tabs table of contents. */
  title?: string | undefined;
  /** The individual tabs within the tabs component. */
  items: readonly (TabsItem | null | false | undefined)[];
  /** Classes to add to the tabs component. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the tabs component. */
  attributes?: Attributes | undefined;
}

export interface TabsItem {
  /** Specific ID attribute for the tab item. If omitted, then `idPrefix` string is required instead. */
  id?: string | undefined;
  /** The text label of a tab item. */
  label?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the tab. */
  attributes?: Attributes | undefined;
  /** The contents of each tab within the tabs component. This is referenced as a panel. */
  panel?: TabsItemPanel | undefined;
}

export interface TabsItemPanel {
  /**
   * If `html` is set, this is not required. Text to use within each tab panel. If `html` is provided,
   * the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within each tab panel. If `html` is provided,
   * the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** HTML attributes (for example data attributes) to add to the tab panel. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s tabs.
 *
 * @see https://design-system.service.gov.uk/components/tabs/
 */
export function govukTabs(options: TabsOptions): TemplateResult {
  needs(options, "govukTabs", "items");
  const { items } = options;
  return html`<div
    id=${options.id || nothing}
    class=${classes("govuk-tabs", options.classes)}
    data-module="govuk-tabs"
    ${attributes(options.attributes)}
  >
    <h2 class="govuk-tabs__title">${options.title ?? "Contents"}</h2>
    ${
      items?.length
        ? html`<ul class="govuk-tabs__list">
              ${each(items, (item, index) => tab(item, index, panelId(item, index, options)))}
            </ul>
            ${each(items, (item, index) => panel(item, index, panelId(item, index, options)))}`
        : nothing
    }
  </div>`;
}

function panelId(item: TabsItem, index: number, options: TabsOptions): string {
  return item.id || `${options.idPrefix}-${index + 1}`;
}

function tab(item: TabsItem, index: number, id: string): TemplateResult {
  return html`<li class=${classes("govuk-tabs__list-item", index === 0 && "govuk-tabs__list-item--selected")}>
    <a class="govuk-tabs__tab" href=${`#${id}`} ${attributes(item.attributes)}>${item.label}</a>
  </li>`;
}

function panel(item: TabsItem, index: number, id: string): TemplateResult {
  return html`<div
    class=${classes("govuk-tabs__panel", index > 0 && "govuk-tabs__panel--hidden")}
    id=${id}
    ${attributes(item.panel?.attributes)}
  >
    ${item.panel?.html || (item.panel?.text ? html`<p class="govuk-body">${item.panel.text}</p>` : nothing)}
  </div>`;
}
