import { ExpressionError } from "./errors.ts";
import { keywords, tokens, type Token } from "./lexer.ts";

/** Where a parser is in an expression's tokens. */
export class TokenCursor {
  /** The token that has not been taken yet. */
  token: Token;
  readonly #all: readonly Token[];
  #next = 0;

  constructor(source: string) {
    this.#all = tokens(source);
    this.token = this.#all[0]!;
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
  newName(taken: { has: (name: string) => boolean }): string {
    const { kind, text } = this.token;
    if (kind !== "name" || keywords.includes(text) || taken.has(text)) this.fail("a new name");
    this.take();
    return text;
  }

  fail(expected: string, { at, kind, text }: Token = this.token): never {
    throw new ExpressionError(at, expected, kind === "end" ? "the end" : JSON.stringify(text));
  }
}
