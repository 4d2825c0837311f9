// A ruleset has a life: a version is valid for a time, and its rates are filled in once, for a day.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileRuleset, evaluate, type Ruleset } from "@council-components/eligibility-rules";
import { renderToString } from "@council-components/govuk-templates/server";
import { html } from "lit";
import { eligibilitySummaryRows } from "../../src/server/summary-rows.ts";
import type { RulesetProblem } from "../../src/server/validity-report.ts";
import { hiddenIn, textOf, visitor } from "./visitor.ts";

const words = (en: string): { en: string; cy: string } => ({ en, cy: en });
const version = (validFrom: string, validTo: string | null, limit: number): Ruleset =>
  compileRuleset({
    id: "half-price",
    version: validFrom,
    validFrom,
    validTo,
    title: words("Half price"),
    rates: [{ id: "limit", type: "money", values: [{ from: "2020-01-01", value: limit }] }],
    questions: [{ id: "low", type: "yes-no", label: words("Do you earn {limit} or less ({{limit})?") }],
    criteria: [
      {
        id: "poor",
        when: "low",
        met: words("You earn {limit} or less"),
        notMet: words("You earn more than {limit}"),
        unknown: words("We do not know"),
      },
    ],
    outcomes: [
      { id: "yes", result: "eligible", when: "low", title: words("{limit} or less") },
      { id: "no", result: "not-eligible", when: "true", title: words("More than {limit}") },
    ],
  });
const rulesets = [version("2026-04-01", "2027-03-31", 7400), version("2027-04-01", null, 7600)];
const MARCH = Date.parse("2027-03-31T12:00:00Z");
const HOUR = 60 * 60 * 1000;

describe("texts with rates", () => {
  it("are filled in once in pages, and go to the element as their author wrote them", async () => {
    const person = visitor({ rulesets, today: "2026-11-30", enhance: true });
    await person.open();
    assert.equal(person.content.title, "Do you earn £7,400 or less ({limit})?");
    const data = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(person.html)![1]!;
    const file = JSON.parse(data) as { questions: [{ label: { en: string } }] };
    assert.equal(file.questions[0].label.en, "Do you earn {limit} or less ({{limit})?");
  });

  it("are filled in for a page of answers, for the day that is given", () => {
    const [ruleset] = rulesets as [Ruleset, Ruleset];
    const answers = { low: true };
    const evaluation = evaluate(ruleset, answers, { today: "2026-11-30" });
    const rows = eligibilitySummaryRows(evaluation, { ruleset, answers, today: "2026-11-30" });
    const text = textOf(
      renderToString(html`${rows.map(({ key, value }) => html`${key?.text} ${value?.html} `)}`),
    );
    assert.match(text, /Do you earn £7,400 or less \(\{limit\}\)\? Yes/);
    assert.match(text, /You earn £7,400 or less/);
    assert.doesNotMatch(text, /earn \{limit\}/);
  });
});

describe("the day of the first answer", () => {
  it("is that of the page where the element answers, for 24 hours", async () => {
    let now = MARCH;
    const person = visitor({ rulesets, now: () => now, enhance: true });
    await person.open();
    assert.match(person.html, /today="2027-03-31"/);
    now = MARCH + 23 * HOUR;
    await person.post({
      "eligibility[ruleset]": "half-price@2026-04-01",
      "eligibility[answers][low]": "yes",
      "eligibility[outcome]": "yes",
    });
    assert.equal(person.accepted?.ruleset.version, "2026-04-01");
    assert.equal(person.accepted.differs, false);
    await person.open();
    assert.match(person.html, /today="2027-03-31"/);
    assert.deepEqual(hiddenIn(person.html)["eligibility[answers][low]"], ["yes"]);
  });

  it("is not held by a page that nobody answered", async () => {
    let now = MARCH;
    const person = visitor({ rulesets, now: () => now, enhance: true });
    await person.open();
    now = MARCH + 13 * HOUR;
    await person.open();
    assert.match(person.html, /today="2027-04-01"/);
    assert.equal(person.content.page.ruleset.version, "2027-04-01");
  });
});

describe("a ruleset that is not valid", () => {
  it("is said aloud, once a day for each version", async () => {
    const problems: RulesetProblem[] = [];
    const [old] = rulesets as [Ruleset, Ruleset];
    let today = "2027-03-31";
    const person = visitor({
      rulesets: [old],
      today: () => today,
      onNotCurrent: (problem) => problems.push(problem),
    });
    await person.open();
    assert.equal(problems.length, 0);
    for (const day of ["2027-04-01", "2027-04-01", "2027-04-02"]) {
      today = day;
      await person.open();
    }
    assert.deepEqual(
      problems.map(({ ruleset, validity, today: day }) => [ruleset, validity, day]),
      [
        ["half-price@2026-04-01", "expired", "2027-04-01"],
        ["half-price@2026-04-01", "expired", "2027-04-02"],
      ],
    );
    assert.match(problems[0]!.message, /was valid to 2027-03-31, and is still used\. Give the handler/);
  });

  it("is said on the console unless somebody else is told", async (test) => {
    const warn = test.mock.method(console, "warn", () => undefined);
    const person = visitor({ rulesets: [rulesets[1]!], today: "2027-03-01" });
    await person.open();
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /half-price@2027-04-01 is valid from 2027-04-01/);
  });
});
