import { rank, type Rankable } from "./rank.ts";
import { readQuery, withSuffixApart, withSuffixJoined, type QueryWord } from "./search-query.ts";
import { isOneSlipAway } from "./vocabulary.ts";

/** Words beside a number or name that say nothing more, in English and Welsh. */
const FILLERS: ReadonlySet<string> = new Set("no nr num number rhif the".split(" "));
/** A word shorter than this may be another one when a letter of it is changed. */
const LEAST_WITH_SLIP = 4;

/**
 * Those of a postcode's properties whose name or number somebody typed: "No 32", "32 a", "flat2", "The Rose Cottage".
 * Where nothing fits as it is typed, a suffix may be the letter of a flat, and then a slip is forgiven.
 *
 * @returns `undefined` where none fits: it narrows, and never hides everything
 */
export function narrow<Property>(
  properties: readonly Property[],
  typed: string,
  rankable: (property: Property) => Rankable,
): Property[] | undefined {
  const query = readQuery(telling(typed));
  if (query.length === 0) return [...properties];
  const apart = withSuffixApart(telling(typed));
  const exact = (words: readonly QueryWord[] | undefined) => (look: Rankable) => words && rank(look, words);
  const withSlip = (look: Rankable) =>
    rank(
      look,
      query.map((word) => withSlips(word, look.words)),
    );
  for (const fit of [exact(query), exact(apart), withSlip]) {
    const found = properties.filter((property) => fit(rankable(property)) !== undefined);
    if (found.length > 0) return found;
  }
  return undefined;
}

/** Number and suffix are one word, a unit and its number are two, and words that say nothing are left out. */
function telling(typed: string): string {
  const all = withSuffixJoined(typed).split(" ").filter(Boolean);
  const left = all.filter((word) => !FILLERS.has(word));
  return (left.length > 0 ? left : all).join(" ");
}

function withSlips(word: QueryWord, words: string): QueryWord {
  const [first = ""] = word.alternatives;
  if (word.number || first.length < LEAST_WITH_SLIP) return word;
  const near = words.split(" ").filter((each) => !/\d/.test(each) && isOneSlipAway(first, each));
  return { ...word, alternatives: [...word.alternatives, ...near] };
}
