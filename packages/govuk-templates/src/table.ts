import { html, nothing, type TemplateResult } from "lit";
import { attributes, type Attributes } from "./shared/attributes.ts";
import { classes } from "./shared/classes.ts";
import { each } from "./shared/each.ts";
import { content } from "./shared/content.ts";
import type { Html } from "./shared/options.ts";
import { needs } from "./shared/needs.ts";

/** Options of {@link govukTable}. */
export interface TableOptions {
  /** The rows within the table component. */
  rows?: readonly (readonly TableCell[] | null | false | undefined)[] | undefined;
  /** Can be used to add a row of table header cells (`<th>`) at the top of the table component. */
  head?: readonly (TableHead | null | false | undefined)[] | undefined;
  /** Caption text. */
  caption?: string | undefined;
  /**
   * Classes for caption text size. Classes should correspond to the available typography heading
   * classes.
   */
  captionClasses?: string | undefined;
  /** If set to `true`, the first cell in each row will be a table header (`<th>`). */
  firstCellIsHeader?: boolean | undefined;
  /** Classes to add to the table container. */
  classes?: string | undefined;
  /** HTML attributes (for example data attributes) to add to the table container. */
  attributes?: Attributes | undefined;
}

export interface TableHead {
  /**
   * If `html` is set, this is not required. Text for table head cells. If `html` is provided, the
   * `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML for table head cells. If `html` is provided, the
   * `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Specify format of a cell. Currently we only use "numeric". */
  format?: "numeric" | undefined;
  /** Classes to add to the table head cell. */
  classes?: string | undefined;
  /** Specify how many columns a cell extends. */
  colspan?: number | undefined;
  /** Specify how many rows a cell extends. */
  rowspan?: number | undefined;
  /** HTML attributes (for example data attributes) to add to the table cell. */
  attributes?: Attributes | undefined;
}

export interface TableCell {
  /**
   * If `html` is set, this is not required. Text for cells in table rows. If `html` is provided, the
   * `text` option will be ignored.
   */
  text?: string | number | null | undefined;
  /**
   * If `text` is set, this is not required. HTML for cells in table rows. If `html` is provided, the
   * `text` option will be ignored.
   */
  html?: Html | null | false | undefined;
  /** Specify format of a cell. Currently we only use "numeric". */
  format?: "numeric" | undefined;
  /** Classes to add to the table row cell. */
  classes?: string | undefined;
  /** Specify how many columns a cell extends. */
  colspan?: number | undefined;
  /** Specify how many rows a cell extends. */
  rowspan?: number | undefined;
  /** HTML attributes (for example data attributes) to add to the table cell. */
  attributes?: Attributes | undefined;
}

/**
 * GOV.UK Frontend’s table.
 *
 * @see https://design-system.service.gov.uk/components/table/
 */
export function govukTable(options: TableOptions): TemplateResult {
  needs(options, "govukTable", "rows");
  return html`<table class=${classes("govuk-table", options.classes)} ${attributes(options.attributes)}>
    ${
      options.caption
        ? html`<caption class=${classes("govuk-table__caption", options.captionClasses)}>
            ${options.caption}
          </caption>`
        : nothing
    }
    ${
      options.head
        ? html`<thead class="govuk-table__head">
            <tr class="govuk-table__row">
              ${each(options.head, (cell) =>
                headerCell(cell, "col", cell.format ? `govuk-table__header--${cell.format}` : undefined),
              )}
            </tr>
          </thead>`
        : nothing
    }
    <tbody class="govuk-table__body">
      ${each(
        options.rows,
        (row) =>
          html`<tr class="govuk-table__row">
            ${row.map((cell, index) =>
              index === 0 && options.firstCellIsHeader ? headerCell(cell, "row") : dataCell(cell),
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function headerCell(cell: TableHead | TableCell, scope: "col" | "row", format?: string): TemplateResult {
  return html`<th
    scope=${scope}
    class=${classes("govuk-table__header", format, cell.classes)}
    colspan=${cell.colspan || nothing}
    rowspan=${cell.rowspan || nothing}
    ${attributes(cell.attributes)}
  >
    ${content(cell)}
  </th>`;
}

function dataCell(cell: TableCell): TemplateResult {
  return html`<td
    class=${classes(
      "govuk-table__cell",
      cell.format ? `govuk-table__cell--${cell.format}` : undefined,
      cell.classes,
    )}
    colspan=${cell.colspan || nothing}
    rowspan=${cell.rowspan || nothing}
    ${attributes(cell.attributes)}
  >
    ${content(cell)}
  </td>`;
}
