import type { Evaluation, Ruleset } from "@council-components/eligibility-rules";
import type { Answers } from "@council-components/eligibility-rules";
import type { View } from "./view.ts";
import { waitingCheck } from "./walk.ts";

/** Places beside the questions, which are named by their ids. No id begins like these. */
export const OUTCOME = ":outcome";
export const CHECKING = ":checking";

/** Where a resident with these answers has to go next. */
export function place(ruleset: Ruleset, answers: Answers, evaluation: Evaluation): string {
  if (evaluation.next) return evaluation.next.id;
  return waitingCheck(ruleset, answers, evaluation) ? CHECKING : OUTCOME;
}

/** Whether a place can be shown with these answers. */
export function reachable(at: string, ruleset: Ruleset, answers: Answers, evaluation: Evaluation): boolean {
  return at in answers || at === place(ruleset, answers, evaluation);
}

/** What the resident sees there. */
export function viewOf(at: string, { questions }: Ruleset): View {
  if (at === OUTCOME) return "outcome";
  if (at === CHECKING) return "checking";
  return questions.find(({ id }) => id === at)?.type === "check" ? "permission" : "question";
}

/** The hash of a place in the page's address. It says which question, and nothing of the answer. */
export function hashOf(name: string, at: string): string {
  return `#${name}/${at.replace(":", "")}`;
}

/** The place that a hash names. */
export function placeOf(name: string, hash: string, ruleset: Ruleset): string | undefined {
  if (!hash.startsWith(`#${name}/`)) return undefined;
  const at = hash.slice(name.length + 2);
  if (ruleset.questions.some(({ id }) => id === at)) return at;
  return `:${at}` === OUTCOME ? OUTCOME : undefined;
}
