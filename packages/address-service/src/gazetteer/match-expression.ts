import type { QueryWord } from "./search-query.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Beginnings this long and shorter are in an index of their own (`prefix` in the schema). */
const INDEXED_BEGINNING = 3;

/** The word by which the places of a custodian are found; nothing that somebody types is folded to such a word. */
export function custodianWord(code: number): string {
  return `§${code}`;
}

/** Longer beginnings are written out as the words that have them, up to so many. */
const MOST_WORDS = 300;

/**
 * The query in the language of FTS5: every word, in any order. `undefined` where the vocabulary shows that nothing can
 * meet it. A beginning that has no index of its own is written out as words, since FTS5 would else read everything
 * that any of them leads to before it gave the first result: 7 ms for "road" over a million properties.
 */
export function matchExpression(
  query: readonly QueryWord[],
  vocabulary: Vocabulary,
  custodians: ReadonlySet<number>,
): string | undefined {
  const terms: string[] = [];
  for (const { alternatives, prefix } of query) {
    const options: string[] = [];
    for (const [index, word] of alternatives.entries()) {
      const covered = vocabulary.covers(word);
      if (!prefix || index > 0) {
        if (!covered || vocabulary.has(word)) options.push(`"${word}"`);
      } else if (word.length <= INDEXED_BEGINNING || !covered) options.push(`"${word}" *`);
      else {
        const words = vocabulary.beginning(word, MOST_WORDS);
        options.push(...(words === undefined ? [`"${word}" *`] : words.map((full) => `"${full}"`)));
      }
    }
    if (options.length === 0) return undefined;
    terms.push(options.length === 1 ? options[0]! : `(${options.join(" OR ")})`);
  }
  if (custodians.size > 0)
    terms.push(`(${[...custodians].map((code) => `"${custodianWord(code)}"`).join(" OR ")})`);
  return terms.join(" AND ");
}
