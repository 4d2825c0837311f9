import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileRuleset, type RulesetFile } from "@council-components/eligibility-rules";
import { translator } from "@council-components/core/messages";
import { checkedBenefit, gardenWaste } from "../fixtures/rulesets.ts";
import { currentBeginning } from "../src/beginning.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import type { StepMessageKey } from "../src/messages/messages.ts";
import { createPermissionReceipt } from "../src/permission-receipt.ts";
import type { RawAnswer } from "../src/read-answer.ts";
import { CHECKING, OUTCOME } from "../src/route.ts";
import * as states from "../src/state.ts";
import type { StepOptions, StepStart, StepState } from "../src/state.ts";

function optionsIn(language: "en" | "cy", more: Partial<StepOptions> = {}): StepOptions {
  const translate = translator<StepMessageKey>({ en: { ...en }, cy: { ...cy } }, language);
  return { today: "2026-11-30", given: {}, language, translate, offersChecks: true, ...more };
}
const english = optionsIn("en");

function start(file: RulesetFile, from: StepStart = {}, options: StepOptions = english): StepState {
  return states.startStep(compileRuleset(file), from, options);
}

/** Fills in a question, and goes on, as "Continue" does. */
function answer(state: StepState, raw: RawAnswer, options: StepOptions = english): StepState {
  const filled = states.fillIn(state, raw);
  const reading = states.readCurrent(filled, options);
  if ("error" in reading) return { ...filled, error: reading.error };
  const accepted = states.acceptAnswers(filled, reading, options);
  return states.goForward(accepted, [...state.trail, state.route], options);
}

/** A garden waste state with its outcome: three questions in, and savings. */
function atOutcome(): StepState {
  let state = start(gardenWaste);
  state = answer(state, { value: ["yes"] });
  state = answer(state, { day: ["27"], month: ["March"], year: ["2000"] });
  state = answer(state, { value: ["universal"] });
  return answer(state, { value: ["£7,000"] });
}

describe("which question is shown", () => {
  it("starts at the first, and goes on to the next that matters", () => {
    const first = start(gardenWaste);
    assert.equal(first.route, "livesHere");
    const second = answer(first, { value: ["yes"] });
    assert.equal(second.route, "dateOfBirth");
    assert.deepEqual(second.trail, ["livesHere"]);
    assert.equal(second.visit, first.visit + 1);
    assert.equal(answer(first, { value: ["no"] }).route, OUTCOME);
  });

  it("changes no state that there was before", () => {
    const first = Object.freeze(start(gardenWaste));
    const copy = structuredClone({ answers: first.answers, trail: first.trail, route: first.route });
    answer(first, { value: ["yes"] });
    assert.deepEqual({ answers: first.answers, trail: first.trail, route: first.route }, copy);
  });

  it("starts where the history or the server says, if the answers lead there", () => {
    const answers = { livesHere: true };
    assert.equal(start(gardenWaste, { answers, route: "livesHere" }).route, "livesHere");
    assert.equal(start(gardenWaste, { answers, route: "savings" }).route, "dateOfBirth");
    assert.equal(start(gardenWaste, { answers, route: "no question" }).route, "dateOfBirth");
    assert.equal(start(gardenWaste, { answers, route: "toString" }).route, "dateOfBirth");
  });

  it("goes back to the page before, and to what the history names", () => {
    const state = atOutcome();
    const back = states.goBack(state);
    assert.equal(back.route, "savings");
    assert.deepEqual(back.trail, ["livesHere", "dateOfBirth", "benefits"]);
    assert.equal(states.goToRoute(state, "dateOfBirth", []).route, "dateOfBirth");
    assert.equal(states.goToRoute(start(gardenWaste), "savings", []).route, "livesHere");
  });

  it("shows a question whose answer is to be changed, with what was typed", () => {
    const changed = states.changeAnswer(atOutcome(), "dateOfBirth");
    assert.equal(states.viewOfState(changed), "question");
    assert.deepEqual(states.rawOf(changed), { day: ["27"], month: ["March"], year: ["2000"] });
    assert.equal(changed.trail.at(-1), OUTCOME);
  });
});

