/** A ruleset for tests, with what a test wants different in it. */
import type { Criterion, Outcome, Question, RulesetFile, Text } from "../src/index.ts";

export const text = (en: string): Text => ({ en, cy: `${en} (cy)` });

export const question = (id: string, type: Question["type"], more: Partial<Question> = {}): Question => ({
  id,
  type,
  label: text(id),
  ...more,
});

export const criterion = (id: string, when: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  when,
  met: text(`${id} met`),
  notMet: text(`${id} not met`),
  unknown: text(`${id} unknown`),
  source: "law",
  ...more,
});

export const outcome = (id: string, result: Outcome["result"], when: string): Outcome => ({
  id,
  result,
  when,
  title: text(id),
  next: [{ text: text("Ask your council"), href: "https://example.com/ask" }],
});

export const ruleset = (more: Partial<RulesetFile> = {}): RulesetFile => ({
  id: "test-rules",
  version: "1",
  title: text("Test"),
  sources: [{ id: "law", title: text("Law"), href: "https://example.com/law" }],
  questions: [
    question("resident", "yes-no"),
    question("dateOfBirth", "date", { max: "today" }),
    question("disabled", "yes-no"),
  ],
  values: [{ id: "age", value: "years and months duration(dateOfBirth, today()).years" }],
  criteria: [criterion("oldEnough", "age >= 60")],
  outcomes: [
    outcome("yes", "eligible", "resident and (oldEnough or disabled)"),
    outcome("no", "not-eligible", "true"),
  ],
  ...more,
});
