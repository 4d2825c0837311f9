import { itOnce } from "../engine.ts";
import { assertEqual, until, wait } from "../assert.ts";
import type { Page } from "../page/page.ts";
import { type ComponentUnderTest, openFixture, untilUpgraded, wholePage } from "./component.ts";

export interface WrongUse {
  /** What the page's author did wrong. */
  readonly name: string;
  readonly html: string;
  /** What the warning must say. */
  readonly warning: RegExp;
  /** Does something wrong by script after the upgrade. */
  readonly act?: (page: Page) => void | Promise<void>;
  /** Stylesheets of the page, to leave ours out. */
  readonly stylesheets?: readonly string[];
}

/**
 * Each wrong use warns once, in the development build. That a right use warns of nothing is shown by every
 * other test, which fails on any warning. `production` is the URL of the production module, which says nothing.
 */
export function testWarnings(
  component: ComponentUnderTest,
  production: string,
  wrongUses: readonly WrongUse[],
): void {
  const open = async (define: string, { html, act, stylesheets }: WrongUse): Promise<Page> => {
    const fixture = component.fixtures[0];
    if (!fixture) throw new Error("There is no fixture to start from");
    const page = await openFixture({ ...component, define }, fixture, {
      script: "head",
      html: wholePage(html),
      ...(stylesheets ? { stylesheets } : {}),
    });
    page.allow(/^warn: /);
    await untilUpgraded(page, component.tag);
    await act?.(page);
    return page;
  };

  describe(`<${component.tag}> helps the page's author`, () => {
    for (const wrongUse of wrongUses) {
      const warnings = (page: Page): string[] =>
        page.problems.map(({ text }) => text).filter((text) => wrongUse.warning.test(text));

      itOnce(`warns once: ${wrongUse.name}`, async () => {
        const page = await open(component.define, wrongUse);
        await until(
          () => warnings(page).length,
          `a warning like ${wrongUse.warning}; there was: ${page.problems.map(({ text }) => text).join("; ")}`,
        );
        await wait(100);
        assertEqual(warnings(page).length, 1, "Warnings");
      });

      itOnce(`says nothing in production: ${wrongUse.name}`, async () => {
        const page = await open(production, wrongUse);
        await wait(200);
        assertEqual(warnings(page), [], "Warnings");
      });
    }
  });
}
