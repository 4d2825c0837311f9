import { compare, comparisons, inside, within } from "./comparison.ts";
import { anything, arithmeticKinds, days, months, number, ordered, type Kinds } from "./kinds.ts";
import { affine, type Node } from "./node.ts";
import * as operate from "./operators.ts";
import { range, valueWithProperties } from "./parse-value.ts";
import { longestList, type Parsing } from "./parsing.ts";

const negated: Kinds = number | months | days;

/** A whole expression, from the operator that binds least. */
export function disjunction(parsing: Parsing): Node {
  const conjunction = (): Node => junction(parsing, "and", () => compared(parsing));
  return junction(parsing, "or", conjunction);
}

function junction(parsing: Parsing, word: string, part: () => Node): Node {
  const { at } = parsing.token;
  const parts = [part()];
  while (parsing.is(word)) {
    if (parts.length === 1) parsing.condition(parts[0]!);
    parsing.take();
    parts.push(parsing.condition(part()));
  }
  if (parts.length === 1) return parts[0]!;
  return parsing.tell(operate.junction(word === "or", parts), at);
}

function compared(parsing: Parsing): Node {
  const left = arithmetic(parsing);
  if (parsing.takeIf("between")) {
    const low = arithmetic(parsing);
    parsing.expect("and");
    const high = arithmetic(parsing);
    for (const end of [low, high]) parsing.kinds.alike(left, end, ordered);
    parsing.kinds.rising(low, high, false);
    return parsing.tell(within(left, [low, high, false, false]), left.at);
  }
  const hasTest = parsing.is(...comparisons) || parsing.takeIf("in");
  return hasTest ? parsing.tell(test(parsing, left).truth, left.at) : left;
}

/**
 * A comparison, or what may stand after "in": several tests in brackets, or a value, list or range. In
 * brackets, a value may turn out to be where a range begins: it is not read twice, as doing so at every level
 * would take for ever.
 */
function test(parsing: Parsing, left: Node): { truth: Node; value?: Node } {
  const { ranges } = parsing;
  const { mismatches } = parsing.kinds;
  if (parsing.is(...comparisons)) {
    const { text } = parsing.take();
    const right = arithmetic(parsing);
    parsing.kinds.alike(left, right, /[<>]/.test(text) ? ordered : anything);
    return { truth: compare(text, left, right) };
  }
  const open = parsing.token;
  if (!parsing.takeIf("(")) {
    const value = arithmetic(parsing);
    parsing.kinds.fits(left, value);
    return { truth: inside(left, value, ranges), value };
  }
  const before = mismatches.length;
  const first = parsing.nested(() => test(parsing, left));
  if (first.value && parsing.takeIf("..")) {
    // It was the low end of a range, and has been taken for a value to compare with.
    mismatches.length = before;
    const value = range(parsing, open, first.value);
    parsing.kinds.fits(left, value);
    return { truth: inside(left, value, ranges) };
  }
  const tests = [first];
  while (parsing.takeIf(",")) tests.push(test(parsing, left));
  parsing.expect(")");
  if (tests.length === 1) return first;
  const truths = tests.map(({ truth }) => truth);
  return { truth: operate.junction(true, truths) };
}

function arithmetic(parsing: Parsing, tightness = 0): Node {
  const symbols = operate.arithmeticLevels[tightness];
  if (!symbols) return unary(parsing);
  let node = arithmetic(parsing, tightness + 1);
  while (parsing.is(...symbols)) {
    const { text } = parsing.take();
    const [a, b] = [node, arithmetic(parsing, tightness + 1)];
    const { left, right, gives } = arithmeticKinds(text, a.kinds, b.kinds);
    if (parsing.kinds.check(a, left)) parsing.kinds.check(b, right);
    node = parsing.real(operate.arithmetic(text, a, b, gives || left), a.at, [a, b]);
    if (node.depth > longestList) parsing.fail("a shorter expression");
  }
  return node;
}

function unary(parsing: Parsing): Node {
  const { at } = parsing.token;
  if (!parsing.takeIf("-")) return valueWithProperties(parsing);
  const part = parsing.nested(unary);
  parsing.kinds.check(part, negated);
  part.at = at;
  return operate.strict(operate.negate, [part], part.kinds & negated || negated, affine);
}
