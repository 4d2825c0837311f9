import { builtIns } from "./functions.ts";
import { ExpressionError } from "./errors.ts";

export interface Token {
  kind: "number" | "string" | "name" | "symbol" | "end";
  /** As written; for a string, what it says. */
  text: string;
  at: number;
}

export const keywords: readonly string[] =
  "and or not if then else some every in satisfies between true false null for return function instance of external".split(
    " ",
  );

// The names of several words come first, and only before a bracket: on their own they are ordinary names.
const severalWords = Object.keys(builtIns)
  .filter((name) => name.includes(" "))
  .map((name) => `${name.replaceAll(" ", "\\s+")}(?=\\s*\\()`)
  .join("|");
const pattern = new RegExp(
  `(?:\\s|//[^\\n]*|/\\*[^]*?\\*/)*(?:(\\d+(?:\\.\\d+)?|\\.\\d+)|"((?:[^"\\\\]|\\\\[^])*)"|(${severalWords}|[\\p{L}_][\\p{L}\\p{N}_]*)|(\\*\\*|<=|>=|!=|\\.\\.|[-+*/=<>()[\\],.@])|($))`,
  "uy",
);

/** Cuts an expression into tokens. */
export function tokens(source: string): Token[] {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  for (;;) {
    const start = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match) throw new ExpressionError(start + /^\s*/.exec(source.slice(start))![0].length, "FEEL");
    const [, number, string, name, symbol] = match;
    const text =
      number ?? (string !== undefined ? unescape(string) : (name?.replace(/\s+/g, " ") ?? symbol ?? ""));
    found.push({
      kind: number ? "number" : string !== undefined ? "string" : name ? "name" : symbol ? "symbol" : "end",
      text,
      at:
        pattern.lastIndex -
        (match[1] ?? (string !== undefined ? `"${string}"` : (name ?? symbol ?? ""))).length,
    });
    if (!text && match[5] !== undefined) return found;
  }
}

const unescape = (text: string): string =>
  text.replace(/\\(?:u([\da-f]{4})|([^]))/gi, (_, code?: string, letter?: string) =>
    code ? String.fromCharCode(parseInt(code, 16)) : ({ n: "\n", t: "\t", r: "\r" }[letter!] ?? letter!),
  );
