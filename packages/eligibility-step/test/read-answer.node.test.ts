import assert from "node:assert/strict";
import { test } from "node:test";
import { translator } from "@council-components/core/messages";
import type { Question } from "@council-components/eligibility-rules";
import { answerTexts } from "../src/answer-text.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import type { StepMessageKey } from "../src/messages/messages.ts";
import {
  answerOf,
  answerValues,
  NONE,
  rawAnswer,
  readAnswer,
  UNSURE,
  type RawAnswer,
} from "../src/read-answer.ts";

const words = (text: string): { en: string; cy: string } => ({ en: text, cy: `${text} (cy)` });
const question = (type: Question["type"], more: Partial<Question> = {}): Question => ({
  id: "q",
  type,
  label: words("Question"),
  ...more,
});

function read(asked: Question, raw: RawAnswer, language: "en" | "cy" = "en"): unknown {
  const sets = { en: { ...en }, cy: { ...cy } };
  const reading = readAnswer(asked, raw, translator<StepMessageKey>(sets, language), language);
  return "error" in reading ? `${reading.error.parts.join()}: ${reading.error.message}` : reading.answer;
}
const date = (day: string, month: string, year: string): RawAnswer => ({
  day: [day],
  month: [month],
  year: [year],
});

test("a date is read with the month as a number or a name, in both languages", () => {
  for (const month of ["3", "03", "March", "march", "mar", "Mar.", "Mawrth", "maw", "Fawrth", " MAWRTH "])
    assert.equal(read(question("date"), date("27", month, "1960")), "1960-03-27", month);
  for (const month of ["Sept", "Medi", "fedi", "9"])
    assert.equal(read(question("date"), date("1", month, "2007")), "2007-09-01", month);
  for (const month of ["13", "0", "Ma", "Marble", "M", "3rd"])
    assert.equal(read(question("date"), date("1", month, "2007")), "month: Enter a real date", month);
});

test("every part of a date that is missing is named, in both languages", () => {
  const cases: [RawAnswer, string, string][] = [
    [date("", "", ""), "day,month,year: Enter a date", "day,month,year: Nodwch ddyddiad"],
    [date("", "3", "1960"), "day: Date must include a day", "day: Rhaid i’r dyddiad gynnwys diwrnod"],
    [date("1", " ", "1960"), "month: Date must include a month", "month: Rhaid i’r dyddiad gynnwys mis"],
    [date("1", "3", ""), "year: Date must include a year", "year: Rhaid i’r dyddiad gynnwys blwyddyn"],
    [
      date("", "", "1960"),
      "day,month: Date must include a day and month",
      "day,month: Rhaid i’r dyddiad gynnwys diwrnod a mis",
    ],
    [
      date("", "3", ""),
      "day,year: Date must include a day and year",
      "day,year: Rhaid i’r dyddiad gynnwys diwrnod a blwyddyn",
    ],
    [
      date("1", "", ""),
      "month,year: Date must include a month and year",
      "month,year: Rhaid i’r dyddiad gynnwys mis a blwyddyn",
    ],
  ];
  for (const [raw, english, welsh] of cases) {
    assert.equal(read(question("date"), raw), english);
    assert.equal(read(question("date"), raw, "cy"), welsh);
  }
});

test("a part of a date that cannot be is named: the day, the month, the year", () => {
  assert.equal(read(question("date"), date("32", "3", "1960")), "day: Enter a real date");
  assert.equal(read(question("date"), date("x", "3", "1960")), "day: Enter a real date");
  assert.equal(read(question("date"), date("1", "3", "60")), "year: Year must include 4 numbers");
});

test("the question’s own errors come first", () => {
  const errors = { missing: words("When?"), incomplete: words("All of it"), conflict: words("One") };
  assert.equal(read(question("date", { errors }), date("", "", "")), "day,month,year: When?");
  assert.equal(read(question("date", { errors }), date("1", "", ""), "cy"), "month,year: All of it (cy)");
  const choices = question("choices", { errors, none: words("None"), options: [] });
  assert.equal(read(choices, { value: ["a", NONE] }), "value: One");
});

test("numbers and money are read with pounds, commas and spaces", () => {
  const cases: [string, string][] = [
    ["7,400", "7400"],
    ["£ 7 400.50", "7400.50"],
    ["£7,400.", "7400"],
    [".5", "0.5"],
    ["-3", "-3"],
    ["+3", "3"],
  ];
  for (const [text, answer] of cases) {
    assert.equal(read(question("money"), { value: [text] }), answer);
    assert.equal(read(question("number"), { value: [text] }), answer);
  }
  assert.equal(
    read(question("money"), { value: ["lots"] }, "cy"),
    "value: Nodwch swm mewn punnoedd, er enghraifft 600 neu 600.50",
  );
  for (const text of ["1e3", "1.2.3", "--1", "12 years", "Infinity", "9".repeat(200)])
    assert.equal(read(question("number"), { value: [text] }), "value: Enter a number, like 12", text);
});

test("spaces and case of a National Insurance number and a postcode are forgiven", () => {
  assert.equal(read(question("national-insurance-number"), { value: [" qq 12 34-56 c"] }), "QQ123456C");
  assert.equal(read(question("postcode"), { value: ["zz1  1aa "] }), "ZZ1 1AA");
});

