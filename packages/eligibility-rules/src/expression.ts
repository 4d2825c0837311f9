import { compare, comparison, comparisons, inside, within } from "./comparison.ts";
import { parseDecimal } from "./decimal.ts";
import { ExpressionError } from "./errors.ts";
import { builtIns, kindsGiven } from "./functions.ts";
import {
  anything,
  arithmeticKinds,
  date,
  days,
  itemsOf,
  kindOf,
  kindNames,
  list,
  listOf,
  meant,
  meet,
  months,
  number,
  ordered,
  shown,
  truth,
  type Kinds,
} from "./kinds.ts";
import { keywords, tokens, type Token } from "./lexer.ts";
import {
  affine,
  bit,
  literal,
  localSlot,
  reference,
  todaySlot,
  type Name,
  type Node,
  type Slots,
} from "./node.ts";
import * as operate from "./operators.ts";
import { parseDate, parseDuration, type Temporal } from "./temporal.ts";
import { compare as order } from "./values.ts";

const negated: Kinds = number | months | days;
const deepest = 100;
const longestList = 500;

export interface Expression {
  node: Node;
  /** The declared names that it reads. */
  reads: Slots;
  /** Where kinds of values stand together that never meet, and values that do not exist. */
  mismatches: readonly ExpressionError[];
}

/**
 * Compiles one expression of the FEEL subset to closures; see FEEL.md for the grammar.
 * @param wanted the kinds that its value should be of.
 * @param heard is told of each part that has a value of its own, once it has been read.
 */
