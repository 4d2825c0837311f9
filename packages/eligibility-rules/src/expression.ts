import { compare, comparison, comparisons, inside, within } from "./comparison.ts";
import { parseDecimal } from "./decimal.ts";
import { ExpressionError } from "./errors.ts";
import { builtIns, kindsGiven } from "./functions.ts";
import { KindChecks } from "./kind-checks.ts";
import {
  anything,
  arithmeticKinds,
  date,
  days,
  itemsOf,
  kindOf,
  list,
  listOf,
  meet,
  months,
  number,
  ordered,
  shown,
  truth,
  type Kinds,
} from "./kinds.ts";
import type { Token } from "./lexer.ts";
import { TokenCursor } from "./token-cursor.ts";
import {
  affine,
  bit,
  literal,
  localSlot,
  reference,
  sortSlots,
  todaySlot,
  type Name,
  type Node,
  type Slots,
} from "./node.ts";
import * as operate from "./operators.ts";
import { parseDate, parseDuration, type Temporal } from "./temporal.ts";

const negated: Kinds = number | months | days;
const deepest = 100;
const longestList = 500;
const longestComparison = 100;

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
  const cursor: TokenCursor = new TokenCursor(source);
  let level = 0;
  /** What names mean in a loop, beside those that are declared. */
  let locals: ReadonlyMap<string, Name> | undefined;
  let reads: Slots = 0n;
  // Ranges that no "in" has taken yet, with where they are.
  const ranges = new Map<Node, number>();
  const typing = new KindChecks();
  const { mismatches } = typing;

  const node = expression();
  if (cursor.token.kind !== "end") cursor.fail("an operator or the end");
  for (const at of ranges.values()) throw new ExpressionError(at, "a range only after in", "a range");
  typing.check(node, wanted);
  return { node, reads, mismatches };

  /** A part that can be worked out at once and comes to nothing, although nothing in it is null. */
  function real(part: Node, at: number, parts: readonly Node[], expected = "values with a result"): Node {
    if (
      part.fixed === null &&
      parts.every(({ fixed }) => fixed != null) &&
      (mismatches.at(-1)?.at ?? -1) < at
    )
      typing.mismatch(at, expected, source.slice(at, cursor.token.at).trim());
    return tell(part, at);
  }

  function tell(part: Node, at = part.at): Node {
    part.at = at;
    heard?.(part, source.slice(at, cursor.token.at).trim());
    return part;
  }

  function nested<T>(part: () => T): T {
    if (++level > deepest) cursor.fail(`at most ${deepest} levels`);
    const found = part();
    level--;
    return found;
  }

  function expression(): Node {
    const node = nested(() => junction("or", () => junction("and", compared)));
    if (node.depth > deepest * 2) cursor.fail("a shorter expression");
    return node;
  }

  function expressions(end: string): Node[] {
    const found: Node[] = [];
    if (!cursor.is(end)) {
      do found.push(expression());
      while (cursor.takeIf(","));
    }
    return found;
  }

  function junction(word: string, part: () => Node): Node {
    const { at } = cursor.token;
    const parts = [part()];
    while (cursor.is(word)) {
      if (parts.length === 1) condition(parts[0]!);
      cursor.take();
      parts.push(condition(part()));
    }
    if (parts.length === 1) return parts[0]!;
    return tell(operate.junction(word === "or", parts), at);
  }

  /** A part that must be true or false; one that is always the same is told, as it is no condition. */
  function condition(part: Node): Node {
    typing.check(part, truth);
    if (part.fixed !== undefined) tell(part);
    return part;
  }

  function compared(): Node {
    const left = arithmetic();
    if (cursor.takeIf("between")) {
      const low = arithmetic();
      cursor.expect("and");
      const high = arithmetic();
      for (const end of [low, high]) typing.alike(left, end, ordered);
      typing.rising(low, high, false);
      return tell(within(left, [low, high, false, false]), left.at);
    }
    return cursor.is(...comparisons) || cursor.takeIf("in") ? tell(test(left).truth, left.at) : left;
  }

  /**
   * A comparison, or what may stand after "in": several tests in brackets, or a value, list or range. In
   * brackets, a value may turn out to be where a range begins: it is not read twice, as doing so at every level
   * would take for ever.
   */
  function test(left: Node): { truth: Node; value?: Node } {
    if (cursor.is(...comparisons)) {
      const { text } = cursor.take();
      const right = arithmetic();
      typing.alike(left, right, /[<>]/.test(text) ? ordered : anything);
      return { truth: compare(text, left, right) };
    }
    const open = cursor.token;
    if (!cursor.takeIf("(")) {
      const value = arithmetic();
      typing.fits(left, value);
      return { truth: inside(left, value, ranges), value };
    }
    const before = mismatches.length;
    const first = nested(() => test(left));
    if (first.value && cursor.takeIf("..")) {
      // It was the low end of a range, and has been taken for a value to compare with.
      mismatches.length = before;
      const value = range(open, first.value);
      typing.fits(left, value);
      return { truth: inside(left, value, ranges) };
    }
    const tests = [first];
    while (cursor.takeIf(",")) tests.push(test(left));
    cursor.expect(")");
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
    while (cursor.is(...symbols)) {
      const { text } = cursor.take();
      const [a, b] = [node, arithmetic(tightness + 1)];
      const { left, right, gives } = arithmeticKinds(text, a.kinds, b.kinds);
      if (typing.check(a, left)) typing.check(b, right);
      node = real(operate.arithmetic(text, a, b, gives || left), a.at, [a, b]);
      if (node.depth > longestList) cursor.fail("a shorter expression");
    }
    return node;
  }

  function unary(): Node {
    const { at } = cursor.token;
    if (!cursor.takeIf("-")) return properties(value());
    const part = nested(unary);
    typing.check(part, negated);
    part.at = at;
    return operate.strict(operate.negate, [part], part.kinds & negated || negated, affine);
  }

  /** What may follow a value: properties, filters and places in a list. */
  function properties(node: Node): Node {
    for (;;) {
      const { at } = node;
      if (cursor.takeIf(".")) node = property(node);
      else if (node.kinds & list && cursor.takeIf("[")) node = filter(node);
      else return node;
      node.at = at;
    }
  }

  function property(node: Node): Node {
    const { text, at } = cursor.token;
    const field = node.fields?.get(text);
    if (field) {
      cursor.take();
      // Of each row in a list, of the row at hand in a loop, or of one that stands by itself.
      if (node.kinds & list) return operate.mapped(node, reference(field));
      return node.name?.slot === localSlot
        ? reference(field)
        : operate.answerIn(node, text, reference(field));
    }
    const known = Object.hasOwn(operate.properties, text) && operate.properties[text];
    if (!known && !node.fields) cursor.fail(Object.keys(operate.properties).join(", "));
    const [kind, get, shape] = known || operate.properties["day"]!;
    if (!known || !meet(node.kinds, kind)) typing.lacks(node, text, at);
    cursor.take();
    return operate.strict(
      (value) => (kindOf(value) === kind ? get(value as Temporal) : null),
      [node],
      number,
      shape,
    );
  }

  /** In a filter, `item` is the item, and the questions of a row go by their own names. */
  function filter(from: Node): Node {
    const start = cursor.token;
    const test = inLoop(from, "item", expression);
    cursor.expect("]");
    if (!(test.kinds & truth) && test.kinds & number) return operate.itemAt(from, test);
    condition(test);
    if (test.fixed !== undefined) typing.mismatch(start.at, "a condition about the items", shown(test));
    return operate.filtered(from, test);
  }

  /** Reads a part in which a name stands for each item of a list. */
  function inLoop(from: Node, name: string, part: () => Node): Node {
    if (locals) cursor.fail("no loop inside another");
    const item: Name = { slot: localSlot, kind: "local", kinds: itemsOf(from.kinds), fields: from.fields };
    locals = new Map([...(name === "item" ? (from.fields ?? []) : []), [name, item]]);
    const found = part();
    locals = undefined;
    return found;
  }

  function value(): Node {
    const { at } = cursor.token;
    const node = cursor.is("some", "every", "for") ? loop() : simple();
    // In brackets, a part begins where its first does.
    node.at = at;
    return node;
  }

  function simple(): Node {
    const first = cursor.take();
    const { kind, text } = first;
    if (kind === "number") return literal(parseDecimal(text));
    if (kind === "string") return literal(text);
    if (kind === "symbol") {
      if (text === "@") return dateOrDuration();
      if ("[(]".includes(text)) return bracket(first);
    }
    if (kind !== "name") cursor.fail("a value", first);
    if (text === "if") return choice(first);
    if (text === "true" || text === "false") return literal(text === "true");
    if (text === "null") return literal(null);
    return cursor.is("(") && !names.has(text) ? call(first) : named(first);
  }

  function choice({ at }: Token): Node {
    const test = condition(expression());
    cursor.expect("then");
    const then = expression();
    cursor.expect("else");
    const otherwise = expression();
    typing.check(otherwise, then.kinds);
    return tell(operate.choose(test, then, otherwise), at);
  }

  /** `some`, `every` and `for`: a list, and a body for each of its items. */
  function loop(): Node {
    const { text: kind, at } = cursor.take();
    const name = cursor.newName(names);
    cursor.expect("in");
    const items = expression();
    typing.check(items, list);
    cursor.expect(kind === "for" ? "return" : "satisfies");
    const body = inLoop(items, name, expression);
    if (kind === "for") return tell(operate.mapped(items, body), at);
    typing.check(body, truth);
    return tell(operate.quantifier(kind === "some", items, body), at);
  }

  function dateOrDuration(): Node {
    const value =
      cursor.token.kind === "string" && (parseDate(cursor.token.text) ?? parseDuration(cursor.token.text));
    if (!value) cursor.fail("a date or duration");
    cursor.take();
    return literal(value);
  }

  /** A range, a list or something in brackets. */
  function bracket(open: Token): Node {
    const { text } = open;
    const items = text === "[" ? expressions("]") : [expression()];
    const [first] = items;
    if (items.length === 1 && cursor.takeIf("..")) return range(open, first!);
    if (text === "]") cursor.fail("..");
    if (text === "(") {
      cursor.expect(")");
      return first!;
    }
    if (items.length > longestList) cursor.fail(`at most ${longestList} items`, open);
    cursor.expect("]");
    const kinds = listOf(items.reduce((all, item) => all | item.kinds, 0));
    return { ...operate.strict((...values) => values, items, kinds, affine), items };
  }

  function range(open: Token, low: Node): Node {
    const high = expression();
    if (!cursor.is("]", ")", "[")) cursor.fail("]");
    const [openLow, openHigh] = [open.text !== "[", cursor.take().text !== "]"];
    typing.alike(low, high, ordered);
    typing.rising(low, high, openLow || openHigh, open.at);
    const node: Node = { ...literal(null), range: [low, high, openLow, openHigh] };
    ranges.set(node, open.at);
    return node;
  }

  /** `sort(list, function(a, b) …)`: whether a goes before b. */
  function sort({ at }: Token): Node {
    if (locals) cursor.fail("no loop inside another");
    cursor.expect("(");
    const items = expression();
    typing.check(items, list);
    for (const word of [",", "function", "("]) cursor.expect(word);
    const pair = sortSlots.map((slot, index): [string, Name] => {
      const text = cursor.newName(names);
      cursor.expect(index ? ")" : ",");
      return [text, { slot, kind: "local", kinds: itemsOf(items.kinds), fields: items.fields }];
    });
    locals = new Map(pair);
    const start = cursor.token.at;
    const goesBefore = expression();
    // It is worked out for each pair of items.
    if (cursor.token.at - start > longestComparison)
      cursor.fail(`a comparison of ${longestComparison} characters at most`);
    typing.check(goesBefore, truth);
    locals = undefined;
    cursor.expect(")");
    return tell(operate.sorted(items, goesBefore), at);
  }

  function call(name: Token): Node {
    const { text } = name;
    if (text === "sort") return sort(name);
    const own = Object.hasOwn(builtIns, text) && builtIns[text];
    if (!own && text !== "today") cursor.fail("a function of the subset", name);
    cursor.take();
    const parts = expressions(")");
    const { least, most } = own || { least: 0, most: 0 };
    if (parts.length < least || parts.length > most) cursor.fail(`${least} to ${most} values`, name);
    cursor.expect(")");
    if (!own) return reference({ slot: todaySlot, kind: "given", kinds: date });
    parts.forEach((part, index) => typing.check(part, own.takes[index] ?? own.takes.at(-1)!));
    const kinds = kindsGiven(
      own,
      parts.map((part) => part.kinds),
    );
    const { takesIn } = own;
    const node: Node = { ...operate.strict(own.call, parts, kinds, own.shape), ...(takesIn && { takesIn }) };
    const [first, second] = parts;
    if (!own.cuts) return real(node, name.at, parts, text === "date" ? "a day that exists" : undefined);
    if (first!.kinds & list) typing.check(second!, itemsOf(first!.kinds));
    return tell({ ...comparison(node.run, first!, second!, own.cuts), ...(takesIn && { takesIn }) }, name.at);
  }

  function named(first: Token): Node {
    let name = first.text;
    const local = locals?.get(name);
    if (local) return reference(local);
    while (!names.has(name) && cursor.takeIf(".")) {
      if (cursor.token.kind !== "name") cursor.fail("a name");
      name += `.${cursor.take().text}`;
    }
    const found = names.get(name);
    if (!found) cursor.fail("a declared name", { ...first, text: name });
    reads |= bit(found.slot);
    return reference(found);
  }
}
