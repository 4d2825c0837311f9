import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { checkRuleset } from "../src/check.ts";
import {
  compileRuleset,
  evaluate,
  RulesetError,
  rulesetFor,
  rulesetOn,
  type Rate,
  type RulesetFile,
} from "../src/index.ts";
import { rulesetSchema, type Schema } from "../src/schema.ts";
import { reference } from "../scripts/reference.ts";
import { criterion, outcome, question, ruleset, text } from "./rulesets.ts";

const today = "2026-11-30";
const findings = (file: unknown, on = today): string[] =>
  checkRuleset(file, { today: on }).findings.map(({ severity, message }) => `${severity}: ${message}`);

const limit: Rate = {
  id: "limit",
  type: "money",
  source: "law",
  values: [
    { from: "2019-04-01", value: 7400 },
    { from: "2027-04-01", value: "7616.67" },
  ],
};
const withRate = (more: Partial<RulesetFile> = {}, rate = limit): RulesetFile =>
  ruleset({
    rates: [rate],
    questions: [question("income", "money")],
    values: [],
    criteria: [
      {
        ...criterion("low", "income <= limit"),
        met: { en: "You earn {limit} or less {{a}", cy: "Rydych yn ennill {limit} neu lai" },
      },
    ],
    outcomes: [outcome("yes", "eligible", "low"), outcome("no", "not-eligible", "true")],
    tests: [
      { name: "at the limit", today, answers: { income: 7400 }, outcome: "yes" },
      { name: "above it", today, answers: { income: "7400.01" }, outcome: "no" },
      { name: "under the next", today: "2027-04-01", answers: { income: "7616.67" }, outcome: "yes" },
    ],
    ...more,
  });

describe("rates", () => {
  test("the rate of the day decides, and is in the texts of the day, in each language", () => {
    assert.deepEqual(findings(withRate()), []);
    const rules = compileRuleset(withRate());
    const said = (on: string, language: string): string =>
      evaluate(rules, { income: 7400 }, { today: on, language }).criteria[0]!.text;
    assert.equal(said("2027-03-31", "en"), "You earn £7,400 or less {a}");
    assert.equal(said("2027-04-01", "en"), "You earn £7,616.67 or less {a}");
    assert.equal(said("2027-04-01", "cy"), "Rydych yn ennill £7,616.67 neu lai");
    assert.equal(evaluate(rules, { income: 7401 }, { today: "2027-03-31" }).outcome!.id, "no");
    assert.equal(evaluate(rules, { income: 7401 }, { today: "2027-04-01" }).outcome!.id, "yes");
    const filled = rulesetOn(rules, "2027-04-01");
    assert.match(filled.criteria[0]!.met["en"]!, /£7,616\.67/);
    assert.equal(rulesetOn(rules, "2027-04-01"), filled);
    const plain = compileRuleset(ruleset());
    assert.equal(rulesetOn(plain, today), plain);
  });

  test("dates are written out; a rate of dates is a date in expressions", () => {
    const rate: Rate = {
      id: "ends",
      type: "date",
      source: "law",
      values: [{ from: "2026-01-01", value: "2027-03-06" }],
    };
    const rules = compileRuleset(
      ruleset({
        rates: [rate],
        criteria: [
          { ...criterion("oldEnough", "dateOfBirth < ends"), met: { en: "Until {ends}", cy: "Tan {ends}" } },
        ],
      }),
    );
    const said = (language: string): string =>
      evaluate(rules, { dateOfBirth: "2000-01-01" }, { today, language }).criteria[0]!.text;
    assert.equal(said("en"), "Until 6 March 2027");
    assert.equal(said("cy"), "Tan 6 Mawrth 2027");
  });

  test("a rate of another kind, without values, or out of order, is a fault", () => {
    const faults = (rate: object, when = "income <= limit"): string[] => {
      try {
        compileRuleset(withRate({ criteria: [criterion("low", when)] }, { ...limit, ...rate } as Rate));
      } catch (error) {
        assert.ok(error instanceof RulesetError);
        return error.faults.map(({ path }) => path);
      }
      return [];
    };
    assert.deepEqual(faults({}), []);
    assert.deepEqual(faults({ type: "date", values: [{ from: "2026-01-01", value: "2026-01-01" }] }), [
      "/criteria/0/when",
    ]);
    assert.deepEqual(faults({ values: [null] }), ["/rates/0/values"]);
    assert.deepEqual(faults({ values: [{ from: "2026-02-30", value: 1 }] }), ["/rates/0/values"]);
    assert.deepEqual(faults({ values: [...limit.values].reverse() }), ["/rates/0/values"]);
    assert.deepEqual(faults({ values: [{ from: "2026-01-01", value: "lots" }] }), ["/rates/0/values"]);
  });

  test("the checker: a figure repeated by hand, a name that is no rate, a rate that ends or has not begun", () => {
    const saying = (en: string, rate = limit): string[] =>
      findings(
        withRate({ criteria: [{ ...criterion("low", "income <= limit"), met: { en, cy: "x" } }] }, rate),
      );
    assert.deepEqual(saying("You earn £7,400 or less"), [
      "warning: “You earn £7,400 or less” repeats £7,400: write {limit}",
    ]);
    assert.deepEqual(saying("You earn {limits} or less"), [
      "error: “You earn {limits} or less” names {limits}, which is no rate",
    ]);
    assert.match(
      saying("{limit}", { ...limit, type: "number" })[0]!,
      /^error: “\{limit\}” shows \{limit\}, a number/,
    );
    const ends = { ...limit, values: [limit.values[0]!, { from: "2027-01-20", value: null }] };
    assert.match(saying("x", ends).join(), /warning: rate limit ends on 2027-01-20/);
    const unbegun = { ...limit, values: [limit.values[1]!] };
    assert.match(saying("x", unbegun).join(), /error: rate limit has no value before 2027-04-01/);
    assert.match(
      saying("x", { ...limit, source: "none" }).join(),
      /error: source none is not among the sources/,
    );
  });
});

