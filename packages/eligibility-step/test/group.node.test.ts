import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileRuleset, type Answers, type RulesetFile } from "@council-components/eligibility-rules";
import { translator } from "@council-components/core/messages";
import { renderToString } from "@council-components/govuk-templates/server";
import { schoolClothes } from "../fixtures/rulesets.ts";
import { stepPage, pageErrors, pageHeading } from "../src/eligibility-step.templates.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import type { StepMessageKey } from "../src/messages/messages.ts";
import { answerFrom, fieldsOf, type RawAnswer } from "../src/read-answer.ts";
import { OUTCOME } from "../src/route.ts";
import * as states from "../src/state.ts";
import type { StepOptions, StepStart, StepState } from "../src/state.ts";
import { browserLikeContext, textOf } from "./server/visitor.ts";

function optionsIn(language: "en" | "cy"): StepOptions {
  const translate = translator<StepMessageKey>({ en: { ...en }, cy: { ...cy } }, language);
  return { today: "2026-11-30", given: {}, language, translate, offersChecks: false };
}
const english = optionsIn("en");
const yes: RawAnswer = { value: ["yes"] };
const no: RawAnswer = { value: ["no"] };

const start = (from: StepStart = {}, file: RulesetFile = schoolClothes): StepState =>
  states.startStep(compileRuleset(file), from, english);

/** Fills in what is shown, and goes on, as "Continue" does. */
function answer(state: StepState, raw: RawAnswer, options: StepOptions = english): StepState {
  const filled = states.fillIn(state, raw);
  const reading = states.readCurrent(filled, options);
  if ("error" in reading) return { ...filled, error: reading.error };
  return states.goOn(states.acceptAnswers(filled, reading, options), options);
}

const answerAll = (state: StepState, ...raws: RawAnswer[]): StepState =>
  raws.reduce((at, raw) => answer(at, raw), state);

/** One child at a primary school, and whether there are more. */
const oneChild = (): StepState => answerAll(start(), yes, { value: ["primary"] }, yes);

function show(state: StepState, language: "en" | "cy" = "en"): { html: string; text: string } {
  const { translate } = optionsIn(language);
  const html = renderToString(stepPage(state, browserLikeContext(translate, language), undefined) as never);
  return { html, text: textOf(html) };
}

describe("asking about each child", () => {
  it("asks whether there are any, each question of one, and whether there are more", () => {
    const first = start();
    assert.equal(first.route, "children");
    assert.match(show(first).text, /Do any children live with you\? Yes No Why we ask this/);
    const school = answer(first, yes);
    assert.equal(school.route, "children[0].school");
    assert.match(show(school).text, /Child 1 Which school does this child go to\?/);
    const newAt = answer(school, { value: ["primary"] });
    assert.equal(newAt.route, "children[0].new");
    const list = answer(newAt, yes);
    assert.equal(list.route, "children");
    assert.deepEqual(list.answers, { children: { rows: [{ school: "primary", new: true }] } });
    assert.match(show(list).text, /You have added 1 child .*Child 1.*primary school/i);
    assert.match(show(list).text, /Do you need to add another child\? Yes No/);
    assert.deepEqual(states.rawOf(list), {}, "whether there are more is asked anew");
    const second = answer(list, yes);
    assert.equal(second.route, "children[1].school");
    const done = answer(answerAll(second, { value: ["none"] }, no), no);
    assert.equal(done.route, "earnings");
    const rows = [
      { school: "primary", new: true },
      { school: "none", new: false },
    ];
    assert.deepEqual(done.answers, { children: rows });
  });

  it("takes no children for an answer", () => {
    const outcome = answer(start(), no);
    assert.deepEqual(outcome.answers, { children: [] });
    assert.equal(outcome.route, OUTCOME);
    assert.equal(outcome.evaluation.outcome?.id, "no");
  });

  it("says what is wrong on each page, in the ruleset's words, and where", () => {
    const list = answer(oneChild(), {});
    assert.equal(list.route, "children");
    const [error] = pageErrors(list, browserLikeContext(english.translate, "en"));
    assert.equal(error!.text, "Select yes if there is a child to add");
    assert.ok(show(list).html.includes(`id="${error!.target}"`), "the summary leads to a control");
    const row = answer(answer(start(), yes), {});
    const [missing] = pageErrors(row, browserLikeContext(english.translate, "en"));
    assert.equal(missing!.text, "Select an option");
    assert.ok(show(row).html.includes(`id="${missing!.target}"`));
    const removing = answer(states.changeAnswer(oneChild(), "children[0]"), {});
    assert.equal(removing.error?.message, "Select yes if you want to remove this child");
    const welsh = optionsIn("cy");
    assert.equal(
      answer(oneChild(), {}, welsh).error?.message,
      "Dewiswch ‘Iawn’ os oes plentyn i’w ychwanegu",
    );
  });

  it("adds no more than the ruleset allows", () => {
    const child: RawAnswer[] = [yes, { value: ["none"] }, no];
    const full = answerAll(start(), ...child, ...child, ...child);
    assert.equal(full.route, "children");
    const { text, html } = show(full);
    assert.match(text, /You have added 3 children/);
    assert.match(text, /You can add up to 3 children Continue/);
    assert.doesNotMatch(html, /type="radio"/);
    const done = answer(full, {});
    assert.equal((done.answers["children"] as unknown[]).length, 3);
    assert.equal(done.route, OUTCOME);
    assert.equal(states.changeAnswer(full, "children[3].school"), full, "there is no fourth");
  });
});

