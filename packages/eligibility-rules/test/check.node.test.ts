import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import Ajv from "ajv/dist/2020.js";
import { checkRuleset } from "../src/check.ts";
import { draw } from "../src/draw.ts";
import {
  compileRuleset,
  evaluate,
  explore,
  type Criterion,
  type Question,
  type RulesetFile,
} from "../src/index.ts";
import { rulesetSchema } from "../src/schema.ts";
import { validate } from "../src/validate.ts";
import { validityOn } from "../src/validity.ts";
import { checkVersions } from "../src/versions.ts";
import { criterion, outcome, question, ruleset, text } from "./rulesets.ts";

const today = "2026-11-30";
const here = fileURLToPath(new URL("..", import.meta.url));
const examples = (await readdir(join(here, "examples"), { recursive: true }))
  .filter((name) => name.endsWith(".json"))
  .toSorted();
const read = async (name: string): Promise<RulesetFile> =>
  JSON.parse(await readFile(join(here, "examples", name), "utf8")) as RulesetFile;

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      join(here, "src/cli.ts"),
      ...args,
    ]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
};

const tests = [
  { name: "yes", today, answers: { resident: true, dateOfBirth: "1950-01-01" }, outcome: "yes" },
  { name: "no", today, answers: { resident: false }, outcome: "no" },
];
const messages = (file: unknown): string[] =>
  checkRuleset(file, { today }).findings.map(({ message }) => message);
const finds = (more: Partial<RulesetFile>, pattern: RegExp): void => {
  const report = checkRuleset(ruleset({ tests, ...more }), { today });
  assert.ok(
    report.findings.some(({ message }) => pattern.test(message)),
    JSON.stringify(report.findings),
  );
};