describe("languages", () => {
  const english = JSON.parse(
    JSON.stringify({ ...ruleset(), languages: ["en"] }).replaceAll(/,"cy":"[^"]*"/g, ""),
  ) as RulesetFile;

  test("a ruleset in English alone passes where it says so, and works", () => {
    assert.deepEqual(
      findings(english).filter((each) => each.startsWith("error")),
      [],
    );
    const welsh = evaluate(compileRuleset(english), { resident: false }, { today, language: "cy" });
    assert.equal(welsh.outcome!.title["cy"], undefined);
    assert.equal(welsh.criteria[0]!.text, "oldEnough unknown");
    const { languages, ...silent } = english;
    assert.deepEqual(languages, ["en"]);
    assert.ok(findings(silent).every((each) => !each.startsWith("error") || /Welsh words/.test(each)));
    assert.ok(findings(silent).length > 5);
  });

  test("each language that is declared is demanded", () => {
    assert.match(findings(ruleset({ languages: ["en", "cy", "pl"] }))[0]!, /expected pl, which is required/);
  });
});

describe("the life of a ruleset", () => {
  const version = (validFrom: string, validTo: string | null): RulesetFile =>
    ruleset({ version: validFrom, validFrom, validTo });
  const [first, second, third] = [
    version("2025-04-01", "2026-03-31"),
    version("2026-04-01", "2027-03-31"),
    version("2027-04-01", null),
  ].map(compileRuleset) as [
    ReturnType<typeof compileRuleset>,
    ReturnType<typeof compileRuleset>,
    ReturnType<typeof compileRuleset>,
  ];

  test("the evaluation says whether the rules are those of the day", () => {
    const on = (day: string): string => evaluate(second, {}, { today: day }).validity;
    assert.deepEqual(["2026-03-31", "2026-04-01", "2027-03-31", "2027-04-01"].map(on), [
      "not-yet-valid",
      "current",
      "current",
      "expired",
    ]);
    assert.equal(evaluate(compileRuleset(ruleset()), {}, { today }).validity, "current");
  });

  test("of several versions the day's is taken", () => {
    const on = (day: string, ...versions: (typeof first)[]): string | undefined =>
      rulesetFor(versions, day)?.version;
    assert.equal(on("2026-03-31", third, second, first), "2025-04-01");
    assert.equal(on("2026-04-01", third, second, first), "2026-04-01");
    assert.equal(on("2030-01-01", first, third, second), "2027-04-01");
    // Where none is valid, the last that was, or the first that will be.
    assert.equal(on("2028-01-01", second, first), "2026-04-01");
    assert.equal(on("2020-01-01", third, second), "2026-04-01");
    assert.equal(on("2020-01-01"), undefined);
  });

  test("check warns 60 days before the end, and of a source that was read over a year ago", () => {
    const file = ruleset({ validTo: "2027-01-29" });
    assert.match(findings(file).join(), /warning: expires on 2027-01-29/);
    assert.doesNotMatch(findings(file, "2026-11-29").join(), /expires/);
    assert.match(findings(file, "2027-01-30").join(), /error: expired on 2027-01-29/);
    const read = (day: string): string =>
      findings(
        ruleset({
          sources: [
            { id: "law", title: text("Law"), href: "https://example.com/law", kind: "law", read: day },
          ],
        }),
      ).join();
    assert.match(read("2025-11-28"), /warning: source law was read on 2025-11-28, over a year ago/);
    assert.doesNotMatch(read("2025-12-01"), /read on/);
  });

  test("a criterion whose source could not be confirmed says so in the evaluation", () => {
    const rules = compileRuleset(
      ruleset({ criteria: [criterion("oldEnough", "age >= 60", { confirmed: false })] }),
    );
    assert.equal(evaluate(rules, {}, { today }).criteria[0]!.confirmed, false);
    assert.equal("confirmed" in evaluate(compileRuleset(ruleset()), {}, { today }).criteria[0]!, false);
  });
});

describe("the reference page", () => {
  test("describes every key of the format", () => {
    const visit = (schema: Schema, path: string): void => {
      for (const [key, each] of Object.entries(schema.properties ?? {})) {
        assert.ok(each.description, `${path}/${key}`);
        visit(each, `${path}/${key}`);
      }
      if (schema.items) visit(schema.items, path);
      for (const [key, each] of Object.entries(schema.$defs ?? {})) visit(each, key);
    };
    visit(rulesetSchema, "");
  });

  test("is what the schema says", async () => {
    const page = await readFile(new URL("../RULESET.md", import.meta.url), "utf8");
    // But for how wide a table is.
    const plain = (text: string): string => text.replaceAll(/ +/g, " ").replaceAll(/-+/g, "-");
    const [found, expected] = [page, reference(rulesetSchema)].map((text) => plain(text).trim());
    assert.equal(found, expected, "run: pnpm run schema");
  });
});