describe("changing and removing a row", () => {
  it("goes through the questions of a row again, as they were answered, and back to the list", () => {
    const done = answer(oneChild(), no);
    const change = states.changeAnswer(done, "children[0].school");
    assert.deepEqual(states.rawOf(change), { value: ["primary"] });
    const next = answer(change, { value: ["secondary"] });
    assert.equal(next.route, "children[0].new");
    assert.deepEqual(states.rawOf(next), yes);
    const list = answer(next, yes);
    assert.equal(list.route, "children");
    assert.deepEqual(list.answers["children"], { rows: [{ school: "secondary", new: true }] });
  });

  it("keeps what was answered after the group while a row is changed", () => {
    const outcome = answerAll(oneChild(), no, { value: ["100"], period: ["week"] });
    assert.equal(outcome.evaluation.outcome?.id, "yes");
    const list = states.changeAnswer(outcome, "children");
    assert.deepEqual(states.rawOf(list), no);
    const changed = answerAll(states.changeAnswer(list, "children[0].school"), { value: ["secondary"] }, yes);
    assert.deepEqual(changed.answers["earnings"], { amount: "100", period: "week" });
    assert.equal(changed.notice, undefined);
    assert.equal(answer(changed, no).route, OUTCOME);
  });

  it("asks before it removes a row, and shows the list", () => {
    const two = answerAll(oneChild(), yes, { value: ["secondary"] }, no);
    const asked = states.changeAnswer(two, "children[0]");
    assert.match(show(asked).text, /Are you sure you want to remove child 1\?/);
    const stays = answer(asked, no);
    assert.equal(stays.route, "children");
    assert.deepEqual(stays.answers, two.answers);
    const removed = answer(asked, yes);
    assert.equal(removed.route, "children");
    assert.deepEqual(removed.answers["children"], { rows: [{ school: "secondary", new: false }] });
    assert.deepEqual(removed.trail, [], "no page of a row is gone back to");
    assert.match(show(removed).text, /You have added 1 child/);
    const none = answer(states.changeAnswer(removed, "children[0]"), yes);
    assert.match(show(none).text, /Do any children live with you\?/);
  });

  it("shows in a row nothing that was typed about another", () => {
    const two = answerAll(oneChild(), yes, { value: ["secondary"] }, no);
    const removed = answer(states.changeAnswer(two, "children[0]"), yes);
    assert.deepEqual(states.rawOf(states.changeAnswer(removed, "children[0].school")), {
      value: ["secondary"],
    });
    assert.deepEqual(states.rawOf(answer(removed, yes)), {});
  });

  it("goes back within a row", () => {
    const row = answerAll(start(), yes, { value: ["primary"] });
    const back = states.goBack(row);
    assert.equal(back.route, "children[0].school");
    assert.deepEqual(states.rawOf(back), { value: ["primary"] });
    assert.equal(states.goBack(back).route, "children");
  });
});

