import { atom, compare, comparisons, inside, within } from "./comparison.ts";
import { parseDecimal } from "./decimal.ts";
import { ExpressionError } from "./errors.ts";
import { builtIns, type BuiltIn } from "./functions.ts";
import { keywords, tokens, type Token } from "./lexer.ts";
import {
  affine,
  isFixed,
  leaf,
  literal,
  localSlot,
  monotone,
  over,
  reference,
  todaySlot,
  type Atom,
  type Name,
  type Node,
} from "./node.ts";
import * as operate from "./operators.ts";
import { parseDate, parseDuration, Temporal } from "./temporal.ts";

const deepest = 100;
const longestList = 500;
const tooDeep = `at most ${deepest} levels`;

/**
 * Compiles one expression of the FEEL subset to closures; see FEEL.md for the grammar.
 * @param atoms collects the comparisons that wide answers come into.
 */
export function compileExpression(source: string, names: ReadonlyMap<string, Name>, atoms: Atom[]): Node {
  return new Compiler(source, names, atoms).compile();
}

class Compiler {
  readonly #tokens: Token[];
  readonly #names: ReadonlyMap<string, Name>;
  readonly #atoms: Atom[];
  #next = 0;
  #level = 0;
  #local: string | undefined;
  // Ranges that no "in" has taken yet, with where they are.
  readonly #ranges = new Map<Node, number>();

  constructor(source: string, names: ReadonlyMap<string, Name>, atoms: Atom[]) {
    this.#tokens = tokens(source);
    this.#names = names;
    this.#atoms = atoms;
  }

  compile(): Node {
    const node = this.#expression();
    if (this.#token.kind !== "end") this.#fail("an operator or the end");
    for (const at of this.#ranges.values()) throw new ExpressionError(at, "a range only after in", "a range");
    return node;
  }

  get #token(): Token {
    return this.#tokens[this.#next]!;
  }

  #is(...texts: string[]): boolean {
    const { kind, text } = this.#token;
    return (kind === "name" || kind === "symbol") && texts.includes(text);
  }

