import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { testManifest } from "@council-components/testing/node";

const dist = new URL("../dist/", import.meta.url);
const SHARED = ["src", "name", "checks", "history", "today", "ruleset", "state"];

testManifest(dist, {
  tag: "council-eligibility-step",
  attributes: [...SHARED, "heading-level", "back-href", "back-link"],
  properties: [
    ...SHARED,
    "headingLevel",
    "backHref",
    "backLink",
    "given",
    "answers",
    "evaluation",
    "messages",
  ],
  methods: ["goTo", "reset"],
  events: ["answer", "outcome", "error"].map((verb) => `council-eligibility-${verb}`),
});

describe("fixtures.json", () => {
  it("has the HTML of every state in both languages", () => {
    const fixtures = JSON.parse(readFileSync(new URL("fixtures.json", dist), "utf8")) as {
      name: string;
      html: { en: string; cy: string };
    }[];
    assert.ok(fixtures.length > 30);
    for (const { name, html } of fixtures)
      for (const language of ["en", "cy"] as const) assert.ok(html[language].length > 100, name);
  });
});
