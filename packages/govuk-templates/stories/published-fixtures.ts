import { html, type TemplateResult } from "lit";

/** One example of a component as govuk-frontend publishes it. */
interface PublishedFixture {
  readonly name: string;
  readonly options: Record<string, unknown>;
  readonly hidden: boolean;
}

const files = import.meta.glob<{ component: string; fixtures: PublishedFixture[] }>(
  "../node_modules/govuk-frontend/dist/govuk/components/*/fixtures.json",
  { eager: true, import: "default" },
);

/** The examples of one component that are meant for people to look at, in govuk-frontend's own order. */
export function publishedFixtures(component: string): readonly PublishedFixture[] {
  const file = Object.values(files).find((one) => one.component === component);
  if (!file) throw new Error(`govuk-frontend publishes no fixtures for ${component}`);
  return file.fixtures.filter(({ hidden }) => !hidden);
}

/** The options of a fixture as our templates take them: markup as a template in place of a string. */
export function templateOptions(options: unknown, name = ""): unknown {
  if (typeof options === "string" && /^html$|Html$/.test(name)) return markup(options);
  if (Array.isArray(options)) return options.map((item) => templateOptions(item, name));
  if (typeof options !== "object" || options === null) return options;
  return Object.fromEntries(
    Object.entries(options).map(([key, value]) => [key, templateOptions(value, key)]),
  );
}

/** Markup from govuk-frontend's package is trusted here as if it were written in a template of ours. */
function markup(text: string): TemplateResult {
  return html(Object.assign([text], { raw: [text] }));
}
