import { render } from "lit";
import { fromDom, parsedByBrowser } from "./dom-tree.ts";
import { checkFixtures, type FixtureFile, type FixtureResults } from "./fixtures.ts";
import { normalise } from "./normalise.ts";

/** Checks a component's fixtures through Lit's own `render`, in a browser. */
export function checkWithLit(file: FixtureFile): FixtureResults {
  return checkFixtures(
    file,
    (template) => {
      const container = document.createElement("div");
      render(template, container);
      return normalise(fromDom(container));
    },
    (html) => normalise(parsedByBrowser(html)),
  );
}