describe("council-eligibility check", () => {
  const folder = mkdtemp(join(tmpdir(), "eligibility-"));
  after(async () => rm(await folder, { recursive: true }));

  test("says nothing of a good ruleset", () => {
    assert.deepEqual(messages(ruleset({ tests })), []);
  });

  test("finds each kind of fault, in plain words", () => {
    const [yes, no] = ruleset().outcomes as [RulesetFile["outcomes"][0], RulesetFile["outcomes"][0]];
    finds(
      { outcomes: [yes, no, outcome("never", "needs-assessment", "true")] },
      /outcome never can never be reached/,
    );
    finds(
      { questions: [...ruleset().questions, question("idle", "yes-no")] },
      /question idle never changes the outcome/,
    );
    finds({ outcomes: [yes] }, /no outcome for resident: No/);
    finds({ title: { en: "Only English" } }, /expected the Welsh words, found nothing/);
    finds({ outcomes: [yes, { ...no, next: [] }] }, /outcome no \(not-eligible\) has no way on/);
    finds({ validTo: "2026-11-22" }, /expired on 2026-11-22/);
    finds({ sources: [{ id: "law", title: text("Law"), href: "" }] }, /expected text like \^https/);
    finds(
      { criteria: [criterion("oldEnough", "age >= 60", { source: "elsewhere" })] },
      /source elsewhere is not among the sources/,
    );
    finds({ tests: [{ ...tests[0]!, outcome: "no" }] }, /test “yes”: expected no, found outcome yes/);
    finds(
      { tests: [{ ...tests[0]!, answers: { resident: "yes" } }] },
      /the answer to resident cannot be taken/,
    );
    finds(
      { criteria: [criterion("oldEnough", "age >=")] },
      /1:7: expected a value, found the end\n {4}age >=\n {10}\^/,
    );
    const unsure = ruleset().questions.map((each) =>
      each.id === "disabled" ? { ...each, unsure: text("I do not know") } : each,
    );
    finds(
      { questions: unsure },
      /not knowing the answer to disabled alone leads to not-eligible: disabled: I do not know/,
    );
  });

  const offered = (...values: string[]): Partial<Question> => ({
    none: text("None"),
    options: values.map((value) => ({ value, label: text(value) })),
  });
  const chooser = (when: string, more: Partial<Question> = {}): RulesetFile =>
    ruleset({
      questions: [
        question("benefits", "choices", { ...offered("universalCredit", "carer"), ...more }),
        question("home", "choice", { ...offered("flat", "house"), ...more }),
      ],
      given: [{ id: "address.kind", type: "text" }],
      values: [],
      criteria: [criterion("fits", when)],
      outcomes: [outcome("yes", "eligible", 'fits or home = "flat"'), outcome("no", "not-eligible", "true")],
    });
  const strays = (file: RulesetFile): string[] =>
    messages(file).filter((message) => message.includes("an option of"));

  test("a text that is no option of the question that it is compared with", () => {
    assert.deepEqual(strays(chooser('"universal-credit" in benefits')), [
      '/criteria/0/when 1:1: expected an option of benefits (universalCredit, carer; perhaps universalCredit), found "universal-credit"\n    "universal-credit" in benefits\n    ^',
    ]);
    const report = checkRuleset(chooser('"universal-credit" in benefits'), { today });
    assert.equal(report.passed, false);
    for (const when of [
      'home = "flats"',
      '"flats" != home',
      'not(home != "flats")',
      'home in "flats"',
      'home in ["flat", "flats"]',
      'home in ("flats", "house")',
      'benefits = ["carer", "flats"]',
      '["flats"] = benefits',
      'list contains(benefits, "flats")',
      'if "carer" in benefits then home = "flats" else false',
      'some b in benefits satisfies b in ["carer", "flats"]',
      'every b in benefits satisfies not(b = "flats")',
      '"carer" in (for b in benefits return if b = "flats" then "carer" else b)',
    ]) {
      assert.equal(strays(chooser(when)).length, 1, when);
    }
    assert.match(strays(chooser('home = "castle"'))[0]!, /of home \(flat, house\), found "castle"/);
    assert.match(strays(chooser('home = "hous"'))[0]!, /perhaps house\)/);
  });

  test("a text that is an option, or is compared with something else, is no fault", () => {
    for (const when of [
      'home = "flat" and "carer" in benefits',
      'home in ["flat", null, "house"] or home in ("flat", "house")',
      "home = null or benefits = []",
      'address.kind = "castle" or "castle" = address.kind',
      'home + "x" = "flatx"',
      '"flat" + "s" = home or home = "fl" + "at"',
      'starts with(home, "fl")',
      'count(benefits) > 1 and some benefit in benefits satisfies benefit = "carer"',
      '(some b in benefits satisfies b = "carer") and (some b in ["x"] satisfies b = "x")',
      'home = "flat" // not "castle" = home',
      'upper case("flat") = home',
    ]) {
      assert.deepEqual(strays(chooser(when)), [], when);
    }
    // What is given may answer with another value.
    assert.deepEqual(strays(chooser('home = "castle"', { known: "address.kind" })), []);
  });

  test("words for a reason that no answer is refused for", () => {
    const [resident, ...others] = ruleset().questions;
    const wordsFor = (reason: string): RulesetFile["questions"] => [
      { ...resident!, errors: { [reason]: text("Select yes") } },
      ...others,
    ];
    finds(
      { questions: wordsFor("mising") },
      /^expected one of missing, incomplete, .*conflict, .*, found "mising"/,
    );
    for (const reason of ["missing", "incomplete", "conflict"])
      assert.deepEqual(messages(ruleset({ tests, questions: wordsFor(reason) })), []);
  });

  test("what is an error, and what a warning, is as the README says", () => {
    const severities = (more: Partial<RulesetFile>, pattern: RegExp): string[] =>
      checkRuleset(ruleset({ tests, ...more }), { today })
        .findings.filter(({ message }) => pattern.test(message))
        .map(({ severity }) => severity);
    const outcomes = [...ruleset().outcomes, outcome("never", "needs-assessment", "true")];
    assert.deepEqual(severities({ outcomes }, /never can never be reached/), ["error"]);
    const given: RulesetFile["given"] = [{ id: "address.custodianCode", type: "number" }];
    // What is known of a question is one of its answers; what a rule reads may be anything.
    assert.deepEqual(severities({ outcomes, given }, /never can never be reached/), ["error"]);
    const criteria = [criterion("oldEnough", "age >= 60 or address.custodianCode = 6810")];
    assert.deepEqual(severities({ outcomes, given, criteria }, /never can never be reached/), ["warning"]);
    assert.deepEqual(severities({ tests: [tests[0]!] }, /no test leads to outcome no/), ["warning"]);
    assert.deepEqual(severities({ tests: [] }, /no tests/), ["warning"]);
    const unsure = [criterion("oldEnough", "age >= 60", { confirmed: false })];
    assert.deepEqual(severities({ criteria: unsure }, /oldEnough could not be confirmed/), ["warning"]);
    assert.deepEqual(severities({ validFrom: "2026-12-01" }, /not yet valid/), ["warning"]);
    const unsourced = JSON.parse(
      JSON.stringify({ ...criterion("oldEnough", "age >= 60"), source: undefined }),
    ) as Criterion;
    assert.deepEqual(severities({ criteria: [unsourced] }, /names no source/), ["warning"]);
  });

  const parts = (criterionWhen: string, more: Partial<RulesetFile> = {}): string[] =>
    messages(
      ruleset({
        questions: [
          ...ruleset().questions,
          question("n", "number", { min: 0, max: 12, decimals: 0 }),
          question("income", "money"),
          question("stage", "choice", offered("a", "b")),
          question("benefits", "choices", offered("pip", "carer")),
          question("unsure", "yes-no", { unsure: text("I do not know") }),
        ],
        criteria: [criterion("oldEnough", criterionWhen)],
        ...more,
      }),
    ).flatMap(
      (message) => /1:\d+: expected a part that some answer changes, found (.*)\n/.exec(message)?.[1] ?? [],
    );

  for (const [when, ...found] of [
    [
      "age >= 60 or (income > 60000 and income < 50000)",
      "income > 60000 and income < 50000, which is always false",
    ],
    ["age >= 60 and (income > 5 or income < 10)", "income > 5 or income < 10, which is always true"],
    ['stage = "a" and stage = "b"', 'stage = "a" and stage = "b", which is always false'],
    ['not(stage = "a") or stage != "b"', 'not(stage = "a") or stage != "b", which is always true'],
    ["n > 12 or age > 60", "n > 12, which is always false"],
    ["count(benefits) > 2 or age > 60", "count(benefits) > 2, which is always false"],
    ["resident = null or age > 60", "resident = null, which is always false"],
    ["(resident or true) and age > 60", "true, which is always true"],
    ["age > 60 and (resident and not(resident))", "resident and not(resident), which is always false"],
    [
      "years and months duration(today(), dateOfBirth).years > 2 or resident",
      "years and months duration(today(), dateOfBirth).years > 2, which is always false",
    ],
    ["unsure and unsure = null or resident", "unsure and unsure = null, which is never true"],
    ["(income / null) > 3 or resident", "income / null, which is always null"],
    ["if n > 20 then resident else disabled", "n > 20, which is always false"],
    [
      '(some b in benefits satisfies b = "pip" and b = "carer") or resident',
      'some b in benefits satisfies b = "pip" and b = "carer", which is always false',
    ],
    ["true", "true, which is always true"],
  ] as const)
    test(`a part that no answer changes: ${when}`, () => assert.deepEqual(parts(when), found));

  test("a part that answers, another day or what is given can change is no fault", () => {
    for (const when of [
      "age >= 60 and (income > 50000 and income < 60000)",
      "unsure or unsure = null or resident",
      'today() >= @"2027-04-01" and age > 60',
      'dateOfBirth + @"P68Y" <= today() and dateOfBirth > @"1978-04-06"',
      "n >= 12 or n < 1",
      'stage = "a" and "pip" in benefits',
      "income * 12 > 7400 or income > 7400",
    ])
      assert.deepEqual(parts(when), [], when);
    const given: RulesetFile["given"] = [{ id: "home", type: "number" }];
    assert.deepEqual(parts("home = 5 or age > 60", { given }), []);
    // An outcome may hold for everybody; a value may be a figure.
    assert.deepEqual(
      parts("age > limit", { values: [...ruleset().values!, { id: "limit", value: "60" }] }),
      [],
    );
  });

  test("what only another type of question has", () => {
    finds(
      { questions: [...ruleset().questions, question("x", "text", { max: 5 })] },
      /"max" belongs to number/,
    );
    finds(
      { questions: [...ruleset().questions, question("x", "text", offered("a"))] },
      /"options" belongs to choice and choices/,
    );
  });

  test("outcomes that both hold for somebody are a note, with an example", () => {
    const [yes, no] = ruleset().outcomes as [RulesetFile["outcomes"][0], RulesetFile["outcomes"][0]];
    const file = ruleset({
      tests,
      outcomes: [
        outcome("away", "not-eligible", "not(resident)"),
        yes,
        outcome("old", "needs-assessment", "age >= 50"),
        no,
      ],
    });
    const { findings, passed } = checkRuleset(
      { ...file, tests: [{ ...tests[0]! }, { ...tests[1]!, outcome: "away" }] },
      { today },
    );
    const notes = findings.filter(({ severity }) => severity === "note").map(({ message }) => message);
    assert.deepEqual(notes, [
      "outcomes away and old both hold for resident: No, dateOfBirth: before 1 December 1976: they are told away",
      "outcomes yes and old both hold for resident: Yes, dateOfBirth: before 1 December 1966: they are told yes",
    ]);
    assert.equal(passed, true);
  });

  test("null that leads to an assessment is no fault", () => {
    const unsure = ruleset().questions.map((each) =>
      each.id === "disabled" ? { ...each, unsure: text("I do not know") } : each,
    );
    const [yes, no] = ruleset().outcomes as [RulesetFile["outcomes"][0], RulesetFile["outcomes"][0]];
    const file = ruleset({
      questions: unsure,
      outcomes: [yes, outcome("ask", "needs-assessment", "resident and disabled = null"), no],
    });
    assert.deepEqual(explore(compileRuleset(file), { today }).refusingNulls, []);
  });

  for (const name of examples) {
    test(`example ${name} passes, in its languages, with its own tests`, async () => {
      const file = await read(name);
      const report = checkRuleset(file, { today });
      assert.deepEqual(
        report.findings.filter(({ severity }) => severity === "error"),
        [],
      );
      assert.equal(report.tests.passed, file.tests!.length);
      assert.equal(report.exploration!.exact, true);
      assert.equal(validate(file, rulesetSchema).length, 0);
    });
  }

  test("every example and the smallest are there, and what could not be confirmed says so", async () => {
    assert.equal(examples.length, 11);
    const unconfirmed = [];
    for (const name of examples)
      if ((await read(name)).criteria.some(({ confirmed }) => confirmed === false)) unconfirmed.push(name);
    assert.deepEqual(unconfirmed, [
      "blue-badge-wales.json",
      "council-tax-reduction-wales.json",
      "free-school-meals-england.json",
      "free-school-meals-scotland.json",
    ]);
  });

  test("the command: passes, fails, and says how it is used", async () => {
    const paths = examples.map((name) => join(here, "examples", name));
    const good = await run("check", "--on", today, ...paths);
    assert.equal(good.code, 0, good.out + good.err);
    assert.match(
      good.out,
      /bus-pass-wales\.json: passed \(30 tests passed, 0 failed, 7 ways, at most 3 questions\)/,
    );
    const bad = join(await folder, "bad.json");
    await writeFile(bad, JSON.stringify(ruleset({ tests, validTo: "2026-01-01" })));
    const failed = await run("check", "--on", today, bad, paths[0]!);
    assert.equal(failed.code, 1);
    assert.match(failed.out, /bad\.json: error: \/validTo: expired on 2026-01-01/);
    await writeFile(bad, "{ not json");
    assert.equal((await run("check", bad)).code, 1);
    assert.equal((await run("check", join(await folder, "missing.json"))).code, 1);
    for (const args of [
      [],
      ["check"],
      ["what", bad],
      ["check", "--no-such", bad],
      ["check", "--on", "soon", bad],
    ]) {
      assert.equal((await run(...args)).code, 2, args.join(" "));
    }
  });

  test("draw: a diagram with an arrow for each kind of answer, in each language", async () => {
    const path = join(here, "examples", "bus-pass-wales.json");
    const english = await run("draw", "--on", "2026-05-01", path);
    const title = "Example: check if you can get a bus pass in Wales (2026-04-01, on 1 May 2026)";
    assert.ok(
      english.out.startsWith(`---\ntitle: "${title}"\n---\nflowchart TD\n`),
      english.out.slice(0, 200),
    );
    // Another day has another date of birth: what stays is how long ago it was.
    assert.match(english.out, /-->\|"60 years ago or longer"\|/);
    assert.match(english.out, /-->\|"less than 60 years ago and 59 years and 11 months ago or longer"\|/);
    assert.match(english.out, /-->\|"At least one of them"\|/);
    const meals = await run("draw", join(here, "examples", "free-school-meals-wales.json"));
    for (const label of ["less than £616.68", "£1,850 or less", "more than £1,850"]) {
      assert.ok(meals.out.includes(`|"${label}"|`), label);
    }
    const welsh = await run("draw", "--language", "cy", "--on", "2026-05-01", path);
    assert.match(welsh.out, /^title: .*\(2026-04-01, ar 1 Mai 2026\)"$/m);
    assert.match(welsh.out, /-->\|"60 o flynyddoedd yn ôl neu fwy"\|/);
    assert.match(welsh.out, /llai na 59 o flynyddoedd ac 11 mis yn ôl/);
  });
});

