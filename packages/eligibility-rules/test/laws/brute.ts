/** The truth about a generated ruleset, by trying every combination of answers. */
import { decide, type Ruleset } from "../../src/index.ts";
import { today, type Generated } from "./generate.ts";

export type Partial = (number | undefined)[];

export interface Truth {
  /** Outcome ids of all completions of what has been answered. */
  outcomes: Set<string>;
  /** Indexes of open questions that can change the outcome. */
  relevant: number[];
}

export class BruteForce {
  readonly #table: string[];
  readonly #strides: number[];
  readonly #sizes: number[];
  readonly #lengths = new Map<string, [number, number]>();

  constructor(ruleset: Ruleset, { domains }: Generated) {
    this.#sizes = domains.map((domain) => domain.length);
    this.#strides = this.#sizes.map((_, index) => this.#sizes.slice(index + 1).reduce((a, b) => a * b, 1));
    const total = this.#sizes.reduce((a, b) => a * b, 1);
    this.#table = Array.from({ length: total }, (_, at) => {
      const answers = Object.fromEntries(
        domains.map((domain, index) => [
          `q${index}`,
          domain[Math.floor(at / this.#strides[index]!) % domain.length],
        ]),
      );
      return decide(ruleset, answers, { today }).outcome!.id;
    });
  }

  truth(partial: Partial): Truth {
    const places = this.#completions(partial);
    const outcomes = new Set(places.map((at) => this.#table[at]!));
    const relevant = partial.flatMap((answer, index) => {
      if (answer !== undefined || outcomes.size < 2) return [];
      const stride = this.#strides[index]!;
      const differs = places.some(
        (at) =>
          Math.floor(at / stride) % this.#sizes[index]! > 0 && this.#table[at] !== this.#table[at - stride],
      );
      return differs ? [index] : [];
    });
    return { outcomes, relevant };
  }

  /** The fewest and the most questions when the first relevant one is asked each time. */
  remaining(partial: Partial): [number, number] {
    const key = partial.join();
    let found = this.#lengths.get(key);
    if (!found) {
      const [next] = this.truth(partial).relevant;
      found = [0, 0];
      if (next !== undefined) {
        const inner = Array.from({ length: this.#sizes[next]! }, (_, answer) =>
          this.remaining(partial.map((old, index) => (index === next ? answer : old))),
        );
        found = [
          1 + Math.min(...inner.map(([least]) => least)),
          1 + Math.max(...inner.map(([, most]) => most)),
        ];
      }
      this.#lengths.set(key, found);
    }
    return found;
  }

  #completions(partial: Partial): number[] {
    let places = [0];
    partial.forEach((answer, index) => {
      const stride = this.#strides[index]!;
      const answers = answer === undefined ? [...Array(this.#sizes[index]).keys()] : [answer];
      places = places.flatMap((at) => answers.map((each) => at + each * stride));
    });
    return places;
  }
}
