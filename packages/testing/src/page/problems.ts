import { AssertionError } from "../assert.ts";
import type { Page, Problem } from "./page.ts";

const openPages = new Map<string, Page>();

declare global {
  interface Window {
    councilPageProblem?: (path: string, kind: Problem["kind"], text: string) => void;
  }
}

/** Said by Lit's own development build on every page that loads it: true, and nothing to do with the element. */
const LIT_DEVELOPMENT_MODE = /Lit is in dev mode/;

/** Collects what goes wrong in the page, and closes it after the test. */
export function watchPage(page: Page): void {
  page.allow(LIT_DEVELOPMENT_MODE);
  openPages.set(page.url, page);
}

window.councilPageProblem = (path, kind, text) => {
  openPages.get(path)?.problems.push({ kind, text });
};

// A failing afterEach would stop the rest of the file: instead each test's own function is made to end with
// closing its pages and failing on what went wrong in them.
beforeEach(function closePagesAfterTest() {
  const test = this.currentTest;
  const body = test?.fn;
  if (!test || !body || body.length > 0) return;
  test.fn = async function checkedTest(this: Mocha.Context): Promise<void> {
    try {
      await (body as Mocha.AsyncFunc).call(this);
    } catch (error) {
      closePages();
      throw error;
    }
    const problems = closePages();
    if (problems.length) {
      throw new AssertionError(
        `Went wrong inside the page:\n${problems.map(({ kind, text }) => `  ${kind}: ${text}`).join("\n")}`,
      );
    }
  };
});

/** Closes every open page, and gives what went wrong in them unexpectedly. */
export function closePages(): readonly Problem[] {
  const pages = [...openPages.values()];
  openPages.clear();
  for (const page of pages) page.close();
  return pages.flatMap((page) => page.unexpectedProblems);
}
