import type { ErrorSummary as GovukErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { html, render } from "lit";
import type { ErrorWords, PageError } from "./page-error.ts";
import { markField } from "./field-error.ts";

const SUMMARY = ".govuk-error-summary";
const OWNER = "data-council-errors";
const MADE = "data-council-made";
/** What takes the messages beside the author's fields away again. */
const marks = new WeakMap<Element, (() => void)[]>();
/** GOV.UK Frontend's own script, once it has loaded. */
let ErrorSummary: typeof GovukErrorSummary | undefined;
/** The summary that had focus before the script was there. */
let waiting: HTMLElement | undefined;

/** Loads GOV.UK Frontend's own script for error summaries. Without it the links of a summary are plain links. */
export async function loadGovukScript(): Promise<void> {
  try {
    ({ ErrorSummary } = await import("govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs"));
    if (waiting?.isConnected) useGovukScript(waiting);
  } catch {
    // Plain links lead to the fields too.
  }
}

/**
 * Shows an element's errors in the page's error summary, in the order of the page, beside those of other
 * elements and of the server. GOV.UK Design System, "Error summary".
 */
export function joinErrors(
  owner: Element,
  errors: readonly PageError[],
  words: ErrorWords | undefined,
  focus: boolean,
): void {
  const key = ownerKey(owner);
  marks.get(owner)?.forEach((unmark) => unmark());
  marks.set(owner, errors.map(markField));
  let summary = document.querySelector<HTMLElement>(SUMMARY);
  summary?.querySelectorAll(`[${OWNER}="${key}"]`).forEach((item) => item.remove());
  if (errors.length) {
    summary ??= makeSummary(owner);
    if (summary.hasAttribute(MADE)) {
      const title = summary.querySelector(".govuk-error-summary__title");
      if (title && words) title.textContent = words.title;
    }
    const list = errorList(summary);
    for (const error of errors) addError(list, error, key);
  }
  if (!summary) return;
  const empty = !summary.querySelector(".govuk-error-summary__list li");
  if (empty && summary.hasAttribute(MADE)) summary.remove();
  else summary.hidden = empty;
  if (empty || words) prefixTitle(empty ? "" : (words?.prefix ?? ""));
  if (focus && !empty) takeFocus(summary);
}

/** Elements are told apart by the id of their mount, which is unique on the page. */
function ownerKey(owner: Element): string {
  return owner.querySelector(":scope > [data-council-mount]")?.id ?? owner.id;
}

/** At the top of the main content, above the h1, below back link and breadcrumbs. */
function makeSummary(owner: Element): HTMLElement {
  const main = owner.closest("main") ?? document.querySelector("main") ?? document.body;
  const holder = document.createElement("div");
  render(
    html`<div class="govuk-error-summary" data-module="govuk-error-summary" data-council-made>
      <div role="alert">
        <h2 class="govuk-error-summary__title"></h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list"></ul>
        </div>
      </div>
    </div>`,
    holder,
  );
  const summary = holder.firstElementChild as HTMLElement;
  const heading = main.querySelector("h1");
  // A heading can be inside the form or the element, as a legend or label: a summary goes before that.
  const first = owner.contains(heading) ? owner : heading;
  const before = first?.closest("form") ?? first;
  if (before && main.contains(before)) before.before(summary);
  else main.prepend(summary);
  return summary;
}

function errorList(summary: HTMLElement): Element {
  const list = summary.querySelector(".govuk-error-summary__list");
  if (list) return list;
  const made = document.createElement("ul");
  made.className = "govuk-list govuk-error-summary__list";
  (summary.querySelector(".govuk-error-summary__body") ?? summary).append(made);
  return made;
}

function addError(list: Element, error: PageError, key: string): void {
  const target = typeof error.target === "string" ? error.target : (error.target?.id ?? "");
  const item = document.createElement("li");
  item.setAttribute(OWNER, key);
  const link = document.createElement("a");
  link.href = `#${target}`;
  link.textContent = error.text;
  if (error.lang) link.lang = error.lang;
  item.append(link);
  const field = document.getElementById(target);
  let next: Element | null = null;
  for (const other of list.children) {
    const otherTarget = other.querySelector("a")?.hash.slice(1);
    // What the server said of the same field is out of date.
    if (otherTarget === target && !other.hasAttribute(OWNER)) other.remove();
    else if (!next && follows(field, otherTarget)) next = other;
  }
  list.insertBefore(item, next);
}

function follows(field: Element | null, otherTarget: string | undefined): boolean {
  const other = otherTarget ? document.getElementById(otherTarget) : null;
  return !!field && !!other && !!(field.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Puts the prefix in front of the title, once, whatever language it was in before; or takes it away. */
function prefixTitle(prefix: string): void {
  const { dataset } = document.documentElement;
  const known = [dataset["councilTitlePrefix"], "Error: ", "Gwall: "];
  let { title } = document;
  for (const old of known) if (old && title.startsWith(old)) title = title.slice(old.length);
  if (prefix) dataset["councilTitlePrefix"] = prefix;
  else delete dataset["councilTitlePrefix"];
  if (document.title !== prefix + title) document.title = prefix + title;
}

function takeFocus(summary: HTMLElement): void {
  if (ErrorSummary) useGovukScript(summary);
  else waiting = summary;
  summary.tabIndex = -1;
  summary.addEventListener("blur", () => summary.removeAttribute("tabindex"), { once: true });
  // After the errors of the other elements, which come in the same turn, are in the list as well.
  queueMicrotask(() => summary.focus());
}

function useGovukScript(summary: HTMLElement): void {
  if (summary.hasAttribute("data-govuk-error-summary-init")) return;
  try {
    new ErrorSummary!(summary, { disableAutoFocus: true });
  } catch {
    // The page does not say that GOV.UK Frontend is supported; its links still lead to the fields.
  }
}
