import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { LEFT_OUT } from "../checks/axe-rules.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe-core finds in the page, by every rule but the AAA ones. Works under any policy.
 * @param options `script: false` for a page opened without script. Axe needs timers, which such a page has not:
 *   it looks at a copy of the page instead, with what is in `<noscript>` and without its scripts.
 */
export async function axeFindingsIn(page: Page, options: { script?: boolean } = {}): Promise<string[]> {
  if (options.script ?? true) return runAxe(page);
  const browser = page.context().browser();
  if (!browser) throw new Error("The page's browser is closed");
  const context = await browser.newContext({ viewport: page.viewportSize() });
  try {
    const copy = await context.newPage();
    const html = await copyWithoutScript(page);
    await copy.route(page.url(), (route) =>
      route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
    );
    await copy.goto(page.url());
    return await runAxe(copy);
  } finally {
    await context.close();
  }
}

function copyWithoutScript(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const script of copy.querySelectorAll("script")) script.remove();
    for (const noscript of copy.querySelectorAll("noscript")) noscript.replaceWith(...noscript.childNodes);
    return `<!DOCTYPE html>${copy.outerHTML}`;
  });
}

async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async (leftOut) => {
    const { axe: axeInPage } = window as unknown as { axe: typeof axe };
    const rules = axeInPage.getRules().filter(({ tags }) => !tags.some((tag) => leftOut.includes(tag)));
    const { violations } = await axeInPage.run(document, {
      runOnly: { type: "rule", values: rules.map(({ ruleId }) => ruleId) },
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `axe ${id}: ${help}\n    ${html}`),
    );
  }, LEFT_OUT);
}