describe("what a policy officer writes in April", () => {
  const of = (when: string, more: Partial<RulesetFile> = {}): string[] =>
    messages(ruleset({ criteria: [criterion("oldEnough", when)], ...more }));

  test("yes, no and a date without quotes are told how they are written", () => {
    assert.match(of("disabled = yes")[0]!, /found "yes"\. Write true for the answer yes\n/);
    assert.match(of("disabled = No")[0]!, /Write false for the answer No\n/);
    assert.match(of("today() >= 2027-04-01")[0]!, /\. Write a date as date\("2027-04-01"\)\n/);
  });

  test("a question of rules that begin later is told how to try them", () => {
    const later = {
      outcomes: [
        outcome(
          "yes",
          "eligible",
          'resident and (oldEnough or (disabled and today() >= date("2027-04-01")))',
        ),
        outcome("no", "not-eligible", "true"),
      ],
    };
    assert.deepEqual(
      of("age >= 60", later).filter((message) => message.includes("never changes")),
      [
        `question disabled never changes the outcome on ${today}: for rules that begin later, make a version ` +
          "that is valid from then, or check --on 2027-04-01",
      ],
    );
    const { findings } = checkRuleset(ruleset(later), { today: "2027-04-01" });
    assert.ok(!findings.some(({ message }) => message.includes("never changes")));
  });
});

