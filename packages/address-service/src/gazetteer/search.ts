import type { DatabaseSync, StatementSync } from "node:sqlite";
import { FIRST_HIDDEN_PLACE } from "./place.ts";
import { rank } from "./rank.ts";
import { matchExpression } from "./match-expression.ts";
import { readQuery, type QueryWord } from "./search-query.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What search keeps of a property until it knows which ones to give. */
interface Candidate {
  uprn: number;
  score: number;
  sort: string;
}

export interface SearchFilter {
  custodians: ReadonlySet<number>;
  standings: ReadonlySet<number>;
}

/** Places looked into before search makes do with what it has. */
const MOST_PLACES = 150;
/** Properties that are ranked against each other. */
const MOST_CANDIDATES = 150;
/** Of one place, when the query has no number to choose by. */
const MOST_OF_ONE_PLACE = 100;

type Row = [
  uprn: number,
  standing: number,
  custodian: number | null,
  sort: string,
  words: string,
  english: string,
  welsh: string | null,
];

/** Finds properties by any part of their address. */
export class Search {
  readonly #match: StatementSync;
  readonly #inPlace: StatementSync;
  readonly #vocabulary: Vocabulary;

  constructor(database: DatabaseSync, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#match = database.prepare(
      "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid LIMIT ?",
    );
    this.#match.setReturnArrays(true);
    this.#inPlace = database.prepare(
      "SELECT uprn, standing, custodian, sort, words, english, welsh FROM address WHERE place = ?1 AND (?2 IS NULL OR instr(' ' || words || ' ', ?2) > 0)",
    );
    this.#inPlace.setReturnArrays(true);
  }

  /** UPRNs, best first. As typed; else with every word unfinished; else with one slip; else with a word left out. */
  find(text: string, filter: SearchFilter): number[] {
    const query = readQuery(text);
    if (query.length === 0) return [];
    // "32 a high street" is 32A; where there is none, "a" may be a block.
    const joined = text.replace(/\b(\d+) ([a-z])\b/gi, "$1$2");
    const attempts = [
      ...(joined === text ? [] : [() => this.#candidates([readQuery(joined)], filter)]),
      () => this.#candidates([query], filter),
      () => this.#candidates([query.map((word) => (word.number ? word : { ...word, prefix: true }))], filter),
      () => this.#candidates(this.#corrected(query), filter),
      () => this.#candidates(this.#shortened(query), filter),
    ];
    for (const attempt of attempts) {
      const found = attempt();
      if (found.length > 0) return found.sort(better).map(({ uprn }) => uprn);
    }
    return [];
  }

  #candidates(queries: readonly QueryWord[][], filter: SearchFilter): Candidate[] {
    const found = new Map<number, Candidate>();
    for (const query of queries) {
      const expression = matchExpression(query, this.#vocabulary);
      if (expression === undefined) continue;
      const numbered = query.some(({ number }) => number);
      const number = query.find((word) => word.number && !word.prefix)?.alternatives[0];
      const having = number === undefined ? null : ` ${number} `;
      const before = [...filter.standings].some((standing) => standing > 1)
        ? Number.MAX_SAFE_INTEGER
        : FIRST_HIDDEN_PLACE;
      const most = filter.custodians.size > 0 ? MOST_PLACES * 10 : MOST_PLACES;
      const places = this.#match.iterate(expression, before, most) as unknown as Iterable<[number]>;
      for (const [place] of places) {
        let ofThisPlace = 0;
        for (const row of this.#inPlace.iterate(place, having) as unknown as Iterable<Row>) {
          const [uprn, standing, custodian, sort, words, english, welsh] = row;
          if (!filter.standings.has(standing)) continue;
          if (filter.custodians.size > 0 && !(custodian !== null && filter.custodians.has(custodian)))
            continue;
          const score = rank({ words, english, welsh }, query);
          if (score === undefined) continue;
          const other = found.get(uprn);
          if (!other || other.score < score) found.set(uprn, { uprn, score, sort });
          if (!numbered && ++ofThisPlace >= MOST_OF_ONE_PLACE) break;
        }
        if (found.size >= MOST_CANDIDATES) return [...found.values()];
      }
    }
    return [...found.values()];
  }

  /** The query with what a mistyped word may have been: the unknown words if there are any, else each in turn. */
  #corrected(query: readonly QueryWord[]): QueryWord[][] {
    const unknown = query.map((word) => !word.number && !this.#vocabulary.has(word.alternatives[0]!));
    const corrections = query.map((word, index) =>
      unknown.includes(true) === false || unknown[index] ? this.#similar(word) : undefined,
    );
    if (unknown.some((isUnknown, index) => isUnknown && corrections[index] && !isLast(index, query))) {
      return [query.map((word, index) => (unknown[index] && corrections[index]) || word)];
    }
    return query.flatMap((_, index) => {
      const correction = corrections[index] ?? this.#similar(query[index]!);
      return correction ? [query.map((word, other) => (other === index ? correction : word))] : [];
    });
  }

  #similar(word: QueryWord): QueryWord | undefined {
    const typed = word.alternatives[0]!;
    if (word.number || typed.length < 3) return undefined;
    const alternatives = this.#vocabulary.similar(typed, word.prefix);
    return alternatives.length === 0 ? undefined : { alternatives, prefix: false, number: false };
  }

  /** The query with one of its words left out, an unknown one if there is one. Numbers stay. */
  #shortened(query: readonly QueryWord[]): QueryWord[][] {
    const known = query.filter((word) => word.number || this.#vocabulary.has(word.alternatives[0]!));
    if (known.length < query.length) return known.some((word) => !word.number) ? [known] : [];
    if (query.filter((word) => !word.number).length < 2) return [];
    return query.flatMap((word, index) => (word.number ? [] : [query.filter((_, other) => other !== index)]));
  }
}

function isLast(index: number, query: readonly QueryWord[]): boolean {
  return index === query.length - 1;
}

function better(one: Candidate, other: Candidate): number {
  if (one.score !== other.score) return other.score - one.score;
  if (one.sort !== other.sort) return one.sort < other.sort ? -1 : 1;
  return one.uprn - other.uprn;
}
