import {
  evaluate,
  rulesetOn,
  type Answers,
  type Evaluation,
  type Question,
  type Ruleset,
} from "@council-components/eligibility-rules";
import { wording } from "@council-components/eligibility-rules/wording";
import type { PermissionReceipt } from "../permission-receipt.ts";
import { rawAnswer, type AnswerError, type RawAnswer } from "../read-answer.ts";
import { pruneAnswers } from "../prune-answers.ts";
import { answerTo, answeredAs } from "../group.ts";
import { findQuestion, pendingCheck } from "../questions.ts";
import { isReachable } from "../route.ts";

interface AnyPage {
  readonly ruleset: Ruleset;
  /** The day that it was read on, `YYYY-MM-DD`. */
  readonly today: string;
  /** Those that count. */
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  /** Said above the page. */
  readonly notice?: string;
}

/** One page of the way through a ruleset. */
export type EligibilityPage = AnyPage &
  (
    | {
        readonly view: "question";
        readonly question: Question;
        readonly raw: RawAnswer;
        readonly error?: AnswerError;
      }
    | { readonly view: "permission" | "checking"; readonly question: Question }
    | { readonly view: "outcome"; readonly receipts?: readonly PermissionReceipt[] }
  );

export interface PageOptions {
  /** The day that the rules are read on, `YYYY-MM-DD`. */
  readonly today: string;
  readonly given?: Readonly<Record<string, unknown>> | undefined;
  /** BCP 47 tag of the page; default `en`. */
  readonly language?: string;
  /** Id of the question to show, where it has been answered or is next; otherwise what comes next is shown. */
  readonly question?: string | undefined;
  /** What stands in its fields; default what was answered. */
  readonly raw?: RawAnswer | undefined;
  readonly error?: AnswerError | undefined;
  readonly notice?: string | undefined;
  /** Receipts to show with the outcome. */
  readonly receipts?: readonly PermissionReceipt[] | undefined;
}

/** The page that somebody with these answers sees. */
export function eligibilityPage(rules: Ruleset, before: Answers, options: PageOptions): EligibilityPage {
  const ruleset = rulesetOn(rules, options.today);
  const { today, given = {}, language = "en", notice, receipts } = options;
  const { answers, evaluation } = pruneAnswers(ruleset, before, { today, given, language, wording });
  const any: AnyPage = { ruleset, today, answers, evaluation, ...(notice && { notice }) };
  const { next } = evaluation;
  const { question: id = next?.id ?? "" } = options;
  const wanted = isReachable(id, ruleset, answers, evaluation) && findQuestion(ruleset, id);
  const question = wanted || (next && findQuestion(ruleset, next.id));
  const waiting = question ? undefined : pendingCheck(ruleset, answers, evaluation);
  if (waiting) return { ...any, view: "checking", question: waiting };
  if (!question) return { ...any, view: "outcome", ...(receipts && { receipts }) };
  if (question.type === "check") return { ...any, view: "permission", question };
  const raw = options.raw ?? rawAnswer(question, answerTo(answers, question));
  return { ...any, view: "question", question, raw, ...(options.error && { error: options.error }) };
}

/** The question that Back goes to from a page; undefined for the first. */
export function questionBefore(page: EligibilityPage): string | undefined {
  const ids = Object.keys(page.answers);
  const { id = "", row } = "question" in page ? page.question : {};
  if (row && !row.question) return row.group;
  if (row) {
    const asked = findQuestion(page.ruleset, row.group)?.questions ?? [];
    const before = asked[asked.findIndex((each) => each.id === row.question) - 1];
    if (before) return `${row.group}[${row.index}].${before.id}`;
    if (ids.includes(row.group)) return row.group;
  }
  const at = ids.indexOf(answeredAs(id));
  return ids[(at < 0 ? ids.length : at) - 1];
}

/** The outcome that the answers have come to, if any. */
export function outcomeOf(
  ruleset: Ruleset,
  answers: Answers,
  { today, given = {} }: PageOptions,
): Evaluation["outcome"] {
  return evaluate(ruleset, answers, { today, given }).outcome;
}
