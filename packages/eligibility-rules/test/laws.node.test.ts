import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import { compileRuleset, decide, evaluate } from "../src/index.ts";
import { knownFrame } from "../src/frame.ts";
import { resolve } from "../src/resolve.ts";
import { BruteForce, type Partial } from "./laws/brute.ts";
import { rulesets, today, type Generated } from "./laws/generate.ts";

// The same cases every time; another seed looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 2026) });

// The ordinary run is short; `npm run evidence -- laws` does the full count.
const count = Number(process.env["RULESETS"] ?? 60);

const answersOf = ({ domains }: Generated, partial: Partial): Record<string, unknown> =>
  Object.fromEntries(
    partial.flatMap((answer, index) =>
      answer === undefined ? [] : [[`q${index}`, domains[index]![answer]]],
    ),
  );

describe("soundness, relevance and progress, against every combination", () => {
  const seen = { rulesets: 0, loose: 0, states: 0, decided: 0, definite: 0, early: 0, walked: 0 };

  test(`${count} rulesets of six or more questions`, () => {
    fc.assert(
      fc.property(
        rulesets,
        fc.array(fc.nat({ max: 999 }), { minLength: 60, maxLength: 60 }),
        (generated, dice) => {
          const { file, domains, loose } = generated;
          const ruleset = compileRuleset(file);
          const brute = new BruteForce(ruleset, generated);
          let at = 0;
          const roll = (sides: number): number => dice[at++ % dice.length]! % sides;
          seen.rulesets++;
          if (loose) seen.loose++;

          const look = (partial: Partial): string | null => {
            const answers = answersOf(generated, partial);
            const evaluation = evaluate(ruleset, answers, { today });
            const { relevant, outcomes } = brute.truth(partial);
            const outcome = evaluation.outcome?.id ?? null;
            seen.states++;
            const quick = decide(ruleset, answers, { today });
            assert.deepEqual(
              quick.criteria,
              evaluation.criteria.map(({ state }) => state),
            );
            if (quick.outcome) {
              seen.decided++;
              assert.equal(quick.outcome.id, outcome, "decide: never another outcome");
            } else assert.ok(partial.includes(undefined), "decide: an outcome when every answer is there");
            if (outcome !== null) {
              seen.definite++;
              if (partial.includes(undefined)) seen.early++;
              assert.deepEqual([...outcomes], [outcome], "soundness: every completion has this outcome");
              assert.equal(evaluation.next, null);
            }
            const found = resolve(ruleset.program, knownFrame(ruleset, answers, { today })).relevant;
            const ids = found.map(({ question }) => question.id);
            const truth = relevant.map((index) => `q${index}`);
            if (loose) {
              for (const id of truth) assert.ok(ids.includes(id), `relevance: ${id} is not skipped`);
            } else {
              assert.deepEqual(ids, truth, "relevance: exactly the questions that can change the outcome");
              assert.equal(outcome !== null, outcomes.size === 1, "an outcome as soon as there is only one");
            }
            assert.equal(
              evaluation.next?.id ?? null,
              ids[0] ?? null,
              "progress: the first relevant question",
            );
            assert.equal(
              evaluation.next === null,
              outcome !== null,
              "progress: a question until there is an outcome",
            );
            const [least, most] = brute.remaining(partial);
            // Without limits, numbers beyond those tried may leave more open than the trial shows.
            if (!loose) assert.ok(evaluation.remaining.least <= least, "remaining: not above the true least");
            assert.ok(evaluation.remaining.most >= most, "remaining: not below the true most");
            return evaluation.next?.id ?? null;
          };

          // As a person would: answering what is asked.
          const walk: Partial = domains.map(() => undefined);
          for (let next = look(walk); next; next = look(walk)) {
            const index = Number(next.slice(1));
            assert.equal(walk[index], undefined, "progress: nothing is asked twice");
            walk[index] = roll(domains[index]!.length);
            seen.walked++;
          }
          // As a form that is filled in any order would.
          for (let turn = 0; turn < 3; turn++) {
            look(domains.map((domain) => (roll(2) ? roll(domain.length) : undefined)));
          }
        },
      ),
      { numRuns: count },
    );
    console.log(`laws: ${JSON.stringify(seen)}`);
    assert.ok(seen.early > count, "outcomes before all is answered are part of the test");
  });
});
