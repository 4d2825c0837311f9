import type { DatabaseSync, StatementSync } from "node:sqlite";
import { FIRST_HIDDEN_PLACE } from "./place.ts";
import { rank } from "./rank.ts";
import { matchExpression } from "./match-expression.ts";
import { readings } from "./readings.ts";
import type { QueryWord } from "./search-query.ts";
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
/** Properties and places that all readings of one query may look at. */
const MOST_ROWS = 6000;
/** Fewer results than this leave room for some that are not quite what was typed. */
const FEW = 10;
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

  /** UPRNs, best first, of the first reading of the text that finds any. */
  find(text: string, filter: SearchFilter): number[] {
    const budget = { rows: MOST_ROWS };
    for (const { queries, after } of readings(text, this.#vocabulary)) {
      const found = this.#best(queries, filter, budget);
      const more = after && found.length < FEW ? this.#best(after(), filter, budget) : [];
      if (found.length + more.length > 0) return [...new Set([...found, ...more])];
      if (budget.rows <= 0) break;
    }
    return [];
  }

  #best(queries: readonly QueryWord[][], filter: SearchFilter, budget: { rows: number }): number[] {
    return this.#candidates(queries, filter, budget)
      .sort(better)
      .map(({ uprn }) => uprn);
  }

  #candidates(queries: readonly QueryWord[][], filter: SearchFilter, budget: { rows: number }): Candidate[] {
    const found = new Map<number, Candidate>();
    const hidden = [...filter.standings].some((standing) => standing > 1);
    for (const query of queries) {
      const expression = matchExpression(query, this.#vocabulary, filter.custodians);
      if (expression === undefined) continue;
      const numbered = query.some(({ number }) => number);
      const number = query.find((word) => word.number && !word.prefix)?.alternatives[0];
      const having = number === undefined ? null : ` ${number} `;
      const before = hidden ? Number.MAX_SAFE_INTEGER : FIRST_HIDDEN_PLACE;
      const places = this.#match.iterate(expression, before, MOST_PLACES) as unknown as Iterable<[number]>;
      for (const [place] of places) {
        let ofThisPlace = 0;
        budget.rows--;
        for (const row of this.#inPlace.iterate(place, having) as unknown as Iterable<Row>) {
          const [uprn, standing, custodian, sort, words, english, welsh] = row;
          budget.rows--;
          if (!filter.standings.has(standing)) continue;
          if (filter.custodians.size > 0 && !(custodian !== null && filter.custodians.has(custodian)))
            continue;
          const score = rank({ words, english, welsh }, query);
          if (score === undefined) continue;
          const other = found.get(uprn);
          if (!other || other.score < score) found.set(uprn, { uprn, score, sort });
          if (!numbered && ++ofThisPlace >= MOST_OF_ONE_PLACE) break;
        }
        if (found.size >= MOST_CANDIDATES || budget.rows <= 0) return [...found.values()];
      }
    }
    return [...found.values()];
  }
}

function better(one: Candidate, other: Candidate): number {
  if (one.score !== other.score) return other.score - one.score;
  if (one.sort !== other.sort) return one.sort < other.sort ? -1 : 1;
  return one.uprn - other.uprn;
}