  #take(text: string): boolean {
    const found = this.#is(text);
    if (found) this.#next++;
    return found;
  }

  #expect(text: string): void {
    if (!this.#take(text)) this.#fail(text);
  }

  #fail(expected: string, at: Token = this.#token): never {
    throw new ExpressionError(at.at, expected, at.kind === "end" ? "the end" : JSON.stringify(at.text));
  }

  #expression(): Node {
    if (++this.#level > deepest) this.#fail(tooDeep);
    const node = this.#or();
    if (node.depth > deepest * 2) this.#fail("a shorter expression");
    this.#level--;
    return node;
  }

  #if(): Node {
    const condition = this.#expression();
    this.#expect("then");
    const then = this.#expression();
    this.#expect("else");
    return operate.choose(condition, then, this.#expression());
  }

  #quantifier(): Node {
    const stop = this.#is("some");
    if (this.#local !== undefined) this.#fail("no some or every inside another");
    this.#next++;
    const { text, kind } = this.#token;
    if (kind !== "name" || keywords.includes(text) || this.#names.has(text)) this.#fail("a new name");
    this.#next++;
    this.#expect("in");
    const list = this.#expression();
    this.#expect("satisfies");
    this.#local = text;
    const body = this.#expression();
    this.#local = undefined;
    const inner = leaf(() => null);
    inner.local = true;
    const node = over(operate.quantify(stop, list.run, localSlot, body.run), [list, body, inner]);
    node.local = false;
    return node;
  }

  #or(): Node {
    return this.#junction("or", () => this.#junction("and", () => this.#comparison()));
  }

  #junction(word: string, part: () => Node): Node {
    const kids = [part()];
    while (this.#take(word)) kids.push(part());
    return kids.length > 1 ? operate.junction(word === "or", kids) : kids[0]!;
  }

  #comparison(): Node {
    const left = this.#arithmetic(0);
    const symbol = this.#token.text;
    if (this.#is(...comparisons)) {
      this.#next++;
      return compare(symbol, left, this.#arithmetic(0), this.#atoms);
    }
    if (this.#take("between")) {
      const low = this.#arithmetic(0);
      this.#expect("and");
      return within(left, [low, this.#arithmetic(0), false, false], this.#atoms);
    }
    return this.#take("in") ? this.#test(left) : left;
  }

  /** What may stand after "in": a comparison, several tests in brackets, or a value, list or range. */
  #test(left: Node): Node {
    const symbol = this.#token.text;
    const start = this.#next;
    if (this.#is(...comparisons)) {
      this.#next++;
      return compare(symbol, left, this.#arithmetic(0), this.#atoms);
    }
    if (this.#take("(")) {
      if (++this.#level > deepest) this.#fail(tooDeep);
      const kids = [this.#test(left)];
      this.#level--;
      if (!this.#is("..")) {
        while (this.#take(",")) kids.push(this.#test(left));
        this.#expect(")");
        return operate.junction(true, kids);
      }
      this.#next = start;
    }
    return inside(left, this.#arithmetic(0), this.#atoms, this.#ranges);
  }

  #arithmetic(level: number): Node {
    const symbols = operate.arithmeticLevels[level];
    if (!symbols) return this.#unary();
    let node = this.#arithmetic(level + 1);
    while (this.#is(...symbols)) {
      const symbol = this.#token.text;
      this.#next++;
      node = operate.arithmetic(symbol, node, this.#arithmetic(level + 1));
      if (node.depth > longestList) this.#fail("a shorter expression");
    }
    return node;
  }

  #unary(): Node {
    if (!this.#take("-")) return this.#postfix(this.#primary());
    if (++this.#level > deepest) this.#fail(tooDeep);
    const node = operate.strict(operate.negate, [this.#unary()], affine);
    this.#level--;
    return node;
  }

  #postfix(node: Node): Node {
    while (this.#take(".")) {
      const name = this.#token;
      const property = Object.hasOwn(operate.properties, name.text) && operate.properties[name.text];
      if (!property) this.#fail(Object.keys(operate.properties).join(", "));
      this.#next++;
      node = operate.strict(
        (value) => (value instanceof Temporal ? property.get(value) : null),
        [node],
        property.monotone && monotone,
      );
    }
    return node;
  }

  #primary(): Node {
    if (this.#take("if")) return this.#if();
    if (this.#is("some", "every")) return this.#quantifier();
    const token = this.#token;
    this.#next++;
    const { kind, text } = token;
    if (kind === "number") return literal(parseDecimal(text));
    if (kind === "string") return literal(text);
    if (text === "[" || text === "(" || text === "]") return this.#bracket(token);
    if (text === "@") return this.#at();
    if (kind !== "name") this.#fail("a value", token);
    if (text === "true" || text === "false") return literal(text === "true");
    if (text === "null") return literal(null);
    if (this.#is("(") && !this.#names.has(text)) return this.#call(token);
    return this.#name(token);
  }

  #at(): Node {
    const token = this.#token;
    const value = token.kind === "string" && (parseDate(token.text) ?? parseDuration(token.text));
    if (!value) this.#fail("a date or duration");
    this.#next++;
    return literal(value);
  }

  #bracket(token: Token): Node {
    const items: Node[] = [];
    if (!this.#is("]")) items.push(this.#expression());
    if (items.length && this.#take("..")) {
      const node = leaf(() => null);
      const high = this.#expression();
      const end = this.#token.text;
      if (!this.#is("]", ")", "[")) this.#fail("]");
      this.#next++;
      node.range = [items[0]!, high, token.text !== "[", end !== "]"];
      this.#ranges.set(node, token.at);
      return node;
    }
    if (token.text === "(") {
      if (!items.length) this.#fail("a value");
      this.#expect(")");
      return items[0]!;
    }
    if (token.text === "]") this.#fail("..");
    while (this.#take(",")) items.push(this.#expression());
    if (items.length > longestList) this.#fail(`at most ${longestList} items`, token);
    this.#expect("]");
    return { ...operate.strict((...values) => values, items, affine), items };
  }

  #call(token: Token): Node {
    const { text } = token;
    const own = Object.hasOwn(builtIns, text)
      ? builtIns[text]
      : text === "not"
        ? oneTruth
        : text === "today" && noValue;
    if (!own) this.#fail("a function of the subset", token);
    this.#expect("(");
    const kids: Node[] = [];
    if (!this.#is(")")) {
      do kids.push(this.#expression());
      while (this.#take(","));
    }
    if (kids.length < own.least || kids.length > own.most)
      this.#fail(`${own.least} to ${own.most} values`, token);
    this.#expect(")");
    if (own === noValue) return reference({ slot: todaySlot, kind: "given" });
    if (own === oneTruth) return over(operate.not(kids[0]!.run), kids);
    if (text === "list contains") {
      return atom(operate.strict(own.call, kids).run, undefined, kids[0]!, kids[1]!, this.#atoms, 7, 3);
    }
    // Where a function rises or falls, it does so along its first value, or along each item of a list.
    const follows = own.monotone && (kids.length < 2 || own.most > 3 || text.startsWith("years"));
    return operate.strict(
      own.call,
      kids,
      follows || (own.monotone && isFixed(kids[1]!)) ? monotone : undefined,
    );
  }

  #name(token: Token): Node {
    let name = token.text;
    if (name === this.#local) return { ...leaf((frame) => frame[localSlot]), local: true };
    while (!this.#names.has(name) && this.#is(".")) {
      this.#next++;
      if (this.#token.kind !== "name") this.#fail("a name");
      name += `.${this.#token.text}`;
      this.#next++;
    }
    const found = this.#names.get(name);
    if (!found) this.#fail("a declared name", { ...token, text: name });
    return reference(found);
  }
}

const oneTruth: BuiltIn = { least: 1, most: 1, call: () => null };
const noValue: BuiltIn = { least: 0, most: 0, call: () => null };