describe("answers", () => {
  it("an error stays on its page, and goes with it", () => {
    const wrong = answer(start(gardenWaste), {});
    assert.equal(wrong.route, "livesHere");
    assert.ok(wrong.error);
    assert.equal(answer(wrong, { value: ["yes"] }).error, undefined);
    assert.equal(states.showRoute(wrong, "dateOfBirth", []).error, undefined);
  });

  it("drops those that no longer matter, with what was typed, and says how many", () => {
    const changed = states.changeAnswer(atOutcome(), "benefits");
    const after = answer(changed, { value: ["universal", "pension"] });
    assert.deepEqual(Object.keys(after.answers), ["livesHere", "dateOfBirth", "benefits"]);
    assert.deepEqual(after.notice, { key: "dropped", values: { count: 1 } });
    assert.ok(!("savings" in after.drafts));
  });

  it("are set by script, and lead to where they lead", () => {
    const answers = { livesHere: true, dateOfBirth: "1950-01-01" };
    const set = states.setAnswers(start(gardenWaste), answers, english);
    assert.equal(set.route, OUTCOME);
    assert.notEqual(set.answers, answers);
  });
});

describe("the day of the first answer", () => {
  const rated: RulesetFile = {
    ...gardenWaste,
    rates: [
      {
        id: "fee",
        type: "money",
        values: [
          { from: "2020-01-01", value: 40 },
          { from: "2026-12-01", value: 50 },
        ],
      },
    ],
    questions: gardenWaste.questions.map((question) =>
      question.id === "livesHere" ? { ...question, label: { en: "Is {fee} {{fee} much?" } } : question,
    ),
    languages: ["en"],
  } as RulesetFile;
  const label = (state: StepState): string | undefined => state.ruleset.questions[0]?.label["en"];

  it("is noted once, and kept with the entry of the history", () => {
    const first = start(gardenWaste);
    assert.equal(first.begun, undefined);
    const filled = states.fillIn(first, { value: ["yes"] });
    const reading = states.readCurrent(filled, english);
    assert.ok("answers" in reading);
    const second = states.acceptAnswers(filled, reading, english, 1000);
    assert.deepEqual(second.begun, { at: 1000, today: "2026-11-30" });
    assert.deepEqual(states.acceptAnswers(second, reading, english, 2000).begun, second.begun);
    const { begun } = states.historyEntry(second);
    assert.deepEqual(start(gardenWaste, { begun }).begun, second.begun);
  });

  it("holds for 24 hours", () => {
    const begun = { at: 1000, today: "2026-11-30" };
    const day = 24 * 60 * 60 * 1000;
    assert.deepEqual(currentBeginning(begun, 1000 + day - 1), begun);
    for (const now of [1000 + day, 999]) assert.equal(currentBeginning(begun, now), undefined);
    for (const none of [undefined, null, "x", {}, { at: "1000", today: "2026-11-30" }, { at: 1000 }])
      assert.equal(currentBeginning(none, 1001), undefined);
  });

  it("is another after that: texts are filled in again as they were written", () => {
    const before = start(rated);
    assert.equal(label(before), "Is £40 {fee} much?");
    const after = states.revise(before, optionsIn("en", { today: "2026-12-01" }));
    assert.equal(label(after), "Is £50 {fee} much?");
    assert.equal(label(states.revise(after, english)), "Is £40 {fee} much?");
  });

  it("of another version: answers of the same id are judged again, and those that are none are left out", () => {
    const answers = { livesHere: true, dateOfBirth: "no date", gone: "x" };
    const same = start(gardenWaste, { answers, version: gardenWaste.version });
    assert.deepEqual(same.answers, answers);
    const other = start(gardenWaste, { answers, version: "2020-01-01" });
    assert.deepEqual(other.answers, { livesHere: true });
    assert.equal(other.route, "dateOfBirth");
  });
});

describe("what the page says", () => {
  it("answers a question, or no longer", () => {
    const first = start(gardenWaste);
    const known = optionsIn("en", { given: { "address.custodianCode": 9001 } });
    const revised = states.revise(first, known);
    assert.equal(revised.route, "dateOfBirth");
    assert.equal(states.revise(revised, english).route, "livesHere");
  });

  it("in another language: the same page, what was typed, and the error in that language", () => {
    const wrong = answer(answer(start(gardenWaste), { value: ["yes"] }), { day: ["27"], month: ["3"] });
    assert.equal(wrong.error?.message, en.errorYear);
    const welsh = states.revise(wrong, optionsIn("cy"));
    assert.equal(welsh.visit, wrong.visit);
    assert.equal(welsh.error?.message, cy.errorYear);
    assert.deepEqual(states.rawOf(welsh), { day: ["27"], month: ["3"] });
  });

  it("does not show an outcome again that is the same", () => {
    const state = atOutcome();
    assert.equal(states.revise(state, optionsIn("cy")).visit, state.visit);
  });
});

