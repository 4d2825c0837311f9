import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

interface Named {
  name?: string;
  fieldName?: string;
  description?: string;
  kind?: string;
  static?: boolean;
}
interface Declaration {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  members?: Named[];
}
const read = <Json>(file: string): Json =>
  JSON.parse(readFileSync(new URL(`../dist/${file}`, import.meta.url), "utf8")) as Json;
const element = read<{ modules: { declarations?: Declaration[] }[] }>("custom-elements.json")
  .modules.flatMap(({ declarations = [] }) => declarations)
  .find(({ tagName }) => tagName === "council-eligibility-step");

// What editors, frameworks and the documentation are told.
const SHARED = ["src", "name", "checks", "history", "today", "ruleset", "state"];
const ATTRIBUTES = [...SHARED, "heading-level", "back-href"];
const PROPERTIES = [...SHARED, "headingLevel", "backHref", "given", "answers", "evaluation", "messages"];
const METHODS = ["goTo", "reset"];
const EVENTS = ["answer", "outcome", "error"].map((verb) => `council-eligibility-${verb}`);

describe("custom-elements.json", () => {
  for (const [what, listed, expected] of [
    ["attribute", element?.attributes, ATTRIBUTES],
    ["property", element?.members?.filter((member) => member.kind === "field" && !member.static), PROPERTIES],
    ["method", element?.members?.filter((member) => member.kind === "method" && !member.static), METHODS],
    ["event", element?.events, EVENTS],
  ] as const) {
    it(`lists every ${what} with a description`, () => {
      for (const name of expected) {
        const found = listed?.find((each) => each.name === name);
        assert.ok(found, `The ${what} ${name} is not listed`);
        assert.ok(found.description, `The ${what} ${name} has no description`);
      }
      const more = (listed ?? [])
        .filter(({ description }) => what !== "method" || description)
        .map(({ name = "" }) => name)
        .filter((name) => !expected.includes(name));
      assert.deepEqual(more, [], "Listed, but not in the contract");
    });
  }
});

describe("web-types.json", () => {
  it("has the same attributes and events", () => {
    const text = JSON.stringify(read("web-types.json"));
    for (const name of [...ATTRIBUTES, ...EVENTS]) assert.ok(text.includes(`"${name}"`), name);
  });
});

describe("fixtures.json", () => {
  it("has the HTML of every state in both languages", () => {
    const fixtures = read<{ name: string; html: { en: string; cy: string } }[]>("fixtures.json");
    assert.ok(fixtures.length > 30);
    for (const { name, html } of fixtures)
      for (const language of ["en", "cy"] as const) assert.ok(html[language].length > 100, name);
  });
});