export function compileExpression(
  source: string,
  names: ReadonlyMap<string, Name>,
  wanted: Kinds = anything,
  heard?: (part: Node, written: string) => void,
): Expression {
  const all = tokens(source);
  let next = 0;
  let token = all[0]!;
  let level = 0;
  let local: string | undefined;
  let reads: Slots = 0n;
  // Ranges that no "in" has taken yet, with where they are.
  const ranges = new Map<Node, number>();
  const mismatches: ExpressionError[] = [];
  let localKinds: Kinds = anything;

  const node = expression();
  if (token.kind !== "end") fail("an operator or the end");
  for (const at of ranges.values()) throw new ExpressionError(at, "a range only after in", "a range");
  check(node, wanted);
  return { node, reads, mismatches };

  function is(...texts: readonly string[]): boolean {
    return (token.kind === "name" || token.kind === "symbol") && texts.includes(token.text);
  }

  function take(): Token {
    const taken = token;
    token = all[++next]!;
    return taken;
  }

  function takeIf(text: string): boolean {
    const found = is(text);
    if (found) take();
    return found;
  }

  function expect(text: string): void {
    if (!takeIf(text)) fail(text);
  }

  function fail(expected: string, { at, kind, text }: Token = token): never {
    throw new ExpressionError(at, expected, kind === "end" ? "the end" : JSON.stringify(text));
  }

  function mismatch(at: number, expected: string, found: string): void {
    mismatches.push(new ExpressionError(at, expected, found));
  }

  /** Whether a part may be of the kinds that are wanted where it stands. */
  function check(part: Node, wanted: Kinds): boolean {
    const fits = meet(part.kinds, wanted);
    const perhaps = fits ? undefined : meant(part, wanted);
    if (!fits) mismatch(part.at, kindNames(wanted) + (perhaps ? `, perhaps ${perhaps}` : ""), shown(part));
    return fits;
  }

  /** Two parts that are compared: the literal one, or else the second, is the one that does not fit. */
  function alike(a: Node, b: Node, wanted: Kinds = anything): void {
    const [first, second] = a.fixed !== undefined && b.fixed === undefined ? [b, a] : [a, b];
    if (check(second, first.kinds) && check(a, wanted)) check(b, wanted);
  }

  /** What may stand after "in": compared with each, whether it is a value, a list or a range. */
  function fits(left: Node, right: Node): void {
    if (right.range) for (const end of right.range.slice(0, 2)) alike(left, end as Node, ordered);
    else if (right.items) for (const item of right.items) (item.items ? alike : fits)(left, item);
    else if (!(right.kinds & list)) alike(left, right);
    else if (!meet(left.kinds, right.kinds)) check(left, itemsOf(right.kinds));
  }

  /** A part that can be worked out at once and comes to nothing, although nothing in it is null. */
  function real(part: Node, at: number, parts: readonly Node[], expected = "values with a result"): Node {
    if (
      part.fixed === null &&
      parts.every(({ fixed }) => fixed != null) &&
      (mismatches.at(-1)?.at ?? -1) < at
    )
      mismatch(at, expected, source.slice(at, token.at).trim());
    return tell(part, at);
  }

  function tell(part: Node, at = part.at): Node {
    part.at = at;
    heard?.(part, source.slice(at, token.at).trim());
    return part;
  }

  function nested<T>(part: () => T): T {
    if (++level > deepest) fail(`at most ${deepest} levels`);
    const found = part();
    level--;
    return found;
  }

  function expression(): Node {
    const node = nested(() => junction("or", () => junction("and", compared)));
    if (node.depth > deepest * 2) fail("a shorter expression");
    return node;
  }

  function expressions(end: string): Node[] {
    const found: Node[] = [];
    if (!is(end)) {
      do found.push(expression());
      while (takeIf(","));
    }
    return found;
  }

  function junction(word: string, part: () => Node): Node {
    const { at } = token;
    const parts = [part()];
    while (is(word)) {
      if (parts.length === 1) condition(parts[0]!);
      take();
      parts.push(condition(part()));
    }
    if (parts.length === 1) return parts[0]!;
    return tell(operate.junction(word === "or", parts), at);
  }

  /** A part that must be true or false; one that is always the same is told, as it is no condition. */
  function condition(part: Node): Node {
    check(part, truth);
    if (part.fixed !== undefined) tell(part);
    return part;
  }

  function compared(): Node {
    const left = arithmetic();
    if (takeIf("between")) {
      const low = arithmetic();
      expect("and");
      const high = arithmetic();
      for (const end of [low, high]) alike(left, end, ordered);
      rising(low, high, false);
      return tell(within(left, [low, high, false, false]), left.at);
    }
    return is(...comparisons) || takeIf("in") ? tell(test(left).truth, left.at) : left;
  }

  /**
   * A comparison, or what may stand after "in": several tests in brackets, or a value, list or range. In
   * brackets, a value may turn out to be where a range begins: it is not read twice, as doing so at every level
   * would take for ever.
   */
  function test(left: Node): { truth: Node; value?: Node } {
    if (is(...comparisons)) {
      const { text } = take();
      const right = arithmetic();
      alike(left, right, /[<>]/.test(text) ? ordered : anything);
      return { truth: compare(text, left, right) };
    }
    const open = token;
    if (!takeIf("(")) {
      const value = arithmetic();
      fits(left, value);
      return { truth: inside(left, value, ranges), value };
    }
    const before = mismatches.length;
    const first = nested(() => test(left));
    if (first.value && takeIf("..")) {
      // It was the low end of a range, and has been taken for a value to compare with.
      mismatches.length = before;
      const value = range(open, first.value);
      fits(left, value);
      return { truth: inside(left, value, ranges) };
    }
    const tests = [first];
    while (takeIf(",")) tests.push(test(left));
    expect(")");
    return tests.length > 1
      ? {
          truth: operate.junction(
            true,
            tests.map(({ truth }) => truth),
          ),
        }
      : first;
  }

  function arithmetic(tightness = 0): Node {
    const symbols = operate.arithmeticLevels[tightness];
    if (!symbols) return unary();
    let node = arithmetic(tightness + 1);
    while (is(...symbols)) {
      const { text } = take();
      const [a, b] = [node, arithmetic(tightness + 1)];
      const { left, right, gives } = arithmeticKinds(text, a.kinds, b.kinds);
      if (check(a, left)) check(b, right);
      node = real(operate.arithmetic(text, a, b, gives || left), a.at, [a, b]);
      if (node.depth > longestList) fail("a shorter expression");
    }
    return node;
  }

  function unary(): Node {
    const { at } = token;
    if (!takeIf("-")) return properties(value());
    const part = nested(unary);
    check(part, negated);
    part.at = at;
    return operate.strict(operate.negate, [part], part.kinds & negated || negated, affine);
  }

  function properties(node: Node): Node {
    while (takeIf(".")) {
      const property = Object.hasOwn(operate.properties, token.text) && operate.properties[token.text];
      if (!property) fail(Object.keys(operate.properties).join(", "));
      const [kind, get, shape] = property;
      if (!meet(node.kinds, kind)) lacks(node);
      take();
      node = operate.strict(
        (value) => (kindOf(value) === kind ? get(value as Temporal) : null),
        [node],
        number,
        shape,
      );
    }
    return node;
  }

  function lacks({ kinds }: Node): void {
    const own = Object.keys(operate.properties).filter((key) => kinds & operate.properties[key]![0]);
    const perhaps =
      token.text === "years" && kinds & (date | days)
        ? ", perhaps years and months duration(from, to).years"
        : "";
    const expected = own.join(", ") || `no property of ${kindNames(kinds)}`;
    mismatch(token.at, expected + perhaps, JSON.stringify(token.text));
  }

  function value(): Node {
    const { at } = token;
    const node = is("some", "every") ? quantifier() : simple();
    // In brackets, a part begins where its first does.
    node.at = at;
    return node;
  }

  function simple(): Node {
    const first = take();
    const { kind, text } = first;
    if (kind === "number") return literal(parseDecimal(text));
    if (kind === "string") return literal(text);
    if (kind === "symbol") {
      if (text === "@") return dateOrDuration();
      if ("[(]".includes(text)) return bracket(first);
    }
    if (kind !== "name") fail("a value", first);
    if (text === "if") return choice();
    if (text === "true" || text === "false") return literal(text === "true");
    if (text === "null") return literal(null);
    return is("(") && !names.has(text) ? call(first) : named(first);
  }

  function choice(): Node {
    const { at } = all[next - 1]!;
    const test = condition(expression());
    expect("then");
    const then = expression();
    expect("else");
    const otherwise = expression();
    check(otherwise, then.kinds);
    return tell(operate.choose(test, then, otherwise), at);
  }

  function quantifier(): Node {
    const stop = is("some");
    const { at } = token;
    if (local !== undefined) fail("no some or every inside another");
    take();
    const { text, kind } = token;
    if (kind !== "name" || keywords.includes(text) || names.has(text)) fail("a new name");
    take();
    expect("in");
    const items = expression();
    check(items, list);
    expect("satisfies");
    local = text;
    localKinds = itemsOf(items.kinds);
    const body = expression();
    check(body, truth);
    local = undefined;
    return tell(operate.quantifier(stop, items, body), at);
  }

  function dateOrDuration(): Node {
    const value = token.kind === "string" && (parseDate(token.text) ?? parseDuration(token.text));
    if (!value) fail("a date or duration");
    take();
    return literal(value);
  }

  /** A range, a list or something in brackets. */
  function bracket(open: Token): Node {
    const { text } = open;
    const items = text === "[" ? expressions("]") : [expression()];
    const [first] = items;
    if (items.length === 1 && takeIf("..")) return range(open, first!);
    if (text === "]") fail("..");
    if (text === "(") {
      expect(")");
      return first!;
    }
    if (items.length > longestList) fail(`at most ${longestList} items`, open);
    expect("]");
    const kinds = listOf(items.reduce((all, item) => all | item.kinds, 0));
    return { ...operate.strict((...values) => values, items, kinds, affine), items };
  }

  function range(open: Token, low: Node): Node {
    const high = expression();
    if (!is("]", ")", "[")) fail("]");
    const [openLow, openHigh] = [open.text !== "[", take().text !== "]"];
    alike(low, high, ordered);
    rising(low, high, openLow || openHigh, open.at);
    const node: Node = { ...literal(null), range: [low, high, openLow, openHigh] };
    ranges.set(node, open.at);
    return node;
  }

  /** Nothing is between a high end and a low one. */
  function rising(low: Node, high: Node, open: boolean, at = low.at): void {
    const sign = order(low.fixed, high.fixed);
    if (sign != null && (open ? sign >= 0 : sign > 0))
      mismatch(at, "a range from low to high", `${shown(low)}..${shown(high)}`);
  }

  function call(name: Token): Node {
    const { text } = name;
    const own = Object.hasOwn(builtIns, text) && builtIns[text];
    if (!own && text !== "today") fail("a function of the subset", name);
    take();
    const parts = expressions(")");
    const { least, most } = own || { least: 0, most: 0 };
    if (parts.length < least || parts.length > most) fail(`${least} to ${most} values`, name);
    expect(")");
    if (!own) return reference({ slot: todaySlot, kind: "given", kinds: date });
    parts.forEach((part, index) => check(part, own.takes[index] ?? own.takes.at(-1)!));
    const kinds = kindsGiven(
      own,
      parts.map((part) => part.kinds),
    );
    const node = operate.strict(own.call, parts, kinds, own.shape);
    const [first, second] = parts;
    if (!own.cuts) return real(node, name.at, parts, text === "date" ? "a day that exists" : undefined);
    if (first!.kinds & list) check(second!, itemsOf(first!.kinds));
    return tell(comparison(node.run, first!, second!, own.cuts), name.at);
  }

  function named(first: Token): Node {
    let name = first.text;
    if (name === local) return reference({ slot: localSlot, kind: "local", kinds: localKinds });
    while (!names.has(name) && takeIf(".")) {
      if (token.kind !== "name") fail("a name");
      name += `.${take().text}`;
    }
    const found = names.get(name);
    if (!found) fail("a declared name", { ...first, text: name });
    reads |= bit(found.slot);
    return reference(found);
  }
}