test("choices: none, several, and an answer beside the one that excludes it", () => {
  const choices = question("choices", { none: words("None"), unsure: words("I do not know"), options: [] });
  assert.deepEqual(read(choices, { value: ["a", "b"] }), ["a", "b"]);
  assert.deepEqual(read(choices, { value: [NONE] }), []);
  assert.equal(read(choices, { value: [UNSURE] }), null);
  assert.equal(read(choices, {}), "value: Select at least one option");
  assert.equal(
    read(choices, { value: ["a", NONE] }),
    "value: Give your answer, or select ‘None’, but not both",
  );
  assert.equal(
    read(choices, { value: ["a", UNSURE] }, "cy"),
    "value: Rhowch eich ateb, neu dewiswch ‘I do not know (cy)’, ond nid y ddau",
  );
});

test("“I do not know” beside a field, and not both", () => {
  const money = question("money", { unsure: words("I do not know") });
  assert.equal(read(money, { unsure: [UNSURE] }), null);
  assert.match(String(read(money, { value: ["5"], unsure: [UNSURE] })), /not both/);
  const day = question("date", { unsure: words("I do not know") });
  assert.equal(read(day, { unsure: [UNSURE] }), null);
  assert.match(String(read(day, { day: ["5"], unsure: [UNSURE] })), /not both/);
  assert.equal(read(question("money"), { unsure: [UNSURE] }), "value: Enter an amount of money");
});

test("a question that may be skipped is null when it is empty", () => {
  assert.equal(read(question("text", { required: false }), { value: ["  "] }), null);
  assert.equal(read(question("date", { required: false }), date("", "", "")), null);
});

test("yes and no take nothing else", () => {
  assert.equal(read(question("yes-no"), { value: ["yes"] }), true);
  assert.equal(read(question("yes-no"), { value: ["no"] }), false);
  assert.equal(read(question("yes-no"), { value: ["maybe"] }), "value: Select yes or no");
  assert.equal(read(question("yes-no"), {}), "value: Select yes or no");
});

test("a year of other than four digits is told as GOV.UK tells it", () => {
  for (const year of ["60", "960", "19600"]) {
    assert.equal(read(question("date"), date("27", "3", year)), "year: Year must include 4 numbers");
    assert.equal(
      read(question("date"), date("27", "3", year), "cy"),
      "year: Rhaid i’r flwyddyn gynnwys 4 rhif",
    );
  }
  const own = question("date", { errors: { notReal: words("Date of birth must be a real date") } });
  assert.equal(read(own, date("27", "3", "60")), "year: Year must include 4 numbers");
  assert.equal(read(own, date("27", "3", "year")), "year: Date of birth must be a real date");
});

test("an error that a ruleset has in English alone says so on a Welsh page", () => {
  const own = question("text", { errors: { missing: { en: "Enter your street" } } });
  const reading = (language: "en" | "cy"): unknown => {
    const translate = translator<StepMessageKey>({ en: { ...en }, cy: { ...cy } }, language);
    return readAnswer(own, {}, translate, language);
  };
  const error = { reason: "missing", message: "Enter your street", parts: ["value"] };
  assert.deepEqual(reading("en"), { error });
  assert.deepEqual(reading("cy"), { error: { ...error, lang: "en" } });
});

test("answers go into hidden fields and come back the same", () => {
  const cases: [Question["type"], unknown, string[]][] = [
    ["yes-no", true, ["yes"]],
    ["yes-no", false, ["no"]],
    ["yes-no", null, [UNSURE]],
    ["choice", "a", ["a"]],
    ["choices", ["a", "b"], ["a", "b"]],
    ["choices", [], [NONE]],
    ["date", "1960-03-27", ["1960-03-27"]],
    ["money", "7400.50", ["7400.50"]],
    ["check", "not-found", ["not-found"]],
    ["text", undefined, []],
  ];
  for (const [type, answer, values] of cases) {
    assert.deepEqual(answerValues(answer), values);
    assert.deepEqual(answerOf(question(type), values), answer);
  }
  assert.equal(answerOf(question("yes-no"), ["true"]), undefined);
});

test("an answer stands in its fields again as it was given", () => {
  const money = question("money", { unsure: words("I do not know") });
  for (const [asked, answer] of [
    [question("yes-no"), true],
    [question("date"), "1960-03-07"],
    [question("choices", { none: words("None") }), []],
    [question("choices"), ["a", "b"]],
    [question("choice", { unsure: words("?") }), null],
    [money, null],
    [money, "12.50"],
  ] as const) {
    assert.deepEqual(read(asked, rawAnswer(asked, answer)), answer);
  }
});

test("answers in words", () => {
  const say = (asked: Question, answer: unknown, language: "en" | "cy" = "en"): unknown[] =>
    answerTexts(
      asked,
      answer,
      language,
      translator<StepMessageKey>({ en: { ...en }, cy: { ...cy } }, language),
    );
  assert.deepEqual(say(question("date"), "1960-03-07"), ["7 March 1960"]);
  assert.deepEqual(say(question("date"), "1960-03-07", "cy"), ["7 Mawrth 1960"]);
  assert.deepEqual(say(question("money"), "1234567.5"), ["£1,234,567.50"]);
  assert.deepEqual(say(question("money"), 7400), ["£7,400"]);
  assert.deepEqual(say(question("number"), "1000"), ["1,000"]);
  assert.deepEqual(say(question("national-insurance-number"), "QQ123456C"), ["QQ 12 34 56 C"]);
  assert.deepEqual(say(question("yes-no", { yes: words("Yes"), no: words("No") }), false), ["No"]);
  assert.deepEqual(say(question("choices", { none: words("None"), options: [] }), []), ["None"]);
  assert.deepEqual(say(question("text", { required: false }), null), []);
  assert.deepEqual(say(question("text", { unsure: words("I do not know") }), null), ["I do not know"]);
});
