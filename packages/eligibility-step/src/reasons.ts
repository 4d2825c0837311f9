import type {
  Answers,
  Evaluation,
  Question,
  Ruleset,
  RulesetSource,
  Text,
} from "@council-components/eligibility-rules";

/** One reason of an outcome. */
export interface Reason {
  readonly text: Text;
  /** The questions that the resident answered for it, each of which can be changed. */
  readonly questions: readonly Question[];
}

/**
 * Why: each criterion that is met or not met, and those that an “I do not know” left open. What was never asked is no
 * reason.
 */
export function reasons(ruleset: Ruleset, evaluation: Evaluation, answers: Answers): Reason[] {
  return relevant(ruleset, evaluation, answers).map(({ index, state, because }) => {
    const { met, notMet, unknown } = ruleset.criteria[index]!;
    return {
      text: state === "met" ? met : state === "not-met" ? notMet : unknown,
      questions: ruleset.questions.filter(({ id }) => because.includes(id) && Object.hasOwn(answers, id)),
    };
  });
}

/** The sources of those reasons, each once; all where no reason names one. */
export function sourcesOf(ruleset: Ruleset, evaluation: Evaluation, answers: Answers): RulesetSource[] {
  const { sources = [] } = ruleset.file;
  const named = new Set(relevant(ruleset, evaluation, answers).map(({ source }) => source));
  const found = sources.filter(({ id }) => named.has(id));
  return found.length ? found : [...sources];
}

/** Whether one of those reasons could not be confirmed with its source. */
export function isUnconfirmed(ruleset: Ruleset, evaluation: Evaluation, answers: Answers): boolean {
  return relevant(ruleset, evaluation, answers).some(({ confirmed }) => confirmed === false);
}

function relevant(
  { criteria }: Ruleset,
  evaluation: Evaluation,
  answers: Answers,
): (Evaluation["criteria"][number] & { index: number })[] {
  return evaluation.criteria
    .map((criterion, index) => ({ ...criterion, index }))
    .filter(
      ({ index, state, because }) =>
        criteria[index] &&
        (state !== "unknown" || because.some((id) => Object.hasOwn(answers, id) && answers[id] === null)),
    );
}
