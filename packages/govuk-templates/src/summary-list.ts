import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import { heading } from "./shared/heading.ts";
import type { Content, Html, HeadingLevel } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukSummaryList}. */
export interface SummaryListOptions {
  /** The rows within the summary list component. */
  rows?: readonly (SummaryListRow | null | false | undefined)[] | undefined;
  /**
   * Can be used to wrap a summary card around the summary list component. If any of these options are
   * present, a summary card will wrap around the summary list.
   */
  card?: SummaryListCard | undefined;
  /** Classes to add to the container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the container. */
  attributes?: Attributes | undefined;
}

export interface SummaryListCard {
  /** Data for the summary card header. */
  title?: SummaryListCardTitle | undefined;
  /**
   * The action link content shown in the header of each summary card wrapped around the summary list
   * component.
   */
  actions?: SummaryListCardActions | undefined;
  /** Classes to add to the container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the container. */
  attributes?: Attributes | undefined;
}

export interface SummaryListCardActions {
  /**
   * The action link items shown in the header within the summary card wrapped around the summary list
   * component.
   */
  items?: readonly (SummaryListCardActionsItem | null | false | undefined)[] | undefined;
  /** Classes to add to the actions wrapper. */
  classes?: string | undefined;
}

export interface SummaryListCardActionsItem {
  /** The value of the link's `href` attribute for an action item. */
  href?: string | undefined;
  /**
   * If `html` is set, this is not required. Text to use within each action item. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within each action item. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /**
   * Actions rely on context from the surrounding content so may require additional accessible text.
   * Text supplied to this option is appended to the end. Use `html` for more complicated scenarios.
   */
  visuallyHiddenText?: string | undefined;
  /** Classes to add to the action item. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the action item. */
  attributes?: Attributes | undefined;
}

export interface SummaryListCardTitle {
  /** Text to use within each title. If `html` is provided, the `text` option will be ignored. */
  text?: string | number | null | undefined;
  /** Text to use within each title. If `html` is provided, the `text` option will be ignored. */
  html?: Html | null | false | undefined;
  /** Heading level, from `1` to `6`. Default is `2`. */
  headingLevel?: HeadingLevel | undefined;
  /** Classes to add to the title wrapper. */
  classes?: string | undefined;
}

export interface SummaryListRow {
  /** Classes to add to the row `div`. */
  classes?: string | undefined;
  /** The reference content (key) for each row item in the summary list component. */
  key?: SummaryListRowKey | undefined;
  /** The value for each row item in the summary list component. */
  value?: SummaryListRowValue | undefined;
  /** The action link content for each row item in the summary list component. */
  actions?: SummaryListRowActions | undefined;
}

export interface SummaryListRowActions {
  /** The action link items within the row item of the summary list component. */
  items?: readonly (SummaryListRowActionsItem | null | false | undefined)[] | undefined;
  /** Classes to add to the actions wrapper. */
  classes?: string | undefined;
}

export interface SummaryListRowActionsItem {
  /** The value of the link's `href` attribute for an action item. */
  href?: string | undefined;
  /**
   * If `html` is set, this is not required. Text to use within each action item. If `html` is
   * provided, the `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within each action item. If `html` is
   * provided, the `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /**
   * Actions rely on context from the surrounding content so may require additional accessible text.
   * Text supplied to this option is appended to the end. Use `html` for more complicated scenarios.
   */
  visuallyHiddenText?: string | undefined;
  /** Classes to add to the action item. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the action item. */
  attributes?: Attributes | undefined;
}

export interface SummaryListRowValue {
  /**
   * If `html` is set, this is not required. Text to use within each value. If `html` is provided, the
   * `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within each value. If `html` is provided, the
   * `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Classes to add to the value wrapper. */
  classes?: string | undefined;
}

export interface SummaryListRowKey {
  /**
   * If `html` is set, this is not required. Text to use within each key. If `html` is provided, the
   * `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML to use within each key. If `html` is provided, the
   * `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Classes to add to the key wrapper. */
  classes?: string | undefined;
}

/**
 * GOV.UK Frontend’s summary list.
 *
 * @see https://design-system.service.gov.uk/components/summary-list/
 */
export function govukSummaryList(options: SummaryListOptions): TemplateResult {
  needs(options, "govukSummaryList", "rows");
  const { card, rows } = options;
  const anyRowHasActions = rows?.some((row) => row && row.actions?.items?.length);
  const list = html`<dl
    class=${classes("govuk-summary-list", options.classes)}
    ${attributes(options.attributes)}
  >
    ${each(
      rows,
      (row) =>
        html`<div
          class=${classes(
            "govuk-summary-list__row",
            anyRowHasActions && !row.actions?.items && "govuk-summary-list__row--no-actions",
            row.classes,
          )}
        >
          <dt class=${classes("govuk-summary-list__key", row.key?.classes)}>${content(row.key)}</dt>
          <dd class=${classes("govuk-summary-list__value", row.value?.classes)}>${content(row.value)}</dd>
          ${rowActions(row.actions, card?.title)}
        </div>`,
    )}
  </dl>`;
  return card ? summaryCard(card, list) : list;
}

function rowActions(actions: SummaryListRowActions | undefined, cardTitle: Content | undefined): unknown {
  const items = actions?.items;
  if (!items?.length) return nothing;
  return html`<dd class=${classes("govuk-summary-list__actions", actions?.classes)}>
    ${
      items.length === 1
        ? each(items, (item) => actionLink(item, cardTitle))
        : html`<ul class="govuk-summary-list__actions-list">
            ${each(
              items,
              (item) =>
                html`<li class="govuk-summary-list__actions-list-item">${actionLink(item, cardTitle)}</li>`,
            )}
          </ul>`
    }
  </dd>`;
}

function summaryCard(card: SummaryListCard, list: TemplateResult): TemplateResult {
  const { actions, title } = card;
  const items = actions?.items;
  const actionsClass = classes("govuk-summary-card__actions", actions?.classes);
  return html`<div class=${classes("govuk-summary-card", card.classes)} ${attributes(card.attributes)}>
    <div class="govuk-summary-card__title-wrapper">
      ${
        title
          ? heading(
              title.headingLevel || 2,
              classes("govuk-summary-card__title", title.classes),
              content(title),
            )
          : nothing
      }
      ${
        items?.length === 1
          ? html`<div class=${actionsClass}>${each(items, (item) => actionLink(item, title))}</div>`
          : items?.length
            ? html`<ul class=${actionsClass}>
                ${each(
                  items,
                  (item) => html`<li class="govuk-summary-card__action">${actionLink(item, title)}</li>`,
                )}
              </ul>`
            : nothing
      }
    </div>
    <div class="govuk-summary-card__content">${list}</div>
  </div>`;
}

function actionLink(action: SummaryListRowActionsItem, cardTitle: Content | undefined): TemplateResult {
  const { visuallyHiddenText } = action;
  return html`<a
    class=${classes("govuk-link", action.classes)}
    href=${safeUrl(action.href ?? "")}
    ${attributes(action.attributes)}
    >${content(action)}${
      visuallyHiddenText || cardTitle
        ? html`<span class="govuk-visually-hidden"
            >${visuallyHiddenText ? ` ${visuallyHiddenText}` : nothing}${
              cardTitle ? html` (${content(cardTitle)})` : nothing
            }</span
          >`
        : nothing
    }</a
  >`;
}
