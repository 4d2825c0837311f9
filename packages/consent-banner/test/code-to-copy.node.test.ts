import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { onePurpose } from "../fixtures/policies.ts";
import { renderConsentBanner } from "../src/server.ts";

const folder = new URL("../stories/code/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const { exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  exports: Record<string, string | { default?: string }>;
};

test("every file is shown on the page “Code to copy”", () => {
  const page = readFileSync(new URL("../stories/code-to-copy.mdx", import.meta.url), "utf8");
  for (const name of readdirSync(folder)) assert.ok(page.includes(`"./code/${name}?raw"`), name);
});

// Forms written by hand, in any language of templates.
for (const name of ["page.html", "page.html.twig", "_Consent.cshtml"]) {
  test(`${name} has the form that the server half would render`, () => {
    const rendered = renderConsentBanner(onePurpose, { config: "/consent-policy.json", returnTo: "/apply" });
    assert.deepEqual(parts(read(name)), parts(rendered));
  });

  test(`${name} has the gate before the banner, and the banner before the skip link`, () => {
    const source = read(name);
    const places = ["<council-consent-banner", "govuk-skip-link"].map((part) => source.indexOf(part));
    assert.ok(places[0]! > 0 && places[1]! > places[0]!, `${places}`);
    const gate = source.indexOf('data-cookie="council_consent"');
    // A partial for the body has no head.
    if (name !== "_Consent.cshtml") assert.ok(gate > 0 && gate < places[0]!);
  });
}

for (const name of readdirSync(folder).filter((each) => /\.(?:mjs|jsx)$/.test(each))) {
  test(`${name} imports what the package exports`, async () => {
    const imports = [
      ...read(name).matchAll(
        /(?:import \{([^}]*)\} from |import\()"@council-components\/consent-banner(\/[^"]*)?"/g,
      ),
    ];
    assert.ok(imports.length > 0);
    for (const [, names = "", path = ""] of imports) {
      const entry = exports[`.${path}`];
      assert.ok(entry, path);
      if (!names) continue;
      const file = (entry as { default: string }).default;
      const module = (await import(new URL(`../${file}`, import.meta.url).href)) as Record<string, unknown>;
      for (const one of names
        .split(",")
        .map((each) => each.trim())
        .filter(Boolean))
        assert.ok(one in module, `${path} has ${one}`);
    }
  });
}

/** What makes the form work, and how it looks: attributes of the form and its controls, classes in order. */
function parts(html: string): unknown {
  const element = /<council-consent-banner[^]*?<\/council-consent-banner>/.exec(html)![0];
  const attribute = (tag: string, name: string): string | undefined =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  const tags = (name: string): string[] => element.match(new RegExp(`<${name}\\b[^>]*>`, "g")) ?? [];
  return {
    config: attribute(tags("council-consent-banner")[0]!, "config"),
    form: tags("form").map((tag) => ["method", "action", "data-view"].map((name) => attribute(tag, name))),
    hidden: tags("input").map((tag) => ["type", "name"].map((name) => attribute(tag, name))),
    buttons: tags("button").map((tag) => ["name", "value", "class"].map((name) => attribute(tag, name))),
    link: tags("a").map((tag) => ["href", "class"].map((name) => attribute(tag, name))),
    classes: [...element.matchAll(/<(?:div|h2|p)\b[^>]*class="([^"]*)"/g)].map(([, classes = ""]) =>
      classes.trim().split(/\s+/).sort(),
    ),
  };
}