describe("a check", () => {
  const facts = { lastName: "Hughes", dateOfBirth: "1960-03-27", nationalInsuranceNumber: "NN123456C" };
  function allowed(): StepState {
    const state = start(checkedBenefit);
    const check = states.questionOf(state)!;
    const receipt = createPermissionReceipt(state.ruleset, check, "en");
    return states.goForward(states.decideCheck(state, check, receipt, english), [], english);
  }

  it("is asked about first, and passed over where there is nowhere to check", () => {
    assert.equal(states.viewOfState(start(checkedBenefit)), "permission");
    const without = start(checkedBenefit, {}, optionsIn("en", { offersChecks: false }));
    assert.equal(without.route, "benefits");
    assert.equal(without.answers["benefitCheck"], "unavailable");
  });

  it("that is refused leads to the ordinary questions, without a receipt", () => {
    const state = start(checkedBenefit);
    const refused = states.decideCheck(state, states.questionOf(state)!, undefined, english);
    assert.equal(states.goForward(refused, [], english).route, "benefits");
    assert.deepEqual(states.usedReceipts(refused), []);
  });

  it("waits for its facts, then for its result, which leads on", () => {
    let state = allowed();
    assert.equal(state.route, "lastName");
    state = states.setAnswers(state, { ...state.answers, ...facts }, english);
    assert.equal(state.route, CHECKING);
    assert.equal(states.checkOf(state)?.id, "benefitCheck");
    const eligible = states.finishCheck(state, "benefitCheck", { status: "eligible", proof: "p" }, english);
    assert.equal(eligible.route, OUTCOME);
    assert.deepEqual(eligible.proofs, { benefitCheck: "p" });
    assert.equal(states.usedReceipts(eligible).length, 1);
    const unavailable = states.finishCheck(state, "benefitCheck", { status: "unavailable" }, english);
    assert.equal(unavailable.route, "benefits");
    assert.equal(unavailable.notice?.key, "checkUnavailable");
  });

  it("is asked about again after a reload: its facts and its permission are stored nowhere", () => {
    const state = states.setAnswers(allowed(), { benefitCheck: "pending", ...facts }, english);
    const entry = states.historyEntry(state);
    assert.deepEqual(entry.answers, { benefitCheck: "pending" });
    assert.equal(start(checkedBenefit, entry).route, "benefitCheck");
  });

  it("keeps what the server knows it by with the entry of the history", () => {
    const state = states.setAnswers(allowed(), { benefitCheck: "pending", ...facts }, english);
    const done = states.finishCheck(state, "benefitCheck", { status: "eligible", proof: "p" }, english);
    const again = start(checkedBenefit, states.historyEntry(done));
    assert.equal(again.route, OUTCOME);
    assert.deepEqual(again.proofs, { benefitCheck: "p" });
  });

  it("is carried to another language with what was typed, but for what it needs", () => {
    const named = states.fillIn(allowed(), { value: ["Hughes"] });
    assert.deepEqual(states.publicDrafts(named), {});
    const typed = states.fillIn(start(gardenWaste), { value: ["yes"] });
    assert.deepEqual(states.publicDrafts(typed), { livesHere: { value: ["yes"] } });
    const carried = start(gardenWaste, { drafts: states.publicDrafts(typed) });
    assert.deepEqual(states.rawOf(carried), { value: ["yes"] });
  });

  it("puts its facts into no form whose outcome does not rest on them, and into no URL", () => {
    const state = states.setAnswers(allowed(), { benefitCheck: "eligible", ...facts }, english);
    assert.deepEqual(states.submittedAnswers(state, true, english), { benefitCheck: "eligible" });
    assert.deepEqual(states.submittedAnswers(state, false, english), { benefitCheck: "eligible" });
    assert.ok(states.isConfidential(state, "lastName"));
    assert.ok(!states.isConfidential(state, "benefits"));
  });
});
