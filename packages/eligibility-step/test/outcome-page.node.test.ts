import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { translator } from "@council-components/core/messages";
import { compileRuleset, type RulesetFile } from "@council-components/eligibility-rules";
import { renderToString } from "@council-components/govuk-templates/server";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import type { StepMessageKey } from "../src/messages/messages.ts";
import { eligibilityPage } from "../src/server/page.ts";
import { eligibilitySummaryRows } from "../src/server/summary-rows.ts";
import { renderEligibilityStep } from "../src/server/render.ts";
import { html } from "lit";

const today = "2026-11-30";
const sources = [{ id: "law", title: { en: "The law" }, href: "https://law.example/" }];

/** A ruleset in English alone, whose outcome has these next steps. */
function english(next: readonly { text: { en: string }; href?: string }[] = []): RulesetFile {
  return {
    id: "half-price",
    version: "1",
    languages: ["en"],
    title: { en: "Half price" },
    sources,
    questions: [
      {
        id: "low",
        type: "yes-no",
        label: { en: "Is your income low?" },
        errors: { missing: { en: "Select yes if your income is low" } },
      },
      { id: "name", type: "text", label: { en: "What is your name?" }, required: false },
    ],
    criteria: [
      {
        id: "poor",
        when: "low",
        met: { en: "Your income is low" },
        notMet: { en: "Your income is not low" },
        unknown: { en: "We do not know your income" },
        source: "law",
        confirmed: false,
      },
      {
        id: "named",
        when: 'name = "x"',
        met: { en: "Named" },
        notMet: { en: "Not named" },
        unknown: { en: "We do not know your name" },
        source: "law",
      },
    ],
    outcomes: [
      { id: "yes", result: "eligible", when: "low", title: { en: "You can pay half" }, next },
      { id: "named", result: "eligible", when: "named", title: { en: "You can pay half" } },
      { id: "no", result: "needs-assessment", when: "true", title: { en: "Ask us" } },
    ],
  } as unknown as RulesetFile;
}
const rendered = (file: RulesetFile, answers: object, language = "en", more: object = {}): string =>
  renderEligibilityStep(compileRuleset(file), answers as Record<string, unknown>, {
    today,
    language,
    ...more,
  });

describe("what to do next, at an outcome", () => {
  const apply = { text: { en: "Apply online" }, href: "/apply" };

  it("is a link or a sentence where it is one thing, and a list where it is several", () => {
    const one = rendered(english([apply]), { low: true });
    assert.match(one, /<p class="govuk-body"><a class="govuk-link" href="\/apply">Apply online<\/a><\/p>/);
    assert.doesNotMatch(one, /govuk-list--bullet/);
    const two = rendered(english([apply, { text: { en: "Or call us" } }]), { low: true });
    assert.match(two, /govuk-list--bullet[\s\S]*<li><a [^>]*href="\/apply"[\s\S]*<li>Or call us<\/li>/);
  });

  it("has a quiet “Start again”, and the page’s own Continue as its only button", () => {
    const page = rendered(english([apply]), { low: true });
    const buttons = [...page.matchAll(/<button([^>]*)>\s*([^<]*?)\s*<\/button>/g)];
    assert.deepEqual(
      buttons.map(([, attributes, text]) => [text, /class="govuk-button[ "]/.test(attributes!)]),
      [
        ["Start again", false],
        ["Continue", true],
      ],
    );
    assert.match(buttons[0]![1]!, /name="eligibility\[action\]"[\s\S]*value="again"/);
  });

  it("says that rules could not be confirmed only where one of them was a reason", () => {
    assert.match(rendered(english(), { low: true }), /could not confirm these rules/);
    const { criteria, ...rest } = english();
    const confirmed = { ...rest, criteria: criteria!.map((each) => ({ ...each, confirmed: true })) };
    assert.doesNotMatch(rendered(confirmed, { low: true }), /could not confirm these rules/);
  });
});

describe("a ruleset in English alone, on a Welsh page", () => {
  const marked = (text: string): string => `<span lang="en">${text}</span>`;

  it("has our words in Welsh, and its own marked as English", () => {
    const question = rendered(english(), {}, "cy");
    assert.ok(question.includes(marked("Is your income low?")), question);
    for (const ours of ["Iawn", "Na", "Parhau"]) assert.match(question, new RegExp(`>\\s*${ours}\\s*<`));
    const outcome = rendered(english(), { low: true }, "cy");
    for (const own of ["You can pay half", "Your income is low", "The law", "Is your income low?"])
      assert.ok(outcome.includes(marked(own)), own);
    assert.match(outcome, /eich ateb i ‘<span lang="en">Is your income low\?<\/span>’/);
    assert.match(outcome, /Nid penderfyniad yw hwn/);
    assert.match(rendered(english(), { low: false }, "cy"), /What is your name\?<\/span> \(dewisol\)/);
  });

  it("has errors marked, by the field and in the summary", () => {
    const error = {
      reason: "missing",
      message: "Select yes if your income is low",
      lang: "en",
      parts: ["value"],
    };
    const page = rendered(english(), {}, "cy", { error });
    assert.equal(page.split(marked("Select yes if your income is low")).length, 3);
    assert.match(page, /Mae problem wedi codi/);
  });

  it("has rows of a summary marked", () => {
    const ruleset = compileRuleset(english());
    const { evaluation, answers } = eligibilityPage(ruleset, { low: true }, { today, language: "cy" });
    const rows = eligibilitySummaryRows(evaluation, { ruleset, answers, language: "cy", today });
    const text = rows.map(({ key, value }) => renderToString(html`${key?.html} ${value?.html}`)).join(" ");
    for (const own of ["Is your income low?", "You can pay half", "Your income is low"])
      assert.ok(text.includes(marked(own)), own);
    const translate = translator<StepMessageKey>({ en: { ...en }, cy: { ...cy } }, "cy");
    assert.ok(text.includes(translate("yes")));
  });
});
