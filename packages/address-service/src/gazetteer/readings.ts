import {
  isFlat,
  isStreetType,
  readQuery,
  withSuffixApart,
  withSuffixJoined,
  type QueryWord,
} from "./search-query.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words of one query that are looked up in the whole vocabulary: each look costs as much as an ordinary search. */
const MOST_CORRECTED = 3;
/** Words that may be unfinished all at once, so that a query of single letters does not read the whole index. */
const MOST_UNFINISHED = 4;

/** A reading of the text: queries of which all results count, and others whose results come after those. */
export interface Reading {
  queries: QueryWord[][];
  /** For results that are not quite what was typed, asked for where there is room for them. */
  after?: () => QueryWord[][];
}

/** An unfinished word shorter than this may become too many others for a slip in it to be guessed. */
const LEAST_WITH_SLIP = 5;

/** A query of more names than this is long. */
const LONG_QUERY = 6;
const MOST_LEFT_OUT = 2;

/**
 * The ways to read a query, the likeliest first: as typed, followed by streets of another type; a suffix as the
 * letter of a flat; without its postcode, which may be wrong or a neighbour’s; two words written as one or one as two; every word unfinished, followed by those
 * with a slip; with two slips; with a word left out. Each is made only when those before it found nothing.
 */
export function* readings(text: string, vocabulary: Vocabulary): Generator<Reading> {
  const query = readQuery(text);
  if (query.length === 0) return;
  // "32 a high street" is 32A; where there is none, "a" may be a block.
  const joined = readQuery(withSuffixJoined(text));
  if (joined.length !== query.length) yield { queries: [joined], after: () => withoutStreetType(joined) };
  yield {
    queries: [query],
    after: () => [
      ...withoutStreetType(query),
      ...(endsUnknown(query, vocabulary) ? corrected(query, vocabulary, 1) : []),
    ],
  };
  const named = query.filter((word) => !isFlat(word));
  if (named.length < query.length && named.length > 0) {
    yield { queries: [named], after: () => withoutStreetType(named) };
  }
  const apart = withSuffixApart(text);
  if (apart) yield { queries: [apart] };
  yield { queries: withoutPostcode(query) };
  yield { queries: spacedOtherwise(query, vocabulary) };
  yield { queries: [unfinished(query)], after: () => corrected(query, vocabulary, 1) };
  yield { queries: corrected(query, vocabulary, 2) };
  yield { queries: shortened(query, vocabulary) };
}

/** Whether the last word is the beginning of others only: it is unfinished, or has a letter too few. */
function endsUnknown(query: readonly QueryWord[], vocabulary: Vocabulary): boolean {
  const last = query.at(-1)!;
  const typed = last.alternatives[0]!;
  return last.prefix && !last.number && typed.length >= LEAST_WITH_SLIP && !vocabulary.has(typed);
}

/** "12 castle road" for 12 Castle Street. With a number only: a name alone is of too many streets. */
function withoutStreetType(query: readonly QueryWord[]): QueryWord[][] {
  const left = query.filter((word, index) => !isStreetType(word, query[index - 1]));
  const enough = left.some((word) => word.number) && left.some((word) => !word.number);
  return left.length < query.length && enough ? [left] : [];
}

function withoutPostcode(query: readonly QueryWord[]): QueryWord[][] {
  const left = query.filter((word) => !word.postcode);
  return left.length < query.length && left.some((word) => !word.number) ? [left] : [];
}

function unfinished(query: readonly QueryWord[]): QueryWord[] {
  let left = MOST_UNFINISHED;
  return query.map((word) =>
    word.number || word.alternatives[0]!.length < 2 || left-- <= 0 ? word : { ...word, prefix: true },
  );
}

/** "highstreet" as "high street", "rose mary cottage" as "rosemary cottage", each only where the words are known. */
function spacedOtherwise(query: readonly QueryWord[], vocabulary: Vocabulary): QueryWord[][] {
  const found: QueryWord[][] = [];
  for (const [index, word] of query.entries()) {
    const typed = word.alternatives[0]!;
    if (word.number) continue;
    const next = query[index + 1];
    const together = next && !next.number ? typed + next.alternatives[0]! : "";
    if (together !== "" && vocabulary.has(together)) {
      found.push([...query.slice(0, index), known(together), ...query.slice(index + 2)]);
    }
    if (vocabulary.has(typed) || typed.length < 6) continue;
    for (let at = 3; at <= typed.length - 3; at++) {
      const [one, other] = [typed.slice(0, at), typed.slice(at)];
      if (vocabulary.has(one) && vocabulary.has(other)) {
        found.push([...query.slice(0, index), known(one), known(other), ...query.slice(index + 1)]);
      }
    }
  }
  return found.slice(0, 4);
}

function known(word: string): QueryWord {
  return { alternatives: [word], prefix: false, number: false };
}

/**
 * The query with what mistyped words may have been: all unknown words if there are any, else each in turn, the longest
 * first.
 */
function corrected(query: readonly QueryWord[], vocabulary: Vocabulary, slips: 1 | 2): QueryWord[][] {
  const similar = (word: QueryWord): QueryWord | undefined => {
    const typed = word.alternatives[0]!;
    if (word.number || typed.length < (slips === 1 ? 3 : 5)) return undefined;
    const alternatives = vocabulary.similar(typed, word.prefix, slips);
    return alternatives.length === 0 ? undefined : { alternatives, prefix: false, number: false };
  };
  const words = query.filter((word) => !word.number);
  const unknown = words.filter((word) => !vocabulary.has(word.alternatives[0]!)).slice(0, MOST_CORRECTED);
  const replacements = new Map(unknown.map((word) => [word, similar(word)]));
  const all = query.map((word) => replacements.get(word) ?? word);
  const certain = unknown.some((word) => replacements.get(word) !== undefined && word !== query.at(-1));
  if (certain || slips === 2) return unknown.length > 0 ? [all] : [];
  const others = words
    .toSorted((one, other) => other.alternatives[0]!.length - one.alternatives[0]!.length)
    .slice(0, words.length > LONG_QUERY ? 1 : MOST_CORRECTED);
  return others.flatMap((word) => {
    const replacement = replacements.get(word) ?? similar(word);
    return replacement ? [query.map((other) => (other === word ? replacement : other))] : [];
  });
}

/**
 * The query with one of its words left out, all unknown ones if there are any. Numbers stay. Of a long query only the
 * last words are tried, which is where a county or a country stands.
 */
function shortened(query: readonly QueryWord[], vocabulary: Vocabulary): QueryWord[][] {
  const left = query.filter(
    (word) => word.number || word.alternatives.some((alternative) => vocabulary.has(alternative)),
  );
  if (left.length < query.length) return left.some((word) => !word.number) ? [left] : [];
  const names = query.filter((word) => !word.number);
  if (names.length < 2) return [];
  const most = names.length > LONG_QUERY ? MOST_LEFT_OUT : LONG_QUERY;
  return names.slice(-most).map((name) => query.filter((word) => word !== name));
}
