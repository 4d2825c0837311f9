import { fault, type Fault } from "./errors.ts";
import { tokens, type Token } from "./lexer.ts";
import type { Question, RulesetFile } from "./ruleset.ts";

/**
 * Texts that expressions compare with a `choice` or `choices` question although they are none of its options:
 * such a comparison is never true, whatever is answered. Only what is plain is looked at: the question's name, or
 * that of a loop over its answers, on one side of `=`, `!=`, `in` or in `list contains(…)`, and on the other a text,
 * or a list of texts.
 */
export function strayLiterals({ questions, values, criteria, outcomes }: RulesetFile): Fault[] {
  // What is given may answer a question with a value that is none of its options.
  const chosen = new Map(
    questions.flatMap((question) =>
      question.options && question.known === undefined ? [[question.id, question] as const] : [],
    ),
  );
  const expressions = [
    ...(values ?? []).map(({ value }, index) => [`/values/${index}/value`, value] as const),
    ...criteria.map(({ when }, index) => [`/criteria/${index}/when`, when] as const),
    ...outcomes.map(({ when }, index) => [`/outcomes/${index}/when`, when] as const),
  ];
  return expressions.flatMap(([path, source]) => {
    const all = tokens(source);
    return comparisons(all).flatMap(({ name, texts }) => {
      const question = chosen.get(loopedOver(name, all, texts[0]?.at ?? 0) ?? name);
      return texts.flatMap(({ text, at }) =>
        question && !question.options!.some(({ value }) => value === text)
          ? [fault(path, expected(question, text), JSON.stringify(text), source, at)]
          : [],
      );
    });
  });
}

/** The name whose items a variable of a loop stands for; "" where that is more than a name. */
function loopedOver(variable: string, all: readonly Token[], before: number): string | undefined {
  const at = all.findLastIndex(
    (token, index) =>
      token.at < before && isWord(token, "some", "every", "for") && isWord(all[index + 1], variable),
  );
  if (at < 0) return undefined;
  return isWord(all[at + 4], "satisfies", "return") ? all[at + 3]!.text : "";
}

/** Each side of a comparison, where one is a name and the other a text or a list of texts. */
function comparisons(all: Token[]): { name: string; texts: Token[] }[] {
  return all.flatMap((token, index) => {
    if (isWord(token, "list contains")) {
      const name = nameAt(all, index + 2);
      const literal = isWord(all[index + 3], ",") && textsAt(all, index + 4);
      return isWord(all[index + 1], "(") && name && literal ? [{ name, texts: literal.texts }] : [];
    }
    if (!isWord(token, "=", "!=", "in")) return [];
    const [before, after] = [nameBefore(all, index), nameAt(all, index + 1)];
    const texts = after === undefined ? textsAt(all, index + 1)?.texts : textsBefore(all, index);
    const name = after ?? before;
    return name !== undefined && texts ? [{ name, texts }] : [];
  });
}

// Beside one of these, a name or text is part of something longer.
const joins = ["+", "-", "*", "/", "**", ".", "..", "@", "("];
const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  (token?.kind === "name" || token?.kind === "symbol") && words.includes(token.text);

function nameAt(all: Token[], index: number): string | undefined {
  const token = all[index];
  return token?.kind === "name" && !isWord(all[index + 1], ...joins) ? token.text : undefined;
}

function nameBefore(all: Token[], index: number): string | undefined {
  const token = all[index - 1];
  // A bracket before the name is around the comparison: a function's would have closed before the sign.
  return token?.kind === "name" && !isWord(all[index - 2], ...joins.slice(0, -1)) ? token.text : undefined;
}

function textsAt(all: Token[], start: number): { texts: Token[]; end: number } | undefined {
  const first = all[start];
  if (first?.kind === "string")
    return isWord(all[start + 1], ...joins) ? undefined : { texts: [first], end: start + 1 };
  if (!isWord(first, "[", "(")) return undefined;
  const close = first!.text === "[" ? "]" : ")";
  const texts: Token[] = [];
  for (let index = start + 1; ; index += 2) {
    const item = all[index];
    if (item?.kind === "string") texts.push(item);
    else if (!isWord(item, "null")) return undefined;
    if (isWord(all[index + 1], close))
      return isWord(all[index + 2], ...joins) ? undefined : { texts, end: index + 2 };
    if (!isWord(all[index + 1], ",")) return undefined;
  }
}

function textsBefore(all: Token[], index: number): Token[] | undefined {
  let start = index - 1;
  if (isWord(all[start], "]", ")")) while (start > 0 && !isWord(all[start], "[", "(")) start--;
  // A name before the bracket calls a function with the texts.
  const before = all[start - 1];
  if (isWord(before, ...joins.slice(0, -1)) || (isWord(all[start], "(") && before?.kind === "name")) return;
  const found = textsAt(all, start);
  return found?.end === index ? found.texts : undefined;
}

const mostShown = 20;

function expected({ id, options }: Question, text: string): string {
  const values = options!.map(({ value }) => value);
  const near = values.find((value) => isNear(value, text));
  const shown = values.slice(0, mostShown).join(", ") + (values.length > mostShown ? ", …" : "");
  return `an option of ${id} (${shown}${near === undefined ? "" : `; perhaps ${near}`})`;
}

/** The same but for capitals and signs, or a slip of the keyboard or two. */
function isNear(value: string, text: string): boolean {
  const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const [a, b] = [plain(value), plain(text)];
  return a === b || distance(a, b) <= Math.min(2, Math.floor(b.length / 3));
}

/** How many letters to put in, take out or change. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let at = 0; at < b.length; at++)
      next.push(Math.min(row[at]! + (letter === b[at] ? 0 : 1), row[at + 1]! + 1, next[at]! + 1));
    row = next;
  }
  return row[b.length]!;
}
