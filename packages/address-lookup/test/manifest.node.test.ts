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
  .find(({ tagName }) => tagName === "council-address-lookup");

// The contract, in its own order: what editors, frameworks and the documentation are told.
const ATTRIBUTES = [
  "src",
  "method",
  "name",
  "custodian",
  "outside-href",
  "search",
  "max-choices",
  "validate",
  "purpose",
  "international",
  "state",
  "busy",
];
const PROPERTIES = [
  "src",
  "method",
  "name",
  "custodian",
  "outsideHref",
  "search",
  "maxChoices",
  "validate",
  "purpose",
  "international",
  "state",
  "busy",
  "address",
  "addressSource",
  "messages",
];
const EVENTS = ["select", "clear", "manual", "outside", "error"].map((verb) => `council-address-${verb}`);

describe("custom-elements.json", () => {
  for (const [what, listed, expected] of [
    ["attribute", element?.attributes, ATTRIBUTES],
    ["property", element?.members?.filter((member) => member.kind === "field" && !member.static), PROPERTIES],
    ["event", element?.events, EVENTS],
  ] as const) {
    it(`lists every ${what} with a description`, () => {
      for (const name of expected) {
        const found = listed?.find((each) => each.name === name);
        assert.ok(found, `The ${what} ${name} is not listed`);
        assert.ok(found.description, `The ${what} ${name} has no description`);
      }
      const more = (listed ?? []).map(({ name = "" }) => name).filter((name) => !expected.includes(name));
      assert.deepEqual(more, [], `Listed, but not in the contract`);
    });
  }
});

describe("web-types.json", () => {
  it("has the same attributes and events", () => {
    const text = JSON.stringify(read("web-types.json"));
    for (const name of [...ATTRIBUTES, ...EVENTS]) assert.ok(text.includes(`"${name}"`), name);
  });
});
