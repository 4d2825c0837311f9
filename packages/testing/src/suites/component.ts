import { assertEqual, until } from "../assert.ts";
import type { Fixture, Language } from "../fixture.ts";
import type { ApiRule } from "../page/api.ts";
import { BUNDLES } from "../page/definition.ts";
import { openPage, type PageOptions } from "../page/open-page.ts";
import type { Page } from "../page/page.ts";

/** What every suite needs to know about a component. */
export interface ComponentUnderTest {
  /** The element's name. */
  readonly tag: string;
  /** URL of the module that registers it, from the root of the repository; best the development one. */
  readonly define: string;
  readonly fixtures: readonly Fixture[];
  /** What the address that the element asks answers, unless a fixture has its own rules. */
  readonly api?: readonly ApiRule[];
  /** The theme's when absent. */
  readonly stylesheets?: readonly string[];
}

export const LANGUAGES: readonly Language[] = ["en", "cy"];

export const HEADINGS: Readonly<Record<Language, string>> = { en: "Your address", cy: "Eich cyfeiriad" };

/** Fixtures and languages without those whose author wrote the same HTML as an earlier one's. */
export function distinctHtml({ fixtures }: ComponentUnderTest): { fixture: Fixture; lang: Language }[] {
  const seen = new Set<string>();
  return LANGUAGES.flatMap((lang) => fixtures.map((fixture) => ({ fixture, lang }))).filter(
    ({ fixture, lang }) => {
      const key = lang + fixture.html[lang];
      return !seen.has(key) && seen.add(key);
    },
  );
}

/** A whole page around the author's HTML, as a service would have it: a main landmark, a heading, a form. */
export function wholePage(html: string, language: Language = "en"): string {
  const form = /<form\b/.test(html)
    ? html
    : `<form action="/apply" method="post" novalidate>${html}<button class="govuk-button">${language === "en" ? "Continue" : "Parhau"}</button></form>`;
  return `<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">
<h1 class="govuk-heading-l">${HEADINGS[language]}</h1>
${form}
</main></div>`;
}

/** Opens a page with the fixture's author HTML; the element is undefined until the options say otherwise. */
export function openFixture(
  component: ComponentUnderTest,
  fixture: Fixture,
  options: Partial<PageOptions> & { lang?: Language } = {},
): Promise<Page> {
  const lang = options.lang ?? "en";
  return openPage({
    html: wholePage(fixture.html[lang], lang),
    define: BUNDLES + component.define,
    api: [...(fixture.api ?? []), ...(component.api ?? [])],
    ...(component.stylesheets ? { stylesheets: component.stylesheets } : {}),
    ...options,
    lang,
  });
}

/** Opens the fixture with the element defined and brings it to its state. */
export async function openInState(
  component: ComponentUnderTest,
  fixture: Fixture,
  options: Partial<PageOptions> & { lang?: Language } = {},
): Promise<Page> {
  const page = await openFixture(component, fixture, { script: "head", ...options });
  await untilUpgraded(page, component.tag);
  await reachState(page, component, fixture);
  return page;
}

/** Acts as the fixture says, and checks that the state is what it says. */
export async function reachState(
  page: Page,
  { tag }: ComponentUnderTest,
  { reach, state, name }: Fixture,
): Promise<void> {
  const element = page.find(tag);
  await page.settle();
  await reach?.(element);
  await page.settle();
  if (state !== undefined)
    assertEqual(element.getAttribute("state"), state, `State of the fixture “${name}”`);
}

/** Resolves once the element is defined in the page and has rendered. */
export async function untilUpgraded(page: Page, tag: string): Promise<void> {
  await until(() => page.window.customElements?.get(tag), `${tag} to be defined`);
  await page.settle();
}
