import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { codeFindings } from "../src/check-component/code-checks.ts";
import { type Component, readComponent } from "../src/check-component/component.ts";
import { documentationFindings, documentationSections } from "../src/check-component/documentation-checks.ts";
import { doneLines, type Finding } from "../src/check-component/finding.ts";
import { packagesInDependencyOrder } from "../src/packages.ts";
import { readRecord } from "../src/public-api/public-api.ts";

const packages = await packagesInDependencyOrder();
const whole = await readComponent(packages.find(({ folder }) => folder === "address-lookup")!);

function findings(component: Component): Finding[] {
  return [...codeFindings(component), ...documentationFindings(component)];
}

/** Address lookup, one of its files written anew. */
function withFile(path: string, change: (text: string) => string): Component {
  const text = whole.files[path];
  assert.ok(text !== undefined, `${path} is a file of address-lookup`);
  assert.notEqual(change(text), text, `${path} is changed`);
  return { ...whole, files: { ...whole.files, [path]: change(text) } };
}

function without(...paths: string[]): Component {
  return {
    ...whole,
    files: Object.fromEntries(Object.entries(whole.files).filter(([path]) => !paths.includes(path))),
  };
}

function omit<T extends object>(object: T, key: keyof T): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;
}

describe("nothing is missing", () => {
  // What is being built has things to fill in.
  const components = packages.filter((one) => one.customElements && !readRecord(one)?.isNew);
  it("of any component, and there are some", () => assert.ok(components.length >= 3));
  for (const one of components) {
    it(`of ${one.folder}`, async () => assert.deepEqual(findings(await readComponent(one)), []));
  }
});

