import { comparison } from "./comparison.ts";
import { parseDecimal } from "./decimal.ts";
import { builtIns, kindsGiven } from "./functions.ts";
import { date, itemsOf, kindOf, list, listOf, meet, number, ordered } from "./kinds.ts";
import type { Token } from "./lexer.ts";
import { affine, bit, literal, localSlot, reference, todaySlot, type Node } from "./node.ts";
import * as operate from "./operators.ts";
import { filter, loop, sort } from "./parse-loop.ts";
import { longestList, type Parsing } from "./parsing.ts";
import { parseDate, parseDuration, type Temporal } from "./temporal.ts";

/** A value, with the properties, filters and places in a list that follow it. */
export function valueWithProperties(parsing: Parsing): Node {
  let node = value(parsing);
  for (;;) {
    const { at } = node;
    if (parsing.takeIf(".")) node = property(parsing, node);
    else if (node.kinds & list && parsing.takeIf("[")) node = filter(parsing, node);
    else return node;
    node.at = at;
  }
}

/** The rest of a range, whose low end has been read. */
export function range(parsing: Parsing, open: Token, low: Node): Node {
  const high = parsing.expression();
  if (!parsing.is("]", ")", "[")) parsing.fail("]");
  const [openLow, openHigh] = [open.text !== "[", parsing.take().text !== "]"];
  parsing.kinds.alike(low, high, ordered);
  parsing.kinds.rising(low, high, openLow || openHigh, open.at);
  const node: Node = { ...literal(null), range: [low, high, openLow, openHigh] };
  parsing.ranges.set(node, open.at);
  return node;
}

function value(parsing: Parsing): Node {
  const { at } = parsing.token;
  const node = parsing.is("some", "every", "for") ? loop(parsing) : simple(parsing);
  // In brackets, a part begins where its first does.
  node.at = at;
  return node;
}

function simple(parsing: Parsing): Node {
  const first = parsing.take();
  const { kind, text } = first;
  if (kind === "number") return literal(parseDecimal(text));
  if (kind === "string") return literal(text);
  if (kind === "symbol") {
    if (text === "@") return dateOrDuration(parsing);
    if ("[(]".includes(text)) return bracket(parsing, first);
  }
  if (kind !== "name") parsing.fail("a value", first);
  if (text === "if") return choice(parsing, first);
  if (text === "true" || text === "false") return literal(text === "true");
  if (text === "null") return literal(null);
  return parsing.is("(") && !parsing.names.has(text) ? call(parsing, first) : named(parsing, first);
}

function property(parsing: Parsing, node: Node): Node {
  const { text, at } = parsing.token;
  const field = node.fields?.get(text);
  if (field) {
    parsing.take();
    // Of each row in a list, of the row at hand in a loop, or of one that stands by itself.
    if (node.kinds & list) return operate.mapped(node, reference(field));
    return node.name?.slot === localSlot ? reference(field) : operate.answerIn(node, text, reference(field));
  }
  const known = Object.hasOwn(operate.properties, text) && operate.properties[text];
  if (!known && !node.fields) parsing.fail(Object.keys(operate.properties).join(", "));
  const [kind, get, shape] = known || operate.properties["day"]!;
  if (!known || !meet(node.kinds, kind)) parsing.kinds.lacks(node, text, at);
  parsing.take();
  return operate.strict(
    (value) => (kindOf(value) === kind ? get(value as Temporal) : null),
    [node],
    number,
    shape,
  );
}

function choice(parsing: Parsing, { at }: Token): Node {
  const test = parsing.condition(parsing.expression());
  parsing.expect("then");
  const then = parsing.expression();
  parsing.expect("else");
  const otherwise = parsing.expression();
  parsing.kinds.check(otherwise, then.kinds);
  return parsing.tell(operate.choose(test, then, otherwise), at);
}

function dateOrDuration(parsing: Parsing): Node {
  const { kind, text } = parsing.token;
  const value = kind === "string" && (parseDate(text) ?? parseDuration(text));
  if (!value) return parsing.fail("a date or duration");
  parsing.take();
  return literal(value);
}

/** A range, a list or something in brackets. */
function bracket(parsing: Parsing, open: Token): Node {
  const { text } = open;
  const items = text === "[" ? expressions(parsing, "]") : [parsing.expression()];
  const [first] = items;
  if (items.length === 1 && parsing.takeIf("..")) return range(parsing, open, first!);
  if (text === "]") parsing.fail("..");
  if (text === "(") {
    parsing.expect(")");
    return first!;
  }
  if (items.length > longestList) parsing.fail(`at most ${longestList} items`, open);
  parsing.expect("]");
  const kinds = listOf(items.reduce((all, item) => all | item.kinds, 0));
  return { ...operate.strict((...values) => values, items, kinds, affine), items };
}

function expressions(parsing: Parsing, end: string): Node[] {
  const found: Node[] = [];
  if (!parsing.is(end)) {
    do found.push(parsing.expression());
    while (parsing.takeIf(","));
  }
  return found;
}

function call(parsing: Parsing, name: Token): Node {
  const { text } = name;
  if (text === "sort") return sort(parsing, name);
  const own = Object.hasOwn(builtIns, text) && builtIns[text];
  if (!own && text !== "today") parsing.fail("a function of the subset", name);
  parsing.take();
  const parts = expressions(parsing, ")");
  const { least, most } = own || { least: 0, most: 0 };
  if (parts.length < least || parts.length > most) parsing.fail(`${least} to ${most} values`, name);
  parsing.expect(")");
  if (!own) return reference({ slot: todaySlot, kind: "given", kinds: date });
  parts.forEach((part, index) => parsing.kinds.check(part, own.takes[index] ?? own.takes.at(-1)!));
  const kinds = kindsGiven(
    own,
    parts.map((part) => part.kinds),
  );
  const { takesIn } = own;
  const node: Node = { ...operate.strict(own.call, parts, kinds, own.shape), ...(takesIn && { takesIn }) };
  const [first, second] = parts;
  if (!own.cuts) return parsing.real(node, name.at, parts, text === "date" ? "a day that exists" : undefined);
  if (first!.kinds & list) parsing.kinds.check(second!, itemsOf(first!.kinds));
  const compared = comparison(node.run, first!, second!, own.cuts);
  return parsing.tell({ ...compared, ...(takesIn && { takesIn }) }, name.at);
}

function named(parsing: Parsing, first: Token): Node {
  let name = first.text;
  const local = parsing.locals?.get(name);
  if (local) return reference(local);
  while (!parsing.names.has(name) && parsing.takeIf(".")) {
    if (parsing.token.kind !== "name") parsing.fail("a name");
    name += `.${parsing.take().text}`;
  }
  const found = parsing.names.get(name);
  if (!found) return parsing.fail("a declared name", { ...first, text: name });
  parsing.reads |= bit(found.slot);
  return reference(found);
}
