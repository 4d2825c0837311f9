import { computeAccessibleName, getRole } from "dom-accessibility-api";
import type { Page } from "../page/page.ts";
import { isShown, label } from "./elements.ts";

const REFERENCES = [
  "for",
  "aria-describedby",
  "aria-labelledby",
  "aria-controls",
  "aria-owns",
  "aria-errormessage",
  "aria-activedescendant",
  "aria-details",
];
/** References that say something, so that there has to be something to say. */
const TEXT_REFERENCES = ["aria-describedby", "aria-labelledby", "aria-errormessage"];
export const CONTROLS =
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])";

/** Ids that more than one element has: axe looks only at those that something refers to. */
export function duplicateIdFindings(page: Page): string[] {
  const ids = page.all("[id]").map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `The id “${id}” is there more than once`,
  );
}

/** References to ids that do not exist, or that say nothing: axe is silent on both. */
export function referenceFindings(page: Page): string[] {
  return page.all("*").flatMap((element) =>
    REFERENCES.flatMap((attribute) =>
      (element.getAttribute(attribute) ?? "")
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((id) => referenceFinding(page, element, attribute, id)),
    ),
  );
}

function referenceFinding(page: Page, element: Element, attribute: string, id: string): string[] {
  const target = page.document.getElementById(id);
  if (!target) return [`${label(element)} refers by ${attribute} to “${id}”, which does not exist`];
  if (TEXT_REFERENCES.includes(attribute) && isShown(element) && !target.textContent?.trim()) {
    return [`${label(element)} refers by ${attribute} to “${id}”, which is empty`];
  }
  return [];
}

/** Controls without a name, computed by script as the ACCNAME specification says, in every engine alike. */
export function nameFindings(page: Page): string[] {
  return page
    .all(CONTROLS)
    .filter(isShown)
    .filter((control) => !computeAccessibleName(control).trim())
    .map((control) => `${label(control)} (${getRole(control) ?? "no role"}) has no accessible name`);
}

/** The page's heading levels in order must not skip one, and there is one h1: the page's own. */
export function headingFindings(page: Page): string[] {
  const levels = page
    .all("h1, h2, h3, h4, h5, h6")
    .filter(isShown)
    .map(({ localName }) => Number(localName[1]));
  const skipped = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
  return skipped.map((level) => `A heading of level ${level} follows one that is more than one level above`);
}
