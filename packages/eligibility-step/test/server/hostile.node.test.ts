import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileRuleset, type Ruleset, type RulesetFile } from "@council-components/eligibility-rules";
import { HOSTILE_TEXTS } from "../../../testing/src/hostile.ts";
import { schoolMeals } from "./a-ruleset.ts";
import { textOf, visitor } from "./visitor.ts";

/** The ruleset with this in place of every word that is shown. */
function saying(text: string): Ruleset {
  const words = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(words)
      : typeof value === "object" && value !== null
        ? "en" in value
          ? { en: text, cy: text }
          : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, words(each)]))
        : value;
  const file = words(schoolMeals.file) as RulesetFile;
  return compileRuleset({ ...file, sources: [{ id: "law", title: { en: text, cy: text }, href: text }] });
}

/** Names of elements and their attributes, in order: what a page is made of. */
function made(html: string): string[] {
  const outside = html.replace(/(<script type="application\/json">)[\s\S]*?(<\/script>)/g, "$1$2");
  return [...outside.matchAll(/<(\/?[a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/g)].map(
    ([, name, attributes = ""]) =>
      `${name} ${[...attributes.matchAll(/([\w:-]+)(?:="[^"]*")?/g)].map(([, attribute]) => attribute).join(" ")}`,
  );
}

/** Every kind of page, with this as every word and as what is typed. */
async function pages(text: string): Promise<string[]> {
  const person = visitor({ rulesets: [saying(text)], today: "2026-11-23", enhance: true });
  const shown: string[] = [];
  const look = (): void => void shown.push(person.html);
  await person.open();
  look();
  await person.post({ "eligibility[question]": "benefitCheck", "eligibility[action]": "check" });
  look();
  await person.post({
    "eligibility[question]": "nationalInsuranceNumber",
    "eligibility[action]": "continue",
    "eligibility[field][value]": `x${text}`,
    "eligibility[answers][lastName]": text.slice(0, 100),
    "eligibility[answers][dateOfBirth]": "1990-03-05",
  });
  look();
  await person.post({ "eligibility[question]": "benefitCheck", "eligibility[action]": "instead" });
  look();
  await person.post({
    "eligibility[question]": "universalCredit",
    "eligibility[action]": "continue",
    "eligibility[field][value]": "yes",
  });
  await person.post({
    "eligibility[question]": "earnings",
    "eligibility[action]": "continue",
    "eligibility[field][value]": `x${text}`,
  });
  look();
  await person.post({
    "eligibility[question]": "earnings",
    "eligibility[action]": "continue",
    "eligibility[field][value]": "9000",
  });
  assert.equal(person.content.page.view, "outcome");
  look();
  return shown;
}

describe("words of a ruleset, and what is typed, from outside", () => {
  it("are shown as they are, and make nothing", async () => {
    const harmless = (await pages("harmless")).map(made);
    assert.equal(harmless.length, 6);
    for (const { name, text } of HOSTILE_TEXTS) {
      const shown = await pages(text);
      for (const [index, html] of shown.entries()) {
        assert.deepEqual(made(html), harmless[index], `${name}, page ${index}`);
        const squeezed = text.replace(/\s+/g, " ").trim();
        assert.ok(textOf(html).includes(squeezed), `${name} is to be seen on page ${index}`);
        assert.doesNotMatch(html, /href="\s*javascript:/i, name);
      }
    }
  });
});
