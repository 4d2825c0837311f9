import type { DatabaseSync } from "node:sqlite";

/** At most this many words stand in for one that was mistyped, the commonest first. */
const MOST_ALTERNATIVES = 24;

/** The words of a gazetteer, for finding what a mistyped word was meant to be. */
export class Vocabulary {
  readonly #places = new Map<string, number>();
  readonly #byLength: string[][] = [];
  /** In the order of their letters. */
  readonly #sorted: string[];

  constructor(database: DatabaseSync) {
    const statement = database.prepare("SELECT word, places FROM word");
    statement.setReturnArrays(true);
    for (const [word, places] of statement.iterate() as unknown as Iterable<[string, number]>) {
      this.#places.set(word, places);
      (this.#byLength[word.length] ??= []).push(word);
    }
    this.#sorted = [...this.#places.keys()].sort();
  }

  has(word: string): boolean {
    return this.#places.has(word);
  }

  /** Whether a word would be in here if any place had it: short words and those with figures are not kept. */
  covers(word: string): boolean {
    return word.length > 2 && !/\d/.test(word);
  }

  /** Words with this beginning; `undefined` where there are more than `most`. */
  beginning(start: string, most: number): string[] | undefined {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]! < start) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let index = low; this.#sorted[index]?.startsWith(start); index++) {
      if (found.length === most) return undefined;
      found.push(this.#sorted[index]!);
    }
    return found;
  }

  /**
   * Words one slip away: a letter left out, put in, changed, or two swapped.
   * @param beginning whether the word may be unfinished
   * @param slips two for a whole word that is two slips away
   */
  similar(word: string, beginning: boolean, slips: 1 | 2 = 1): string[] {
    const found: string[] = [];
    if (slips === 2) return this.#twoSlipsAway(word);
    const longest = beginning ? this.#byLength.length - 1 : word.length + 1;
    for (let length = word.length - 1; length <= longest; length++) {
      for (const other of this.#byLength[length] ?? []) {
        if (other !== word && (beginning ? beginsWithin1(word, other) : within1(word, other, other.length))) {
          found.push(other);
        }
      }
    }
    return this.#commonest(found);
  }

  #twoSlipsAway(word: string): string[] {
    const found: string[] = [];
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      for (const other of this.#byLength[length] ?? []) if (isWithinTwo(word, other)) found.push(other);
    }
    // Those one slip away first: two slips away there are many.
    const near = found.filter((other) => isOneSlipAway(word, other));
    const far = found.filter((other) => !near.includes(other));
    return [...this.#commonest(near), ...this.#commonest(far)].slice(0, MOST_ALTERNATIVES);
  }

  #commonest(found: string[]): string[] {
    const commonness = (other: string): number => this.#places.get(other)!;
    return found.sort((a, b) => commonness(b) - commonness(a)).slice(0, MOST_ALTERNATIVES);
  }
}

function beginsWithin1(word: string, other: string): boolean {
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    if (length <= other.length && within1(word, other, length)) return true;
  }
  return false;
}

/** Whether two words are one slip apart at most: a letter left out, put in, changed, or two swapped. */
export function isOneSlipAway(one: string, other: string): boolean {
  return within1(one, other, other.length);
}

/** Whether two words are two slips apart at most: after the first one, from where they begin to differ. */
function isWithinTwo(one: string, other: string): boolean {
  let index = 0;
  while (index < one.length && index < other.length && one.charCodeAt(index) === other.charCodeAt(index))
    index++;
  const [rest, otherRest] = [one.slice(index), other.slice(index)];
  return (
    isOneSlipAway(rest.slice(1), otherRest.slice(1)) ||
    isOneSlipAway(rest.slice(1), otherRest) ||
    isOneSlipAway(rest, otherRest.slice(1)) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && isOneSlipAway(rest.slice(2), otherRest.slice(2)))
  );
}

/** Whether two words are one slip apart at most, taking only so many letters of the second. */
function within1(one: string, other: string, otherLength: number): boolean {
  const difference = one.length - otherLength;
  if (difference < -1 || difference > 1) return false;
  let index = 0;
  while (index < one.length && index < otherLength && one.charCodeAt(index) === other.charCodeAt(index))
    index++;
  if (difference === 1) return sameFrom(one, index + 1, other, index, otherLength);
  if (difference === -1) return sameFrom(one, index, other, index + 1, otherLength);
  if (sameFrom(one, index + 1, other, index + 1, otherLength)) return true;
  return (
    one[index] === other[index + 1] &&
    one[index + 1] === other[index] &&
    sameFrom(one, index + 2, other, index + 2, otherLength)
  );
}

function sameFrom(one: string, from: number, other: string, otherFrom: number, otherLength: number): boolean {
  while (from < one.length && otherFrom < otherLength) {
    if (one.charCodeAt(from++) !== other.charCodeAt(otherFrom++)) return false;
  }
  return from >= one.length && otherFrom >= otherLength;
}
