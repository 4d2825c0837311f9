import { compare, comparison, comparisons, inside, within } from "./comparison.ts";
import { parseDecimal } from "./decimal.ts";
import { ExpressionError } from "./errors.ts";
import { builtIns } from "./functions.ts";
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
import { parseDate, parseDuration, Temporal } from "./temporal.ts";

const deepest = 100;
const longestList = 500;

export interface Expression {
  node: Node;
  /** The declared names that it reads. */
  reads: Slots;
}

/** Compiles one expression of the FEEL subset to closures; see FEEL.md for the grammar. */
export function compileExpression(source: string, names: ReadonlyMap<string, Name>): Expression {
  const all = tokens(source);
  let next = 0;
  let token = all[0]!;
  let level = 0;
  let local: string | undefined;
  let reads: Slots = 0n;
  // Ranges that no "in" has taken yet, with where they are.
  const ranges = new Map<Node, number>();

  const node = expression();
  if (token.kind !== "end") fail("an operator or the end");
  for (const at of ranges.values()) throw new ExpressionError(at, "a range only after in", "a range");
  return { node, reads };

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
    const parts = [part()];
    while (takeIf(word)) parts.push(part());
    return parts.length > 1 ? operate.junction(word === "or", parts) : parts[0]!;
  }

  function compared(): Node {
    const left = arithmetic();
    if (takeIf("between")) {
      const low = arithmetic();
      expect("and");
      return within(left, [low, arithmetic(), false, false]);
    }
    return is(...comparisons) || takeIf("in") ? test(left).truth : left;
  }

  /**
   * A comparison, or what may stand after "in": several tests in brackets, or a value, list or range. In
   * brackets, a value may turn out to be where a range begins: it is not read twice, as doing so at every level
   * would take for ever.
   */
  function test(left: Node): { truth: Node; value?: Node } {
    if (is(...comparisons)) return { truth: compare(take().text, left, arithmetic()) };
    const open = token;
    if (!takeIf("(")) {
      const value = arithmetic();
      return { truth: inside(left, value, ranges), value };
    }
    const first = nested(() => test(left));
    if (first.value && takeIf("..")) return { truth: inside(left, range(open, first.value), ranges) };
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
      node = operate.arithmetic(take().text, node, arithmetic(tightness + 1));
      if (node.depth > longestList) fail("a shorter expression");
    }
    return node;
  }

  function unary(): Node {
    return takeIf("-") ? operate.strict(operate.negate, [nested(unary)], affine) : properties(value());
  }

  function properties(node: Node): Node {
    while (takeIf(".")) {
      const property = Object.hasOwn(operate.properties, token.text) && operate.properties[token.text];
      if (!property) fail(Object.keys(operate.properties).join(", "));
      take();
      const [kind, get, shape] = property;
      node = operate.strict(
        (value) => (value instanceof Temporal && value.kind === kind ? get(value) : null),
        [node],
        shape,
      );
    }
    return node;
  }

  function value(): Node {
    if (is("some", "every")) return quantifier();
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
    const condition = expression();
    expect("then");
    const then = expression();
    expect("else");
    return operate.choose(condition, then, expression());
  }

  function quantifier(): Node {
    const stop = is("some");
    if (local !== undefined) fail("no some or every inside another");
    take();
    const { text, kind } = token;
    if (kind !== "name" || keywords.includes(text) || names.has(text)) fail("a new name");
    take();
    expect("in");
    const list = expression();
    expect("satisfies");
    local = text;
    const body = expression();
    local = undefined;
    return operate.quantifier(stop, list, body);
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
    return { ...operate.strict((...values) => values, items, affine), items };
  }

  function range(open: Token, low: Node): Node {
    const high = expression();
    if (!is("]", ")", "[")) fail("]");
    const node = { ...literal(null), range: [low, high, open.text !== "[", take().text !== "]"] } as Node;
    ranges.set(node, open.at);
    return node;
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
    if (!own) return reference({ slot: todaySlot, kind: "given" });
    const node = operate.strict(own.call, parts, own.shape);
    return own.cuts ? comparison(node.run, parts[0]!, parts[1]!, own.cuts) : node;
  }

  function named(first: Token): Node {
    let name = first.text;
    if (name === local) return reference({ slot: localSlot, kind: "local" });
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