describe("what a group shows and sends", () => {
  it("has every heading that a page can have among those that a title may begin with", () => {
    const context = browserLikeContext(english.translate, "en");
    const pages = [start(), answer(start(), yes), oneChild(), states.changeAnswer(oneChild(), "children[0]")];
    const headings = pages.map((state) => pageHeading(state, context));
    assert.deepEqual(
      headings.map(({ heading }) => heading),
      [
        "Do any children live with you?",
        "Child 1: Which school does this child go to?",
        "You have added 1 child",
        "Are you sure you want to remove child 1?",
      ],
    );
    for (const { heading, possible } of headings) assert.ok(possible.includes(heading), heading);
  });

  it("has its words in Welsh, and counts in it", () => {
    const two = answerAll(oneChild(), yes, { value: ["secondary"] }, no);
    const { text } = show(two, "cy");
    assert.match(text, /Rydych wedi ychwanegu 2 blentyn/);
    assert.match(text, /Newid Newid plentyn 1 Dileu Dileu plentyn 1/);
  });

  const groups: unknown[] = [
    [],
    [{ school: "primary", new: true }],
    { rows: [{ school: "primary" }] },
    { rows: [{ school: "primary", new: false }], more: true },
    { rows: [], more: true },
  ];
  for (const group of groups)
    it(`reads what it sends: ${JSON.stringify(group)}`, () => {
      const [question] = schoolClothes.questions;
      const fields = fieldsOf("e[answers][children]", group);
      const read = answerFrom(question!, "e[answers][children]", (name) =>
        fields.filter(([each]) => each === name).map(([, value]) => value),
      );
      assert.deepEqual(read, group);
    });

  it("names the fields of rows and of an amount by their parts", () => {
    assert.deepEqual(fieldsOf("e[answers][children]", [{ school: "primary", new: true }]), [
      ["e[answers][children][0][school]", "primary"],
      ["e[answers][children][0][new]", "yes"],
    ]);
    assert.deepEqual(fieldsOf("e[answers][earnings]", { amount: "12.50", period: "two-weeks" }), [
      ["e[answers][earnings][amount]", "12.50"],
      ["e[answers][earnings][period]", "two-weeks"],
    ]);
  });

  it("starts where the history or the server says, and not at a row that is not there", () => {
    const answers: Answers = { children: [{ school: "primary", new: true }] };
    assert.equal(start({ answers, route: "children[0].new" }).route, "children[0].new");
    assert.equal(start({ answers, route: "children[0]" }).route, "children[0]");
    assert.equal(start({ answers, route: "children[1].new" }).route, "earnings");
    assert.equal(start({ answers, route: "children[0].toString" }).route, "earnings");
    assert.equal(start({ answers: {}, route: "children[0].school" }).route, "children");
  });
});

describe("an amount with how often it comes", () => {
  const atEarnings = (): StepState => answer(oneChild(), no);

  it("asks for both, and says which is missing", () => {
    const { html, text } = show(atEarnings());
    assert.match(
      text,
      /How much do you earn\? After tax £ How often\? Every week Every 2 weeks Every 4 weeks/,
    );
    assert.match(html, /id="e-earnings-period"/);
    const half = answer(atEarnings(), { value: ["£1,000"] });
    assert.deepEqual(half.error?.parts, ["period"]);
    assert.equal(half.error?.message, "Select how often you get this amount");
    const [error] = pageErrors(half, browserLikeContext(english.translate, "en"));
    assert.equal(error!.target, "e-earnings-period");
    assert.match(show(half).html, /aria-describedby="e-earnings-period-error"/);
    assert.deepEqual(answer(atEarnings(), { period: ["week"] }).error?.parts, ["value"]);
  });

  it("takes both as one answer, and shows it again", () => {
    const outcome = answer(atEarnings(), { value: ["£1,000"], period: ["month"] });
    assert.deepEqual(outcome.answers["earnings"], { amount: "1000", period: "month" });
    assert.equal(outcome.evaluation.outcome?.id, "no");
    const back = states.changeAnswer({ ...outcome, drafts: {} }, "earnings");
    assert.deepEqual(states.rawOf(back), { value: ["1000"], period: ["month"] });
  });
});
