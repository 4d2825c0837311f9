import assert from "node:assert/strict";
import { test } from "node:test";
import { createSharedAnswers, type SharedAnswers } from "../../src/os-places/shared-answers.ts";

function counting(
  capacity: number,
  seconds = 10,
): { answers: SharedAnswers<string>; asked: string[]; clock: { time: number } } {
  const clock = { time: 0 };
  const asked: string[] = [];
  const shared = createSharedAnswers<string>({
    capacity,
    seconds,
    weigh: (answer) => answer.length,
    now: () => clock.time,
  });
  return {
    clock,
    asked,
    answers: {
      get: (question, _ask, signal) =>
        shared.get(
          question,
          async () => {
            asked.push(question);
            return question;
          },
          signal,
        ),
    },
  };
}

const nobody = (): Promise<string> => Promise.reject(new Error("not asked"));

test("memory is bounded by weight, and the longest unused answer is forgotten first", async () => {
  const { answers, asked } = counting(6);
  for (const question of ["aa", "bb", "cc", "aa", "dd", "aa", "cc", "bb"])
    await answers.get(question, nobody);
  assert.deepEqual(asked, ["aa", "bb", "cc", "dd", "bb"]);
});

test("an answer too heavy to remember forgets nothing else", async () => {
  const { answers, asked } = counting(4);
  for (const question of ["aa", "xxxxxxxx", "aa", "xxxxxxxx"]) await answers.get(question, nobody);
  assert.deepEqual(asked, ["aa", "xxxxxxxx", "xxxxxxxx"]);
});

test("an answer is forgotten when its time is over", async () => {
  const { answers, asked, clock } = counting(10, 5);
  await answers.get("a", nobody);
  clock.time = 4999;
  await answers.get("a", nobody);
  clock.time = 5000;
  await answers.get("a", nobody);
  assert.deepEqual(asked, ["a", "a"]);
});