describe("a new version", () => {
  test("a test on a day that the version does not hold is a warning", () => {
    const of = (more: Partial<RulesetFile>): string[] =>
      checkRuleset(ruleset({ tests: [tests[0]!], ...more }), { today })
        .findings.filter(({ path }) => path.startsWith("/tests/"))
        .map(({ severity, message }) => `${severity}: ${message}`);
    const advice = "change its `today`, or move it to the version of that day";
    assert.deepEqual(of({ validFrom: "2027-04-06" }), [
      `warning: test “yes” is on ${today}, but this version holds from 2027-04-06: ${advice}`,
    ]);
    assert.deepEqual(of({ validTo: "2026-11-29" }), [
      `warning: test “yes” is on ${today}, but this version held until 2026-11-29: ${advice}`,
    ]);
    assert.deepEqual(of({ validFrom: today, validTo: today }), []);
  });

  test("the tests of the examples and of the example service are on days that their version holds", async () => {
    const service = new URL("../../example-service/rulesets/", import.meta.url);
    const files = [
      ...examples.map((name) => join(here, "examples", name)),
      ...(await readdir(service)).map((name) => fileURLToPath(new URL(name, service))),
    ].filter((path) => path.endsWith(".json"));
    for (const path of files) {
      const file = JSON.parse(await readFile(path, "utf8")) as RulesetFile;
      for (const { name, today } of file.tests!) assert.equal(validityOn(file, today), "current", name);
    }
  });

  const between = (...lives: Partial<RulesetFile>[]): string[] =>
    checkVersions(lives.map((life, index) => ({ file: `${index + 1}.json`, json: ruleset(life) }))).map(
      ({ file, severity, message }) => `${file}: ${severity}: ${message}`,
    );
  const old = { version: "old", validTo: "2027-04-05" };
  test("days that no version holds, days that two hold, and one version twice", () => {
    assert.deepEqual(between(old, { version: "new", validFrom: "2027-04-06" }), []);
    assert.deepEqual(between({ version: "new", validFrom: "2027-04-06" }, { ...old, id: "another" }), []);
    assert.deepEqual(between({ version: "new", validFrom: "2027-04-08" }, old), [
      "1.json: warning: no version holds from 2027-04-06 to 2027-04-07, between 2.json and 1.json",
    ]);
    const advice = "end the earlier version on the day before the later one begins";
    for (const validTo of ["2027-04-06", null])
      assert.deepEqual(between({ ...old, validTo }, { version: "new", validFrom: "2027-04-06" }), [
        `2.json: error: 1.json and 2.json both hold on 2027-04-06: ${advice}`,
      ]);
    assert.deepEqual(between(old, { ...old, validFrom: "2027-04-06", validTo: null }), [
      "2.json: error: 1.json and 2.json are both version “old”: change one",
    ]);
  });

  test("the command fails for versions that are each good and overlap", async () => {
    const folder = await mkdtemp(join(tmpdir(), "eligibility-"));
    const paths = ["old.json", "new.json"].map((name) => join(folder, name));
    await writeFile(paths[0]!, JSON.stringify(ruleset({ tests, version: "old" })));
    await writeFile(paths[1]!, JSON.stringify(ruleset({ tests, version: "new", validFrom: today })));
    const { code, out } = await run("check", "--on", today, ...paths);
    await rm(folder, { recursive: true });
    assert.equal(code, 1, out);
    assert.match(out, /new\.json: error: \/validFrom: .*old\.json and .*new\.json both hold on 2026-11-30/);
  });

  test("a test without an answer to a new question, and a question that nothing uses, say what to do", () => {
    finds(
      { tests: [{ ...tests[1]!, answers: {} }] },
      /found no outcome yet, next question resident: add an answer to resident to the test/,
    );
    finds(
      { questions: [...ruleset().questions, question("idle", "yes-no")] },
      /question idle never changes the outcome: name it in a criterion that an outcome uses, or remove it/,
    );
    const unsure = ruleset().questions.map((each) =>
      each.id === "disabled" ? { ...each, unsure: text("I do not know") } : each,
    );
    finds({ questions: unsure }, /\. Add “or disabled = null” to an outcome before it that sends people/);
  });

  test("drawn on a day that it does not hold, its title says so", () => {
    const titled = (life: Partial<RulesetFile>, language: string): string =>
      /^title: .*$/m.exec(draw(compileRuleset(ruleset(life)), { today, language }))![0];
    const validFrom = "2027-04-06";
    assert.match(
      titled({ validFrom }, "en"),
      /on 30 November 2026: not valid on this day, starts on 6 April 2027\)/,
    );
    assert.match(
      titled({ validFrom }, "cy"),
      /ddim yn ddilys ar y diwrnod hwn, yn dechrau ar 6 Ebrill 2027\)/,
    );
    assert.match(titled({ validTo: "2026-11-29" }, "en"), /ended on 29 November 2026\)/);
    assert.doesNotMatch(titled({ validFrom: today, validTo: today }, "en"), /not valid/);
  });
});

