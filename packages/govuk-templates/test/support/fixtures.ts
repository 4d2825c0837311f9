import { html, type TemplateResult } from "lit";
import { knownDifferences } from "../known-differences.ts";
import { components } from "./components.ts";

/** The contents of a component's fixtures.json in govuk-frontend. */
export interface FixtureFile {
  readonly component: string;
  readonly fixtures: readonly { readonly name: string; readonly options: object; readonly html: string }[];
}

/** How a component fared. `faults` says what is wrong, ready to be read. */
export interface FixtureResults {
  readonly component: string;
  readonly passed: number;
  readonly total: number;
  readonly faults: readonly string[];
}

/**
 * Compares every fixture of a component with what its template gives.
 *
 * @param actual the template's HTML, normalised
 * @param expected the fixture's HTML, normalised
 */
export function checkFixtures(
  { component, fixtures }: FixtureFile,
  actual: (template: unknown) => string,
  expected: (html: string) => string,
): FixtureResults {
  const template = components[component];
  if (!template)
    return { component, passed: 0, total: fixtures.length, faults: [`No template: ${component}`] };
  const faults: string[] = [];
  let passed = 0;
  for (const fixture of fixtures) {
    const name = `${component}: ${fixture.name}`;
    const want = expected(fixture.html);
    const got = attempt(() => actual(template(withTemplates(fixture.options, component) as never)));
    const reason = knownDifferences[name];
    if (got === want) passed += 1;
    if (got === want && reason !== undefined)
      faults.push(`${name}: passes, take it off the known differences`);
    if (got !== want && reason === undefined) faults.push(`${name}\n${difference(want, got)}`);
  }
  return { component, passed, total: fixtures.length, faults };
}

/** One line for each component, and their sum. */
export function table(results: readonly FixtureResults[]): string {
  const sum = (key: "passed" | "total"): number => results.reduce((total, result) => total + result[key], 0);
  return [
    ...results.map(({ component, passed, total }) => `${component} ${passed}/${total}`),
    `all ${sum("passed")}/${sum("total")}`,
  ].join("\n");
}

/** The options of a fixture hold HTML in strings; here alone, in tests, they are made into templates. */
function withTemplates(value: unknown, component: string, key = ""): unknown {
  if (typeof value === "string") {
    const slot =
      component === "service-navigation" && /^(?:start|end|navigationStart|navigationEnd)$/.test(key);
    return slot || /html$/i.test(key) ? trusted(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => withTemplates(item, component));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withTemplates(item, component, name)]),
  );
}

/** HTML of ours as a template: here alone, in tests. */
export function trusted(markup: string): TemplateResult | string {
  return markup && html(Object.assign([markup], { raw: [markup] }) as unknown as TemplateStringsArray);
}

function attempt(action: () => string): string {
  try {
    return action();
  } catch (error) {
    return String(error);
  }
}

/** The lines around the first that differs. */
function difference(want: string, got: string): string {
  const wanted = want.split("\n");
  const lines = got.split("\n");
  const at = wanted.findIndex((line, index) => line !== lines[index]);
  const from = Math.max(0, at < 0 ? wanted.length - 2 : at - 2);
  const part = (text: readonly string[]): string => text.slice(from, from + 6).join("\n    ");
  return `  expected, from line ${from}:\n    ${part(wanted)}\n  got:\n    ${part(lines)}`;
}
