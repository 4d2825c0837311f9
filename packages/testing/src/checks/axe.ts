import type axe from "axe-core";
import { assert } from "../assert.ts";
import { IS_FIRST_ENGINE } from "../engine.ts";
import { LEFT_OUT } from "./axe-rules.ts";
import type { Page } from "../page/page.ts";

/**
 * What axe-core finds in the whole page, by every rule but the AAA ones: best practices and experimental rules
 * are included, and no rule is switched off. The page must have been opened with `axe: true`. In the first engine
 * only: axe judges elements, attributes and colours, which our code and stylesheets make alike in every engine.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!IS_FIRST_ENGINE) return [];
  const { axe: axeInPage } = page.window as unknown as { axe?: typeof axe };
  assert(axeInPage, "Open the page with axe: true");
  const rules = axeInPage.getRules().filter(({ tags }) => !tags.some((tag) => LEFT_OUT.includes(tag)));
  const { violations } = await axeInPage.run(page.document, {
    runOnly: { type: "rule", values: rules.map(({ ruleId }) => ruleId) },
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `axe ${id}: ${help}\n    ${html}\n    ${failureSummary ?? ""}`),
  );
}