test("a day that the rules name is drawn as that day, whatever day it is drawn on", () => {
  const born = ruleset({ criteria: [criterion("oldEnough", 'dateOfBirth < @"1960-04-06"')] });
  assert.match(draw(compileRuleset(born), { today: "2026-04-06" }), /"before 6 April 1960"/);
});

describe("a number that counts people", () => {
  const file = ruleset({
    questions: [
      question("adults", "number", { min: 1, max: 12, decimals: 0 }),
      question("children", "number", { min: 0, max: 12, decimals: 0 }),
      question("savings", "money"),
    ],
    values: [{ id: "limit", value: "6000 + 1500 * (adults - 1) + 1000 * children" }],
    criteria: [criterion("poorEnough", "savings <= limit")],
    outcomes: [outcome("yes", "eligible", "poorEnough"), outcome("no", "not-eligible", "true")],
  });

  test("is explored, asked and drawn as exactly as a choice is", () => {
    const rules = compileRuleset(file);
    const found = explore(rules, { today });
    assert.equal(found.exact, true);
    assert.deepEqual(found.unreachableOutcomes, []);
    assert.deepEqual(
      messages(file).filter((message) => message.includes("combinations")),
      [],
    );
    const drawn = draw(rules, { today });
    assert.ok(drawn.includes("£7,000 or less"), drawn.slice(0, 2000));
    assert.ok(!drawn.includes("more than can be drawn"));
    // More than anybody of the household could have.
    assert.equal(evaluate(rules, { savings: 34501 }, { today }).outcome?.id, "no");
    assert.equal(evaluate(rules, { savings: 34500 }, { today }).outcome, null);
    assert.equal(evaluate(rules, { savings: 6000 }, { today }).outcome?.id, "yes");
  });
});

describe("ruleset.schema.json", () => {
  test("is the schema that the checker uses", async () => {
    const published = JSON.parse(await readFile(join(here, "ruleset.schema.json"), "utf8")) as unknown;
    assert.deepEqual(published, JSON.parse(JSON.stringify(rulesetSchema)));
  });

  test("means to Ajv what it means to the checker", async () => {
    const check = new Ajv.default({
      strict: true,
      strictTypes: false,
      strictRequired: false,
      allErrors: false,
    }).compile(rulesetSchema);
    const bad: unknown[] = [
      null,
      {},
      { ...ruleset(), extra: 1 },
      { ...ruleset(), id: "A b" },
      { ...ruleset(), title: { cy: "x" } },
      { ...ruleset(), outcomes: [] },
      ruleset({ questions: [question("q", "text", { decimals: 21 })] }),
      ruleset({ questions: [{ ...question("q", "text"), type: "other" as "text" }] }),
    ];
    for (const name of examples) assert.equal(check(await read(name)), true, JSON.stringify(check.errors));
    for (const file of [...bad, ruleset({ tests })])
      assert.equal(check(file), validate(file, rulesetSchema).length === 0, JSON.stringify(file));
  });
});
