import { readdirSync, readFileSync, existsSync } from "node:fs";
import type { PreviewBody } from "./preview-page.ts";

/** Found from `src` and from `dist` alike: made by `scripts/build.ts` from the page of the stories. */
const PAGES = { en: "../../dist/preview/en.html", cy: "../../dist/preview/cy.html" } as const;

/** The page of a service in both languages, and every component of GOV.UK Frontend. */
export function previewBodies(govukFolder: string): readonly PreviewBody[] {
  const page = (language: "en" | "cy"): string =>
    readFileSync(new URL(PAGES[language], import.meta.url), "utf8");
  return [
    { language: "en", name: "English", html: page("en") },
    { language: "cy", name: "Cymraeg", html: page("cy") },
    { language: "en", name: "Every component", html: everyComponent(govukFolder) },
  ];
}

/** The first of GOV.UK Frontend's own examples of each component. */
function everyComponent(govukFolder: string): string {
  const components = `${govukFolder}/dist/govuk/components`;
  const examples = readdirSync(components)
    .filter((name) => name !== "header" && existsSync(`${components}/${name}/fixtures.json`))
    .map((name) => {
      const { fixtures } = JSON.parse(readFileSync(`${components}/${name}/fixtures.json`, "utf8")) as {
        fixtures: readonly { readonly html: string }[];
      };
      return `<h2 class="govuk-heading-m">${name}</h2>${fixtures[0]?.html ?? ""}`;
    });
  return `<div class="govuk-width-container"><main class="govuk-main-wrapper">${examples.join("\n")}</main></div>`;
}
