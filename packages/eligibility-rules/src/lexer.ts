import { ExpressionError } from "./errors.ts";
import { builtIns } from "./functions.ts";

export interface Token {
  kind: "number" | "string" | "name" | "symbol" | "end";
  /** As written; for a string, what it says. */
  text: string;
  at: number;
}

export const keywords: readonly string[] = (
  "and or not if then else some every in satisfies between true false null for return function " +
  "instance of external"
).split(" ");

// The names of several words come first, and only before a bracket: on their own they are ordinary names.
const severalWords = Object.keys(builtIns)
  .filter((name) => name.includes(" "))
  .map((name) => `${name.replaceAll(" ", "\\s+")}(?=\\s*\\()`)
  .join("|");
// Matches anywhere: where there is no token, with nothing after the space and comments.
const pattern = new RegExp(
  "((?:\\s|//[^\\n]*|/\\*[^]*?\\*/)*)" +
    '(?:(\\d+(?:\\.\\d+)?|\\.\\d+)|("(?:[^"\\\\]|\\\\[^])*")|' +
    `(${severalWords}|[\\p{L}_][\\p{L}\\p{N}_]*)|` +
    "(\\*\\*|<=|>=|!=|\\.\\.|[-+*/=<>()[\\],.@])|)",
  "uy",
);

/** Cuts an expression into tokens. */
export function tokens(source: string): Token[] {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  for (;;) {
    const start = pattern.lastIndex;
    const [, space, number, string, name, symbol] = pattern.exec(source)!;
    const at = start + space!.length;
    if (number) found.push({ kind: "number", text: number, at });
    else if (string) found.push({ kind: "string", text: unescape(string.slice(1, -1)), at });
    else if (name) found.push({ kind: "name", text: name.replace(/\s+/g, " "), at });
    else if (symbol) found.push({ kind: "symbol", text: symbol, at });
    else if (at < source.length) throw new ExpressionError(at, "FEEL", JSON.stringify(source[at]));
    else {
      found.push({ kind: "end", text: "", at });
      return found;
    }
  }
}

const unescape = (text: string): string =>
  text.replace(
    /\\(?:u([\da-fA-F]{4})|U(0\d[\da-fA-F]{4}|10[\da-fA-F]{4})|([^]))/g,
    (_, short?: string, long?: string, letter?: string) =>
      letter === undefined
        ? String.fromCodePoint(parseInt(short ?? long!, 16))
        : ({ n: "\n", t: "\t", r: "\r" }[letter] ?? letter),
  );
