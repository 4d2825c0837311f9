/** Decision tables of the TCK, written as one expression for each output, as a ruleset’s outcomes are read in order. */
import { all, child, type Element } from "./xml.ts";

interface Output {
  name: string;
  /** Its values in order of priority, where they are listed. */
  values: readonly string[];
  /** What it is where no rule holds. */
  otherwise: string;
}

interface Rule {
  tests: readonly string[];
  results: readonly string[];
}

export interface DecisionTable {
  policy: string;
  aggregation: string;
  inputs: readonly string[];
  outputs: readonly Output[];
  rules: readonly Rule[];
}

const textIn = (element: Element | undefined): string => child(element, "text")?.text.trim() ?? "";
const listed = (element: Element | undefined): string[] =>
  [...textIn(element).matchAll(/"[^"]*"|[^\s,]+/g)].map(([value]) => value);
const directly = (from: Element, tag: string): Element[] =>
  from.children.filter((element) => element.tag === tag);

export function tableOf(table: Element): DecisionTable {
  return {
    policy: table.attributes["hitPolicy"] ?? "UNIQUE",
    aggregation: table.attributes["aggregation"] ?? "",
    inputs: directly(table, "input").map((input) => textIn(child(input, "inputExpression"))),
    outputs: directly(table, "output").map((output) => ({
      name: output.attributes["name"] ?? "",
      values: listed(child(output, "outputValues")),
      otherwise: textIn(child(output, "defaultOutputEntry")) || "null",
    })),
    rules: directly(table, "rule").map((rule) => ({
      tests: all(rule, "inputEntry").map(textIn),
      results: all(rule, "outputEntry").map(textIn),
    })),
  };
}

/** What one output of a table is, by its hit policy. */
export function expressionFor(table: DecisionTable, output: number): string {
  const { policy, aggregation, outputs } = table;
  const rules = /PRIORITY|OUTPUT ORDER/.test(policy) ? byPriority(table) : table.rules;
  const holds = rules.map(({ tests }) => allHold(table.inputs, tests));
  const results = rules.map((rule) => rule.results[output]!);
  const { otherwise } = outputs[output]!;
  if (/COLLECT|ORDER/.test(policy)) {
    const each = holds.map((test, index) => `if ${test} then ${results[index]} else null`);
    const found = `[${each.join(", ")}][item != null]`;
    const all = aggregation ? `${aggregation.toLowerCase()}(${found})` : found;
    const none = aggregation || otherwise === "null" ? otherwise : `[${otherwise}]`;
    return `if ${holds.map((test) => `(${test})`).join(" or ")} then ${all} else ${none}`;
  }
  const first = holds.reduceRight(
    (rest, test, index) => `if ${test} then ${results[index]} else ${rest}`,
    otherwise,
  );
  // Of a table in which one rule may hold, nothing is the result where two do.
  if (policy !== "UNIQUE" || rules.length < 2) return first;
  return `if count([${holds.join(", ")}][item]) > 1 then null else ${first}`;
}

function byPriority({ rules, outputs }: DecisionTable): Rule[] {
  const order = (rule: Rule): number[] =>
    outputs.map(({ values }, index) => values.indexOf(rule.results[index]!));
  return rules.toSorted((a, b) => {
    const [left, right] = [order(a), order(b)];
    const differs = left.findIndex((each, index) => each !== right[index]);
    return differs < 0 ? 0 : left[differs]! - right[differs]!;
  });
}

function allHold(inputs: readonly string[], tests: readonly string[]): string {
  const each = tests.flatMap((test, index) => {
    if (test === "-" || !test) return [];
    const [, negated] = /^not\s*\(([^]*)\)$/.exec(test) ?? [];
    const input = inputs[index]!;
    return negated === undefined ? `(${input}) in (${test})` : `not((${input}) in (${negated}))`;
  });
  return each.join(" and ") || "true";
}
