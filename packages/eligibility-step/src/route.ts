import type { Answers, Evaluation, Ruleset } from "@council-components/eligibility-rules";
import { rowOf, rowsOf } from "./group.ts";
import { findQuestion, pendingCheck } from "./questions.ts";
import type { View } from "./view.ts";

/** Routes beside the questions, which are named by their ids. No id begins with a colon. */
export const OUTCOME = ":outcome";
export const CHECKING = ":checking";

/** Where a resident with these answers goes next. */
export function nextRoute(ruleset: Ruleset, answers: Answers, evaluation: Evaluation): string {
  if (evaluation.next) return evaluation.next.id;
  return pendingCheck(ruleset, answers, evaluation) ? CHECKING : OUTCOME;
}

/** Whether a route can be shown with these answers. */
export function isReachable(
  route: string,
  ruleset: Ruleset,
  answers: Answers,
  evaluation: Evaluation,
): boolean {
  if (route === nextRoute(ruleset, answers, evaluation)) return true;
  const row = rowOf(route);
  if (!row) return Object.hasOwn(answers, route);
  return row.index < rowsOf(answers, row.group).length && !!findQuestion(ruleset, route);
}

/** What the resident sees there. */
export function viewOf(route: string, ruleset: Ruleset): View {
  if (route === OUTCOME) return "outcome";
  if (route === CHECKING) return "checking";
  return findQuestion(ruleset, route)?.type === "check" ? "permission" : "question";
}

/** The hash of a route in the page's address. It says which question, and nothing of the answer. */
export function hashOf(name: string, route: string): string {
  return `#${name}/${route.replace(":", "")}`;
}

/** The route that a hash names; undefined for a hash that is not the element's. */
export function routeOf(name: string, hash: string, ruleset: Ruleset): string | undefined {
  if (!hash.startsWith(`#${name}/`)) return undefined;
  const route = hash.slice(name.length + 2);
  if (findQuestion(ruleset, route)) return route;
  return `:${route}` === OUTCOME ? OUTCOME : undefined;
}
