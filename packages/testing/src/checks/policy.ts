import type { Page } from "../page/page.ts";
import { label } from "./elements.ts";

/** Inline styles and handlers, and requests to anyone but the page's own origin. */
export function policyFindings(page: Page): string[] {
  const { origin } = page.window.location;
  const foreign = page.window.performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((url) => new URL(url, origin).origin !== origin);
  const inline = page
    .all("*")
    .filter((element) =>
      element.getAttributeNames().some((name) => name === "style" || name.startsWith("on")),
    );
  return [
    ...foreign.map((url) => `A request went to ${url}`),
    ...inline.map((element) => `${label(element)} has an inline style or handler`),
    ...page.problems.filter(({ kind }) => kind === "policy").map(({ text }) => `Policy violation: ${text}`),
  ];
}