describe("what is missing is found, with where and how to fix it", () => {
  const [element] = whole.elements;
  const [fixture] = whole.fixtures;
  const lacking: [what: string, component: Component, expected: RegExp][] = [
    [
      "a suite",
      withFile("test/suites.test.ts", (text) => text.replace("testStrictPolicy(", "")),
      /testStrictPolicy is not called/,
    ],
    ["the keyboard", withFile("test/keyboard.test.ts", () => ""), /testKeyboard is not called/],
    [
      "failed requests",
      withFile("test/suites.test.ts", (text) => text.replace("testFailedRequests(", "")),
      /say why not in a comment/,
    ],
    ["the server half", without("src/server.ts"), /there is no server half/],
    [
      "an export of it",
      { ...whole, one: { ...whole.one, exports: omit(whole.one.exports!, "./server") } },
      /there is no server half/,
    ],
    [
      "a story without script",
      withFile("stories/states.stories.ts", (text) => text.replace('script: "off"', "")),
      /no story shows it without script/,
    ],
    [
      "a Welsh message",
      { ...whole, messages: { ...whole.messages, cy: omit(whole.messages.cy, "find") } },
      /“find” is not there, and en\.ts has it/,
    ],
    [
      "a Welsh plural",
      {
        ...whole,
        messages: { ...whole.messages, cy: { ...whole.messages.cy, found: { one: "1", other: "2" } } },
      },
      /“found” has no form for zero, two, few, many/,
    ],
    [
      "plural forms in one of the languages",
      { ...whole, messages: { ...whole.messages, en: { ...whole.messages.en, found: "Found" } } },
      /“found” counts in one language only/,
    ],
    [
      "a fixture for a state",
      { ...whole, fixtures: whole.fixtures.filter(({ state }) => state !== "outside") },
      /no fixture of <council-address-lookup> shows the state “outside”/,
    ],
    [
      "a fixture’s Welsh",
      { ...whole, fixtures: [{ ...fixture!, html: { en: "x" } }] },
      /is in one language only/,
    ],
    [
      "a fixture’s description",
      { ...whole, fixtures: [{ ...fixture!, description: "" }] },
      /has no description/,
    ],
    [
      "a fixture’s story",
      { ...whole, fixtures: [...whole.fixtures, { ...fixture!, name: "new" }] },
      /“new” has no story/,
    ],
    [
      "names and roles",
      { ...whole, fixtures: whole.fixtures.map((one) => omit(one, "accessible")) },
      /no fixture says which names and roles/,
    ],
    [
      "development checks",
      withFile("src/checks.development.ts", () => ""),
      /nothing warns the page's author/,
    ],
    [
      "the development condition",
      { ...whole, one: { ...whole.one, exports: { ...whole.one.exports, ".": { default: "./x.js" } } } },
      /the entry “\.” has no "development" condition/,
    ],
    ["a budget", { ...whole, one: { ...whole.one, council: {} }, workspace: {} }, /it has no budget/],
    [
      "an attribute’s description",
      { ...whole, elements: [{ ...element!, attributes: [{ name: "src" }] }] },
      /the attribute “src” of <council-address-lookup> has no description/,
    ],
    [
      "an event’s description",
      { ...whole, elements: [{ ...element!, events: [{ name: "council-x" }] }] },
      /the event “council-x”/,
    ],
    [
      "the element’s description",
      { ...whole, elements: [{ ...element!, description: "" }] },
      /<council-address-lookup> has no description/,
    ],
    [
      "TypeScript’s knowledge of it",
      withFile("src/events.ts", (text) => text.replace("HTMLElementTagNameMap", "X")),
      /TypeScript does not know/,
    ],
    [
      "how to install",
      withFile("README.md", (text) => text.replaceAll("npm install", "npm i")),
      /does not say how to install/,
    ],
    [
      "an example",
      withFile("README.md", (text) => text.replaceAll(/^```(html|js|ts)$/gm, "```")),
      /it has no example/,
    ],
    [
      "when to use it",
      withFile("README.md", (text) => text.replace("When to use it", "Uses")),
      /does not say when to use it/,
    ],
    [
      "a pattern that it reuses",
      withFile("README.md", (text) => text.replaceAll("design-system.service", "")),
      /no pattern or research/,
    ],
    [
      "words to fill in",
      withFile("README.md", (text) => `${text}\nWrite here what it is for.`),
      /not filled in: “Write here what/,
    ],
    [
      "words of the example",
      withFile("stories/code/page.html", (text) => text.replace("Continue", "Check your answer")),
      /stories\/code\/page\.html: “Check your answer” is left from the example/,
    ],
    [
      "words of the example on the page about accessibility",
      withFile("stories/accessibility.mdx", (text) => `${text}\nWhat the check found is announced once.`),
      /stories\/accessibility\.mdx: “What the check found is announced once” is left/,
    ],
    [
      "words of the example on the page about content",
      withFile("stories/content.mdx", (text) => `${text}\nmessages = { check: "Check what you wrote" }`),
      /stories\/content\.mdx: “Check what you wrote” is left/,
    ],
    ["a changeset", { ...whole, changesets: [] }, /no changeset names it/],
    [
      "its maturity",
      { ...whole, one: { ...whole.one, council: { budgets: whole.one.council?.budgets ?? [] } } },
      /how mature it is/,
    ],
    ["its public API", without("public-api.txt"), /public API is not written down/],
    [
      "a place in the workspace",
      { ...whole, workspace: { ...whole.workspace, "tsconfig.json": "" } },
      /tsconfig\.json.*Add it to references/s,
    ],
    [
      "a place in Storybook",
      { ...whole, workspace: { ...whole.workspace, ".storybook/preview.ts": "" } },
      /preview\.ts: "Address lookup" is not in it.*order of the sidebar/s,
    ],
  ];
  for (const [what, component, expected] of lacking) {
    it(what, () => {
      const found = findings(component).map(({ where, what: fault, fix }) => `${where}: ${fault} ${fix}`);
      assert.ok(
        found.some((text) => expected.test(text)),
        `${expected} is not among:\n${found.join("\n")}`,
      );
    });
  }

  for (const section of documentationSections) {
    it(`the section “${section}”`, () => {
      const files = Object.fromEntries(
        Object.entries(whole.files).map(([path, text]) => [
          path,
          path.endsWith(".mdx")
            ? text.replaceAll(new RegExp(`^#+ ${section}|/${section}"`, "gm"), "# Something else")
            : text,
        ]),
      );
      const found = findings({ ...whole, files });
      assert.ok(found.some(({ what }) => what === `no page has the section “${section}”.`));
    });
  }

  it("a package with nothing in it lacks something of every line that a command can see", () => {
    const empty: Component = {
      one: { folder: "bin-day", directory: "/nowhere/", name: "bin-day", version: "0.0.0" },
      files: {},
      elements: [],
      fixtures: [],
      messages: { en: {}, cy: {} },
      workspace: {},
      changesets: [],
    };
    assert.deepEqual(new Set(findings(empty).map(({ line }) => line)), new Set(doneLines));
  });
});
