import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import type { Content, Html } from "./shared/options.ts";
import { safeUrl } from "./shared/safe-url.ts";
import { govukTag, type TagOptions } from "./tag.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukTaskList}. */
export interface TaskListOptions {
  /** The items for each task within the task list component. */
  items: readonly (TaskListItem | null | false | undefined)[];
  /** Classes to add to the `ul` container for the task list. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the `ul` container for the task list. */
  attributes?: Attributes | undefined;
  /**
   * Optional prefix. This is used to prefix the `id` attribute for the task list item tag and hint,
   * separated by `-`. Defaults to `"task-list"`.
   */
  idPrefix?: string | undefined;
}

export interface TaskListItem {
  /** The main title for the task within the task list component. */
  title?: TaskListItemTitle | undefined;
  /** Can be used to add a hint to each task within the task list component. */
  hint?: Content | undefined;
  /** The status for each task within the task list component. */
  status?: TaskListItemStatus | undefined;
  /** The value of the link’s `href` attribute for the task list item. */
  href?: string | undefined;
  /** Classes to add to the item `div`. */
  classes?: string | undefined;
}

export interface TaskListItemStatus {
  /** Can be used to add a tag to the status of the task within the task list component. */
  tag?: TagOptions | null | false | undefined;
  /**
   * Text to use for the status, as an alternative to using a tag. If `html` or `tag` is provided, the
   * `text` argument will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * HTML to use for the status, as an alternative to using a tag. If `html` or `tag` is provided, the
   * `text` argument will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Classes to add to the status container. */
  classes?: string | undefined;
}

export interface TaskListItemTitle {
  /** Text to use within the title. If `html` is provided, the `text` argument will be ignored. */
  text?: string | number | null | undefined;
  /** HTML to use within the title. If `html` is provided, the `text` argument will be ignored. */
  html?: Html | null | false | undefined;
  /** Classes to add to the title wrapper. */
  classes?: string | undefined;
}

/**
 * GOV.UK Frontend’s task list.
 *
 * @see https://design-system.service.gov.uk/components/task-list/
 */
export function govukTaskList(options: TaskListOptions): TemplateResult {
  needs(options, "govukTaskList", "items");
  const idPrefix = options.idPrefix || "task-list";
  return html`<ul class=${classes("govuk-task-list", options.classes)} ${attributes(options.attributes)}>
    ${each(options.items, (item, index) => task(item, `${idPrefix}-${index + 1}`))}
  </ul>`;
}

function task(item: TaskListItem, id: string): TemplateResult {
  const { hint, status, title } = item;
  const hintId = `${id}-hint`;
  const statusId = `${id}-status`;
  return html`<li
    class=${classes("govuk-task-list__item", item.href && "govuk-task-list__item--with-link", item.classes)}
  >
    <div class="govuk-task-list__name-and-hint">
      ${
        item.href
          ? html`<a
              class=${classes("govuk-link govuk-task-list__link", title?.classes)}
              href=${safeUrl(item.href)}
              aria-describedby=${classes(hint && hintId, statusId)}
              >${content(title)}</a
            >`
          : html`<div class=${title?.classes || nothing}>${content(title)}</div>`
      }
      ${hint ? html`<div id=${hintId} class="govuk-task-list__hint">${content(hint)}</div>` : nothing}
    </div>
    <div class=${classes("govuk-task-list__status", status?.classes)} id=${statusId}>
      ${status?.tag ? govukTag(status.tag) : content(status)}
    </div>
  </li>`;
}
