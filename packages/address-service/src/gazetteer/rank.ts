import { fold } from "@council-components/address";
import type { QueryWord } from "./search-query.ts";

/** What ranking looks at. */
export interface Rankable {
  /** All words the property is found by. */
  words: string;
  /** Packed forms, as stored. */
  english: string;
  welsh: string | null;
}

/**
 * How well a property fits: higher is better, `undefined` when a word of the query is not among its own. A word in the
 * first line or the organisation counts for more than one in the locality or town, a whole word for more than a
 * beginning, two that stand together a little more, a number most of all when the address begins with it.
 */
export function rank(property: Rankable, query: readonly QueryWord[]): number | undefined {
  const all = ` ${property.words} `;
  if (!query.every((word) => meets(all, word))) return undefined;
  const english = firstLine(property.english);
  const first = property.welsh === null ? english : `${english} | ${firstLine(property.welsh)}`;
  const padded = ` ${first} `;
  let score = 0;
  for (const word of query) {
    let best = 0;
    for (const [index, alternative] of word.alternatives.entries()) {
      const whole = ` ${alternative} `;
      if (padded.includes(whole)) best = Math.max(best, index === 0 ? 3 : 2.5);
      else if (all.includes(whole)) best = Math.max(best, 1.5);
      else if (word.prefix && index === 0 && padded.includes(` ${alternative}`)) best = Math.max(best, 2);
      else if (word.prefix && index === 0 && all.includes(` ${alternative}`)) best = Math.max(best, 1);
    }
    score += best;
    if (word.number && first.includes(`| ${word.alternatives[0]} `)) {
      score += 2;
    }
  }
  for (let index = 1; index < query.length; index++) {
    if (padded.includes(` ${query[index - 1]!.alternatives[0]} ${query[index]!.alternatives[0]} `))
      score += 0.25;
  }
  if (coversLine(english, query)) score += 3;
  return score;
}

function meets(all: string, { alternatives, prefix }: QueryWord): boolean {
  return alternatives.some((word, index) => all.includes(prefix && index === 0 ? ` ${word}` : ` ${word} `));
}

/** Whether everything in the first line was asked for: the name itself, not something that begins with it. */
function coversLine(line: string, query: readonly QueryWord[]): boolean {
  return line
    .split(" ")
    .every(
      (word) => word === "" || word === "|" || query.some(({ alternatives }) => alternatives.includes(word)),
    );
}

function firstLine(packed: string): string {
  const [, organisation, line1] = packed.split("\t");
  return `${fold(organisation!)} | ${fold(line1!)}`;
}
