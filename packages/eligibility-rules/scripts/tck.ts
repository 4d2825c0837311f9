/**
 * Runs the literal expressions of the DMN TCK (https://github.com/dmn-tck/tck, levels 2 and 3) that the subset has, and
 * prints how many agree, are left out by design, and differ. The cases are not in this repository:
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

interface Case {
  where: string;
  text: string;
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

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const unescape = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (found, name: string) =>
    name.startsWith("#")
      ? String.fromCodePoint(Number(name[1] === "x" ? `0${name.slice(1)}` : name.slice(1)))
      : (entities[name] ?? found),
  );

interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

/** As much of XML as the cases are written in; names without their prefixes. */
function parse(xml: string): Element {
  const root: Element = { tag: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const pattern =
    /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)([^>]*?)(\/?)>|([^<]+)/g;
  for (const [, cdata, closing, tag, attributes, empty, text] of xml.matchAll(pattern)) {
    const at = open.at(-1)!;
    if (cdata !== undefined) at.text += cdata;
    else if (text !== undefined) at.text += unescape(text);
    else if (closing) open.pop();
    else if (tag !== undefined) {
      const pairs = [...attributes!.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*"([^"]*)"/g)];
      const own: Record<string, string> = Object.fromEntries(
        pairs.map(([, key, value]) => [key!, unescape(value!)]),
      );
      const element: Element = { tag, attributes: own, children: [], text: "" };
      at.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root;
}

const all = (from: Element, tag: string): Element[] =>
  from.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...all(child, tag)]);
const child = (from: Element | undefined, ...tags: string[]): Element | undefined =>
  from?.children.find(({ tag }) => tags.includes(tag));

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
  text: string | undefined;
  others: boolean;
}

const decisionsIn = (xml: string): [string, Decision][] =>
  all(parse(xml), "decision").map((decision) => [
    decision.attributes["name"]!,
    {
      text: child(child(decision, "literalExpression"), "text")?.text,
      others: all(decision, "requiredDecision").length + all(decision, "requiredKnowledge").length > 0,
    },
  ]);

const elsewhere = "decision tables, boxed expressions, decisions that need others";

function* casesIn(folder: string, count: (what: string) => void): Generator<Case> {
  const files = readdirSync(folder);
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const decisions = new Map(
    files.filter((file) => file.endsWith(".dmn")).flatMap((file) => decisionsIn(read(file))),
  );
  for (const file of files.filter((file) => /-test-.*\.xml$/.test(file)))
    for (const test of all(parse(read(file)), "testCase")) {
      const inputs = new Map(
        all(test, "inputNode").map((input) => [input.attributes["name"]!, valueOf(input)]),
      );
      for (const result of all(test, "resultNode")) {
        const name = result.attributes["name"]!;
        const { text, others } = decisions.get(name) ?? { text: undefined, others: true };
        const where = `${folder.split("/").at(-1)} ${test.attributes["id"]} ${name}`;
        const expected =
          result.attributes["errorResult"] === "true" ? null : valueOf(child(result, "expected"));
        if (text === undefined || others) count(elsewhere);
        else yield { where, text, inputs, expected };
      }
    }
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
function outcomeOf({ text, inputs, expected, where }: Case): string {
  const names = new Map<string, Name>();
  const frame: Frame = [parseDate("2026-11-30")!];
  let slot = firstSlot;
  for (const [name, value] of inputs) {
    if (value === undefined) return "inputs that are contexts or times";
    frame[slot] = value;
    names.set(name, { slot: slot++, kind: "given", kinds: kindOf(value) });
  }
  const construct = leftOut.find(([, pattern]) => pattern.test(text))?.[0];
  const coerced = coercions.test(where)
    ? "a list of one as its item, and types that a model declares"
    : undefined;
  try {
    const { node, mismatches } = compileExpression(text, names);
    if (mismatches.length && expected === null) return "typed";
    if (!mismatches.length && same(node.run(frame), expected)) return "agree";
    if (construct ?? coerced) return (construct ?? coerced)!;
    if (expected === undefined) return beyond;
    // Of kinds that never meet the standard sometimes says false, or passes over one of them.
    if (mismatches.length && typeof expected === "boolean")
      return "typed, where the standard has true or false";
    const found = mismatches[0] ? `fault at ${mismatches[0].found}` : shown(node.run(frame));
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
const counts = new Map<string, number>();
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
let total = 0;
for (const level of ["compliance-level-2", "compliance-level-3"]) {
  const folder = join(root, "TestCases", level);
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory()))
    for (const each of casesIn(join(folder, name), count)) {
      total++;
      const outcome = outcomeOf(each);
      count(outcome.replace(/: .*/, ""));
      if (/^(differ|left out):/.test(outcome))
        console.log(`${each.where}: ${each.text.trim()}\n    ${outcome}`);
    }
}
console.log(`\n| ${total} literal expressions | cases |\n| --- | --- |`);
for (const [what, count] of [...counts].toSorted((a, b) => b[1] - a[1]))
  console.log(`| ${what} | ${count} |`);
