import type { Asked, Item, Program, Ruleset } from "./program.ts";
import { stateOf, type CriterionState } from "./decide.ts";
import { knownFrame, pending } from "./frame.ts";
import { todaySlot, type Frame } from "./node.ts";
import { rulesetOn } from "./rates.ts";
import { resolve } from "./resolve.ts";
import { readRows } from "./rows.ts";
import type { Answers, Criterion, Options, Outcome, Question, Text } from "./ruleset.ts";
import type { Temporal } from "./temporal.ts";
import { validityOn, type Validity } from "./validity.ts";

export interface ExplainedCriterion {
  id: string;
  state: CriterionState;
  text: string;
  /** Ids of the questions that it rests on, or for an unknown one, that it waits for. */
  because: string[];
  source?: string;
  /** `false`: the source could not be confirmed. */
  confirmed?: boolean;
}

export interface Evaluation {
  outcome: Outcome | null;
  /**
   * The first question in document order that can still change the outcome. Of a group: a question of a row, whose id
   * is `children[0].stage` and whose `row` says which; or the group itself, when its list is to be shown.
   */
  next: Question | null;
  /** How many more questions at the fewest and at the most. */
  remaining: { least: number; most: number };
  criteria: ExplainedCriterion[];
  /** Answers that cannot be taken; their questions are open. */
  invalid: { question: string; reason: string; message: string }[];
  ruleset: { id: string; version: string };
  /** Whether these are the rules of the day. */
  validity: Validity;
}

export interface EvaluateOptions extends Options {
  /** `en` if not said. */
  language?: string;
  /** Words for a refused answer where the ruleset has none: `wording` from the entry of that name. */
  wording?: (question: Question, reason: string, language: string) => string;
}

/** Everything a page needs: the outcome or the next question, and why. */
export function evaluate(rules: Ruleset, answers: Answers, options: EvaluateOptions): Evaluation {
  const ruleset = rulesetOn(rules, options?.today);
  const { language = "en", wording } = options ?? {};
  const invalid: Evaluation["invalid"] = [];
  const frame = knownFrame(ruleset, answers, options, (question, reason) => {
    const message =
      words((question.texts ?? question).errors?.[reason], language) ||
      wording?.(question, reason, language) ||
      (language === "cy" ? "Gwiriwch eich ateb" : "Check your answer");
    invalid.push({ question: question.id, reason, message });
  });
  const { program, id, version } = ruleset;
  const criteria = ruleset.criteria.map((criterion, index) =>
    explain(criterion, program.criteria[index]!, program, frame, language),
  );
  const { outcome, relevant, remaining } = resolve(program, frame);
  const waiting = ({ type, id }: Question): boolean => type === "check" && answers?.[id] === pending;
  const asked = relevant.map(({ question }) => question);
  // A check under way is waited for as soon as all that it sends is there.
  const wait = asked.some(
    (question) => waiting(question) && !asked.some((other) => question.needs?.includes(other.id)),
  );
  const next = wait ? undefined : relevant.find(({ question }) => !waiting(question));
  return {
    outcome: ruleset.outcomes[outcome] ?? null,
    next: next ? openIn(next, answers, frame) : null,
    remaining,
    criteria,
    invalid,
    ruleset: { id, version },
    validity: validityOn(ruleset.file, options.today),
  };
}

/** What is asked: of a group, a question of one of its rows, or its list. */
const openIn = (asked: Asked, answers: Answers, frame: Frame): Question =>
  asked.fields ? readRows(asked, answers?.[asked.id], frame[todaySlot] as Temporal).next : asked.question;

function explain(
  { id, met, notMet, unknown, source, confirmed }: Criterion,
  item: Item,
  program: Program,
  frame: Frame,
  language: string,
): ExplainedCriterion {
  const state = stateOf(frame[item.slot]);
  const because = (item.rests ??= program.questions.filter(({ bit }) => item.all & bit))
    .filter(({ slot }) => (frame[slot] == null) === (state === "unknown"))
    .map(({ question }) => question.id);
  const text = words(state === "met" ? met : state === "not-met" ? notMet : unknown, language);
  return { id, state, text, because, ...(source && { source }), ...(confirmed === false && { confirmed }) };
}

/** Words in a language, or in English where it has none. */
export const words = (text: Text | undefined, language: string): string =>
  text?.[language] ?? text?.["en"] ?? "";
