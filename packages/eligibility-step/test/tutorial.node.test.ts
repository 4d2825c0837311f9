import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkRuleset } from "@council-components/eligibility-rules/check";
import type { Answers, RulesetFile } from "@council-components/eligibility-rules";

const today = "2026-11-23";
const read = (name: string): RulesetFile =>
  JSON.parse(readFileSync(new URL(`../stories/tutorial/${name}`, import.meta.url), "utf8")) as RulesetFile;
const page = readFileSync(new URL("../stories/tutorial.mdx", import.meta.url), "utf8");

const withoutLivesHere = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== "livesHere"));

for (const name of ["first.json", "bulky-waste.json"]) {
  test(`the tutorial’s ${name} has nothing that the checker finds, and passes as the page says`, () => {
    const { findings: all, tests, exploration } = checkRuleset(read(name), { today });
    const findings = all.filter(({ severity }) => severity !== "note");
    assert.deepEqual(findings, []);
    const { length } = exploration!.longestPath;
    assert.ok(
      page.includes(`passed (${tests.passed} tests passed, 0 failed,`) &&
        page.includes(`at most ${length} questions)`),
      JSON.stringify(tests),
    );
  });
}

test("the steps in between are as the page says: an age, then “I do not know”", () => {
  const { questions, criteria, outcomes, tests, ...first } = read("first.json");
  const done = read("bulky-waste.json");
  const withAge: RulesetFile = {
    ...first,
    questions: [done.questions[1]!, ...questions],
    values: done.values!,
    criteria: [...criteria, done.criteria[1]!],
    outcomes: [{ ...outcomes[0]!, when: "oldEnough or onPensionCredit" }, outcomes[1]!],
    tests: [
      ...tests!.map((each) => ({ ...each, answers: { dateOfBirth: "1990-01-01", ...each.answers } })),
      ...done.tests!.slice(0, 2),
    ].map(({ answers, ...each }) => ({ ...each, answers: withoutLivesHere(answers) })),
  };
  assert.deepEqual(checkRuleset(withAge, { today }).findings, []);

  const unsure: RulesetFile = { ...withAge, questions: [withAge.questions[0]!, done.questions[2]!] };
  const [finding, ...others] = checkRuleset(unsure, { today }).findings;
  assert.deepEqual(others, []);
  assert.ok(page.includes(finding!.message), finding!.message);

  const asked: RulesetFile = {
    ...unsure,
    tests: [
      ...unsure.tests!,
      { ...done.tests![4]!, answers: { dateOfBirth: "1990-01-01", getsPensionCredit: null } },
    ],
    outcomes: [
      unsure.outcomes[0]!,
      { ...done.outcomes[1]!, when: "getsPensionCredit = null" },
      unsure.outcomes[1]!,
    ],
  };
  const [note, ...more] = checkRuleset(asked, { today }).findings;
  assert.deepEqual([note!.severity, more], ["note", []]);
  assert.match(note!.message, /^outcomes halfPrice and askUs both hold/);
  const [untested] = checkRuleset({ ...asked, tests: unsure.tests! }, { today }).findings;
  assert.equal(untested!.severity, "warning");
  assert.ok(page.includes(`warns \`${untested!.message}\``), untested!.message);

  const [open] = checkRuleset({ ...withAge, tests: tests! }, { today }).findings;
  assert.match(open!.message, /expected fullPrice, found no outcome yet, next question dateOfBirth/);
});

test("what Node is shown to print is what it prints", () => {
  const folder = new URL("../stories/tutorial/", import.meta.url);
  const code = /```js\n(import .*?)```/s.exec(page)![1]!;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.deepEqual(
    printed.trim().split("\n"),
    [...code.matchAll(/console\.log.* \/\/ (.*)/g)].map(([, shown]) => shown),
  );
});

test("the reasons that errors has words for are those that the checker takes, and no others", () => {
  const listed = page.slice(page.indexOf("`errors` has words"), page.indexOf("## What the checker says"));
  const [finding] = checkRuleset(
    {
      ...read("first.json"),
      questions: read("first.json").questions.map((each) => ({
        ...each,
        errors: { other: { en: "a", cy: "b" } },
      })),
    },
    { today },
  ).findings;
  const known = /expected one of (.*), found/.exec(finding!.message)![1]!.split(", ");
  const shown = [...listed.matchAll(/`(\w+)`/g)].map(([, word]) => word!);
  assert.deepEqual(
    known.filter((reason) => !shown.includes(reason)),
    [],
  );
  const types = ["date", "number", "money", "text", "postcode", "group"];
  const others = [...types, "errors", "none", "unsure", "texts", "period"];
  assert.deepEqual(
    shown.filter((word) => !known.includes(word) && !others.includes(word)),
    [],
  );
});
