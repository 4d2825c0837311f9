import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseDate } from "../src/temporal.ts";
import { compileExpression } from "../src/expression.ts";
import { firstSlot, type Name } from "../src/node.ts";
import { expressionFor, tableOf } from "../scripts/tck/tables.ts";
import { all, parse } from "../scripts/tck/xml.ts";

/** A table of one input, `age`, as the TCK writes it; each rule is its test and its results. */
function table(policy: string, rules: readonly (readonly string[])[], more = ""): string {
  const columns = rules[0]!.length - 1;
  const output = `<output name="o"><outputValues><text>"a", "b", "c"</text></outputValues>${more}</output>`;
  return `<decisionTable ${policy}><input><inputExpression><text>age</text></inputExpression></input>
    ${output.repeat(columns)}
    ${rules
      .map(
        ([test, ...results]) =>
          `<rule><inputEntry><text>${test}</text></inputEntry>${results
            .map((result) => `<outputEntry><text>${result}</text></outputEntry>`)
            .join("")}</rule>`,
      )
      .join("")}</decisionTable>`;
}

function results(xml: string, ages: readonly number[], output = 0): unknown[] {
  const [element] = all(parse(xml), "decisionTable");
  const names = new Map<string, Name>([["age", { slot: firstSlot, kind: "given" }]]);
  const { node } = compileExpression(expressionFor(tableOf(element!), output), names);
  return ages.map((age) => node.run([parseDate("2026-12-01")!, undefined, undefined, undefined, age]));
}

const steps = [
  ["&lt; 18", '"a"'],
  ["[18..65]", '"b"'],
  ["not(&lt; 60)", '"c"'],
];

describe("decision tables of the TCK, as expressions", () => {
  test("unique: nothing where two rules hold, or none", () =>
    assert.deepEqual(results(table("", steps), [17, 18, 60, 65, 66]), ["a", "b", null, null, "c"]));

  test("first and any: the first that holds", () => {
    for (const policy of ["FIRST", "ANY"])
      assert.deepEqual(results(table(`hitPolicy="${policy}"`, steps), [17, 60, 66]), ["a", "b", "c"]);
  });

  test("priority and output order: by the order of the output’s values", () => {
    const rules = [
      ["-", '"c"'],
      ["&gt;= 18", '"a"'],
    ];
    assert.deepEqual(results(table('hitPolicy="PRIORITY"', rules), [17, 18]), ["c", "a"]);
    assert.deepEqual(results(table('hitPolicy="OUTPUT ORDER"', rules), [17, 18]), [["c"], ["a", "c"]]);
  });

  test("rule order and collect: a list, or what is made of it", () => {
    assert.deepEqual(results(table('hitPolicy="RULE ORDER"', steps), [60]), [["b", "c"]]);
    const amounts = [
      ["&gt; 10", "5"],
      ["&gt; 20", "7"],
    ];
    const collect = (aggregation: string): unknown[] =>
      results(table(`hitPolicy="COLLECT" aggregation="${aggregation}"`, amounts), [5, 15, 25]);
    assert.deepEqual(collect("SUM"), [null, 5, 12]);
    assert.deepEqual(collect("COUNT"), [null, 1, 2]);
    assert.deepEqual(collect("MIN"), [null, 5, 5]);
    assert.deepEqual(collect("MAX"), [null, 5, 7]);
  });

  test("several outputs, and what they are where no rule holds", () => {
    const otherwise = '<defaultOutputEntry><text>"d"</text></defaultOutputEntry>';
    const two = table('hitPolicy="FIRST"', [["&lt; 18", '"a"', '"b"']], otherwise);
    assert.deepEqual(results(two, [17, 18], 1), ["b", "d"]);
    const ordered = table('hitPolicy="RULE ORDER"', [["&lt; 18", '"a"']], otherwise);
    assert.deepEqual(results(ordered, [17, 18]), [["a"], ["d"]]);
  });
});
