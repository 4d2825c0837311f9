/**
 * Runs the literal expressions and the decision tables of the DMN TCK (https://github.com/dmn-tck/tck, levels 2 and 3)
 * that the subset has, and prints how many agree, are left out by design, and differ. A decision that needs others has
 * their values. The cases are not in this repository:
 *
 *     git clone --depth 1 https://github.com/dmn-tck/tck .data/tck
 *     pnpm run tck .data/tck
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isNumeric, parseDecimal, partsOf } from "../src/decimal.ts";
import { ExpressionError } from "../src/errors.ts";
import { compileExpression } from "../src/expression.ts";
import { kindOf } from "../src/kinds.ts";
import { firstSlot, type Frame, type Name } from "../src/node.ts";
import { civil, parseDate, parseDuration, Temporal } from "../src/temporal.ts";
import type { Value } from "../src/values.ts";
import { expressionFor, tableOf, type DecisionTable } from "./tck/tables.ts";
import { all, child, parse, type Element } from "./tck/xml.ts";

interface Case {
  where: string;
  text: string;
  table: boolean;
  inputs: ReadonlyMap<string, Value>;
  /** Undefined where a value of the case is of a type that the subset lacks. */
  expected: Value;
}

const beyond = "times, hours, and dates with times";

/** Constructs that are left out by design, the first that fits. */
const leftOut: readonly [construct: string, pattern: RegExp][] = [
  ["contexts", /\{/],
  ["durations times a number", /(@"-?P|duration\(|uration)[^]*[*/]|[*/][^]*@"-?P/],
  ["filters that are always the same", /\[(true|false)\]$/],
  ["powers with a fraction", /\*\*\s*\d*\.\d/],
  ["years before 1 or after 9999", /-\d{4}-|\(-\d{4},|\d{5,}-\d\d-\d\d|\(\d{5,},/],
  ["function definitions", /\bfunction\s*\(/],
  [
    beyond,
    /\btime\s*\(|date and time|@"[^"]*T|\bnow\b|timezone|PT\d|\bhour\b|\bminute\b|\.(hours|minutes|seconds)$/,
  ],
  ["regular expressions", /\b(matches|replace|split)\s*\(/],
  ["`instance of`", /instance of/],
  ["several lists, or ranges, in a loop", /\b(for|some|every)\b[^\]]*,\s*\w+ in\b|\bin\b[^\]]*\.\./],
  ["named arguments", /\(\s*[a-z][\w ]*:\s*/],
  ["numbers with an exponent", /\d[eE][-+]?\d/],
  [
    "ranges as values, and functions of ranges",
    /\.\.|\brange\s*\(|\b(before|after|meets|overlaps|starts|finishes|during|includes|coincides)\b/,
  ],
];

/** Folders about what the types that a model declares do to a value. */
const coercions = /^(0082-feel-coercion|0021-singleton-list)/;

/** A value as a test case writes it; undefined where the subset has none such. */
function valueOf(from: Element | undefined): Value {
  const value = child(from, "value", "list", "component");
  if (!value || value.attributes["nil"] === "true") return null;
  if (value.tag === "component") return undefined;
  if (value.tag === "list") {
    const items = value.children.filter(({ tag }) => tag === "item").map(valueOf);
    return items.includes(undefined) ? undefined : items;
  }
  const { text } = value;
  const type = value.attributes["type"]?.replace(/^\w+:/, "");
  if (type === "boolean") return text === "true";
  if (type === "date") return parseDate(text) ?? undefined;
  if (type === "duration") return parseDuration(text === "PT0S" ? "P0D" : text) ?? undefined;
  if (type === "string") return text;
  return ["decimal", "double", "integer", "float", "int"].includes(type ?? "")
    ? (parseDecimal(text.trim()) ?? undefined)
    : undefined;
}

interface Decision {
  /** A literal expression, or the table. */
  text?: string;
  table?: DecisionTable;
  /** Names of the decisions that it needs. */
  needs: readonly string[];
  /** Why it is left out. */
  leftOut?: string;
}

/** The decisions of a model, by name. */
function decisionsIn(xml: string): Map<string, Decision> {
  const model = parse(xml);
  const decisions = all(model, "decision");
  // A service stands in for some of the decisions that others need, by what calls it.
  const services = all(model, "decisionService").length > 0;
  const names = new Map(decisions.map(({ attributes }) => [`#${attributes["id"]}`, attributes["name"]!]));
  return new Map(
    decisions.map((decision): [string, Decision] => {
      const needs = all(decision, "requiredDecision").map(({ attributes }) => names.get(attributes["href"]!));
      const literal = child(child(decision, "literalExpression"), "text")?.text;
      const table = child(decision, "decisionTable");
      const leftOut = all(decision, "requiredKnowledge").length
        ? "business knowledge models"
        : services && needs.length
          ? "decision services"
          : needs.includes(undefined)
            ? "imported models"
            : literal === undefined && !table
              ? "boxed expressions, and decisions without logic"
              : undefined;
      return [
        decision.attributes["name"]!,
        {
          needs: needs.flatMap((name) => name ?? []),
          ...(literal !== undefined && { text: literal }),
          ...(table && { table: tableOf(table) }),
          ...(leftOut && { leftOut }),
        },
      ];
    }),
  );
}

const one = (name: string): string => name.replace(/\W+/g, "_");

/** A name is one word in the subset: those of the model that are not are written with underscores. */
function renamed(text: string, names: Iterable<string>): string {
  const several = [...names].filter((name) => /[^\w.]/.test(name)).toSorted((a, b) => b.length - a.length);
  return several.reduce((written, name) => written.replaceAll(name, one(name)), text);
}

/** Inputs by name; a structure as each of its components, with its path for a name. */
function* inputsIn(from: Element, path: string): Generator<[string, Value]> {
  const components = from.children.filter(({ tag }) => tag === "component");
  if (!components.length) yield [path, valueOf(from)];
  for (const each of components) yield* inputsIn(each, `${path}.${each.attributes["name"]}`);
}

/** The expected value of one output of a table: of several, that component, in a list of each. */
function outputIn(from: Element | undefined, name: string | undefined): Value {
  const list = child(from, "list");
  if (name === undefined || !from) return valueOf(from);
  if (!list) return valueOf(from.children.find((each) => each.attributes["name"] === name));
  return list.children.map((item) => valueOf(item.children.find((each) => each.attributes["name"] === name)));
}

function* casesIn(folder: string, count: (table: boolean, what: string) => void): Generator<Case> {
  const files = readdirSync(folder);
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const decisions = new Map(
    files.filter((file) => file.endsWith(".dmn")).flatMap((file) => [...decisionsIn(read(file))]),
  );
  for (const file of files.filter((file) => /-test-.*\.xml$/.test(file)))
    for (const test of all(parse(read(file)), "testCase")) {
      const given = all(test, "inputNode").flatMap((input) => [
        ...inputsIn(input, input.attributes["name"]!),
      ]);
      for (const result of all(test, "resultNode")) {
        const name = result.attributes["name"]!;
        const decision: Decision = decisions.get(name) ?? { needs: [], leftOut: "decision services" };
        const where = `${folder.split("/").at(-1)} ${test.attributes["id"]} ${name}`;
        const isTable = decision.table !== undefined;
        try {
          const inputs = new Map(given);
          for (const needed of decision.needs) inputs.set(needed, valueOfDecision(needed, decisions, inputs));
          if (decision.leftOut) throw new LeftOut(decision.leftOut);
          const failed = result.attributes["errorResult"] === "true";
          const outputs = decision.table?.outputs ?? [undefined];
          for (const [index, output] of outputs.entries()) {
            const component = outputs.length > 1 ? output?.name : undefined;
            const text = decision.table ? expressionFor(decision.table, index) : decision.text!;
            const expected = failed ? null : outputIn(child(result, "expected"), component);
            yield { where, text: renamed(text, inputs.keys()), table: isTable, inputs, expected };
          }
        } catch (error) {
          if (!(error instanceof LeftOut)) throw error;
          count(isTable, error.message);
        }
      }
    }
}

class LeftOut extends Error {}

/** What a decision that another needs comes to. */
function valueOfDecision(
  name: string,
  decisions: ReadonlyMap<string, Decision>,
  given: ReadonlyMap<string, Value>,
): Value {
  const decision = decisions.get(name);
  if (!decision || decision.leftOut) throw new LeftOut(decision?.leftOut ?? "imported models");
  if (decision.table && decision.table.outputs.length > 1)
    throw new LeftOut("tables with several outputs, needed");
  const inputs = new Map(given);
  for (const needed of decision.needs) inputs.set(needed, valueOfDecision(needed, decisions, inputs));
  const text = decision.table ? expressionFor(decision.table, 0) : decision.text!;
  try {
    return valueIn(renamed(text, inputs.keys()), inputs).value;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new LeftOut("decisions that need one that is left out", { cause: error });
  }
}

/** The value of an expression, and the faults of its kinds. */
function valueIn(
  text: string,
  inputs: ReadonlyMap<string, Value>,
): { value: Value; mismatches: readonly ExpressionError[] } {
  const names = new Map<string, Name>();
  const frame: Frame = [parseDate("2026-11-30")!];
  let slot = firstSlot;
  for (const [name, value] of inputs) {
    if (value === undefined) continue;
    frame[slot] = value;
    names.set(name.split(".").map(one).join("."), { slot: slot++, kind: "given", kinds: kindOf(value) });
  }
  const { node, mismatches } = compileExpression(text, names);
  return { value: node.run(frame), mismatches };
}

const same = (a: Value, b: Value): boolean => {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item: Value, index) => same(item, b[index] as Value));
  if (isNumeric(a) && isNumeric(b))
    return Math.abs(asNumber(a) - asNumber(b)) <= 1e-8 * Math.max(1, Math.abs(asNumber(b)));
  if (a instanceof Temporal && b instanceof Temporal) return a.kind === b.kind && a.count === b.count;
  return a === b;
};
const asNumber = (n: Parameters<typeof partsOf>[0]): number => {
  const [coefficient, exponent] = partsOf(n);
  return Number(`${coefficient}e${exponent}`);
};
const shown = (value: Value): string =>
  value instanceof Temporal
    ? value.kind === "date"
      ? civil(value).join("-")
      : `${value.count} ${value.kind}`
    : JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}` : part));

/** What became of a case: agree, typed, differ, or the construct for which it is left out. */
function outcomeOf({ text, inputs, expected, where, table }: Case): string {
  const lacking = [...inputs].filter(([, value]) => value === undefined).map(([name]) => one(name));
  // A structure may have more than what is read of it.
  if (table ? lacking.some((name) => text.includes(name)) : lacking.length)
    return "inputs that are contexts or times";
  const construct = leftOut.find(([, pattern]) => pattern.test(text))?.[0];
  const coerced = coercions.test(where)
    ? "a list of one as its item, and types that a model declares"
    : undefined;
  try {
    const { value, mismatches } = valueIn(text, inputs);
    if (mismatches.length && expected === null) return "typed";
    if (!mismatches.length && same(value, expected)) return "agree";
    if (construct ?? coerced) return (construct ?? coerced)!;
    if (expected === undefined) return beyond;
    // Of kinds that never meet the standard sometimes says false, or passes over one of them.
    if (mismatches.length && typeof expected === "boolean")
      return "typed, where the standard has true or false";
    const found = mismatches[0] ? `fault at ${mismatches[0].found}` : shown(value);
    return `differ: ${found}, expected ${shown(expected)}`;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    if (construct) return construct;
    if (/function of the subset|operator or the end|declared name|a value$|return/.test(error.expected))
      return "other functions, and names of several words";
    if (/loop/.test(error.expected)) return "several lists, or ranges, in a loop";
    if (expected === null) return "typed";
    if (/date or duration|values$/.test(error.expected)) return beyond;
    return `left out: expected ${error.expected}, found ${error.found}`;
  }
}

const root = process.argv[2];
if (!root) throw new Error("say in which folder the TCK is: pnpm run tck .data/tck");
const counts = { expressions: new Map<string, number>(), tables: new Map<string, number>() };
const count = (table: boolean, what: string): void => {
  const of = table ? counts.tables : counts.expressions;
  of.set(what, (of.get(what) ?? 0) + 1);
};
for (const level of ["compliance-level-2", "compliance-level-3"]) {
  const folder = join(root, "TestCases", level);
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory()))
    for (const each of casesIn(join(folder, name), count)) {
      const outcome = outcomeOf(each);
      count(each.table, outcome.replace(/: .*/, ""));
      if (/^(differ|left out):/.test(outcome))
        console.log(`${each.where}: ${each.text.trim()}\n    ${outcome}`);
    }
}
for (const [what, of] of [
  ["results of literal expressions", counts.expressions],
  ["outputs of decision tables", counts.tables],
] as const) {
  const total = [...of.values()].reduce((sum, each) => sum + each, 0);
  console.log(`\n| ${total} ${what} | cases |\n| --- | --- |`);
  for (const [outcome, number] of [...of].toSorted((a, b) => b[1] - a[1]))
    console.log(`| ${outcome} | ${number} |`);
}
