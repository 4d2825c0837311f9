import { ExpressionError } from "./errors.ts";
import { KindChecks } from "./kind-checks.ts";
import { itemsOf, truth } from "./kinds.ts";
import { keywords, tokens, type Token } from "./lexer.ts";
import { localSlot, type Name, type Node, type Slots } from "./node.ts";

export const deepest = 100;
export const longestList = 500;

/** Told of each part that has a value of its own, once it has been read. */
export type Heard = (part: Node, written: string) => void;

/** One expression while it is read: where the parser is, what names mean, and what has been found so far. */
export class Parsing {
  /** The token that has not been taken yet. */
  token: Token;
  readonly names: ReadonlyMap<string, Name>;
  readonly kinds: KindChecks = new KindChecks();
  /** Ranges that no "in" has taken yet, with where they are. */
  readonly ranges: Map<Node, number>;
  /** What names mean in a loop, beside those that are declared. */
  locals: ReadonlyMap<string, Name> | undefined;
  /** The declared names that have been read. */
  reads: Slots = 0n;
  readonly #source: string;
  readonly #all: readonly Token[];
  #next = 0;
  #level = 0;
  readonly #grammar: (parsing: Parsing) => Node;
  readonly #heard: Heard | undefined;

  /** @param grammar reads a whole expression: parts of every kind hold others. */
  constructor(
    source: string,
    names: ReadonlyMap<string, Name>,
    grammar: (parsing: Parsing) => Node,
    heard: Heard | undefined,
  ) {
    this.names = names;
    this.ranges = new Map();
    this.#source = source;
    this.#all = tokens(source);
    this.token = this.#all[0]!;
    this.#grammar = grammar;
    this.#heard = heard;
  }

  /** Whether the token is one of these names or symbols. */
  is(...texts: readonly string[]): boolean {
    const { kind, text } = this.token;
    return (kind === "name" || kind === "symbol") && texts.includes(text);
  }

  take(): Token {
    const taken = this.token;
    this.token = this.#all[++this.#next]!;
    return taken;
  }

  takeIf(text: string): boolean {
    const found = this.is(text);
    if (found) this.take();
    return found;
  }

  expect(text: string): void {
    if (!this.takeIf(text)) this.fail(text);
  }

  /** Takes a name that is not a keyword, for a variable. */
  newName(): string {
    const { kind, text } = this.token;
    if (kind !== "name" || keywords.includes(text) || this.names.has(text)) this.fail("a new name");
    return this.take().text;
  }

  fail(expected: string, { at, kind, text }: Token = this.token): never {
    throw new ExpressionError(at, expected, kind === "end" ? "the end" : JSON.stringify(text));
  }

  expression(): Node {
    const node = this.nested(this.#grammar);
    if (node.depth > deepest * 2) this.fail("a shorter expression");
    return node;
  }

  nested<T>(part: (parsing: Parsing) => T): T {
    if (++this.#level > deepest) this.fail(`at most ${deepest} levels`);
    const found = part(this);
    this.#level--;
    return found;
  }

  /** A part that can be worked out at once and comes to nothing, although nothing in it is null. */
  real(part: Node, at: number, parts: readonly Node[], expected = "values with a result"): Node {
    const { mismatches } = this.kinds;
    const isNothing = part.fixed === null && parts.every(({ fixed }) => fixed != null);
    if (isNothing && (mismatches.at(-1)?.at ?? -1) < at)
      this.kinds.mismatch(at, expected, this.#writtenFrom(at));
    return this.tell(part, at);
  }

  tell(part: Node, at: number = part.at): Node {
    part.at = at;
    this.#heard?.(part, this.#writtenFrom(at));
    return part;
  }

  /** A part that must be true or false; one that is always the same is told, as it is no condition. */
  condition(part: Node): Node {
    this.kinds.check(part, truth);
    if (part.fixed !== undefined) this.tell(part);
    return part;
  }

  /** Reads an expression in which a name stands for each item of a list. */
  inLoop(from: Node, name: string): Node {
    this.notInLoop();
    const item: Name = { slot: localSlot, kind: "local", kinds: itemsOf(from.kinds), fields: from.fields };
    return this.withLocals([...((name === "item" && from.fields) || []), [name, item]]);
  }

  notInLoop(): void {
    if (this.locals) this.fail("no loop inside another");
  }

  /** Reads an expression in which some names mean something else. */
  withLocals(locals: readonly (readonly [string, Name])[]): Node {
    this.locals = new Map(locals);
    const found = this.expression();
    this.locals = undefined;
    return found;
  }

  #writtenFrom(at: number): string {
    return this.#source.slice(at, this.token.at).trim();
  }
}
