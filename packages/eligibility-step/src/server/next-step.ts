import { evaluate, type Answers, type Question, type Ruleset } from "@council-components/eligibility-rules";
import { wording } from "@council-components/eligibility-rules/wording";
import { createPermissionReceipt } from "../permission-receipt.ts";
import { answeredAs, routeInGroup } from "../group.ts";
import { isReachable } from "../route.ts";
import { takeAnswer } from "../take-answer.ts";
import { pruneAnswers } from "../prune-answers.ts";
import { confidentialQuestions, findQuestion, PENDING, pendingCheck } from "../questions.ts";
import type { AnswerError, RawAnswer } from "../read-answer.ts";
import { readAction, readAnswers, readRaw, readText, fieldNames } from "./fields.ts";
import { outcomeOf } from "./page.ts";
import { noProgress, withoutDraft, type CheckRecord, type EligibilityProgress } from "./progress.ts";
import { readWith, without, type EligibilityReading } from "./read-eligibility.ts";
import { pollCheck, startCheck, type RunOptions } from "./run-check.ts";
import { translate, type MessageOverrides } from "./words.ts";

export interface NextStepOptions extends RunOptions {
  name: string;
  today: string;
  given: Readonly<Record<string, unknown>>;
  language: string;
  messages: MessageOverrides;
}

/** What a sent page leads to. */
export type NextStep =
  /** Another page, by a redirect to it. */
  | { progress: EligibilityProgress; show?: string }
  /** Another page as the answer itself, without a redirect: what is in its fields is stored nowhere. */
  | {
      progress: EligibilityProgress;
      carried: Answers;
      question?: string;
      raw?: RawAnswer;
      error?: AnswerError;
    }
  /** The end. */
  | { reading: EligibilityReading; progress: EligibilityProgress };

/** What was typed and is wrong, in characters: more is shown without a redirect, as a cookie would not hold it. */
const LONGEST_DRAFT = 1000;

/** Takes a page that was sent, with or without script. */
export async function nextStep(
  form: FormData,
  ruleset: Ruleset,
  progress: EligibilityProgress,
  options: NextStepOptions,
): Promise<NextStep> {
  const { name, today, given, language } = options;
  const saved = withoutDraft(progress);
  if (form.has(fieldNames.ruleset(name))) return takeReading(form, ruleset, saved, options);

  const id = readText(form, fieldNames.question(name));
  const question = findQuestion(ruleset, id);
  const record = (question && saved.checks[question.id]) ?? {};
  switch (readAction(form, name)) {
    case "again":
      return { progress: noProgress(progress.ruleset), show: "" };
    case "check":
      if (question?.type !== "check" || !question.permission) break;
      return settle(
        ruleset,
        withCheck(saved, question, PENDING, { permission: permissionOf(ruleset, question, options) }),
        options,
      );
    case "instead":
    case "stop":
      if (question?.type !== "check") break;
      return settle(ruleset, withCheck(saved, question, null, {}), options);
    case "retry":
      if (question?.type !== "check" || !record.ticket) break;
      return finish(ruleset, saved, question, await pollCheck(question, record, options), options);
    case "continue":
      if (!question || question.type === "check") break;
      if (question.row && !canAnswer(ruleset, saved, question, options)) break;
      return take(form, ruleset, saved, question, options);
      break;
    default: {
      const reading = readSaved(ruleset, saved, { today, given, language });
      if (reading.evaluation.outcome) return { reading, progress: saved };
    }
  }
  return { progress: saved };
}

/** What is stored, as a reading: the statuses of checks in it have been proved. */
function readSaved(
  ruleset: Ruleset,
  { answers: before, checks }: EligibilityProgress,
  options: { today: string; given: Readonly<Record<string, unknown>>; language: string },
): EligibilityReading {
  const { answers, evaluation } = pruneAnswers(ruleset, before, { ...options, wording });
  return { answers, evaluation, checks, differs: false };
}

async function takeReading(
  form: FormData,
  ruleset: Ruleset,
  saved: EligibilityProgress,
  options: NextStepOptions,
): Promise<NextStep> {
  const reading = await readWith(options.checker, form, ruleset, options);
  const progress = { ...saved, answers: reading.answers, checks: reading.checks };
  return reading.evaluation.outcome ? { reading, progress } : { progress };
}

/** Whether the row is there that a question asks about, or is the next. */
function canAnswer(
  ruleset: Ruleset,
  { answers }: EligibilityProgress,
  { id }: Question,
  { today, given }: NextStepOptions,
): boolean {
  return isReachable(id, ruleset, answers, evaluate(ruleset, answers, { today, given }));
}

function take(
  form: FormData,
  ruleset: Ruleset,
  saved: EligibilityProgress,
  question: Question,
  options: NextStepOptions,
): NextStep | Promise<NextStep> {
  const { name, today, given, language, messages } = options;
  const secret = confidentialQuestions(ruleset);
  const carried = readAnswers(
    form,
    name,
    ruleset.questions.filter(({ id }) => secret.has(id) && id !== answeredAs(question.id)),
  );
  const raw = readRaw(form, name);
  const taken = takeAnswer(ruleset, { ...saved.answers, ...carried }, question, raw, {
    today,
    given,
    language,
    translate: translate(language, messages),
  });
  if ("error" in taken) {
    const isLong = JSON.stringify(raw).length > LONGEST_DRAFT;
    if (secret.has(answeredAs(question.id)) || isLong)
      return { progress: saved, carried, question: question.id, raw, error: taken.error };
    return { progress: { ...saved, draft: { question: question.id, raw } }, show: question.id };
  }
  const { length: count } = taken.dropped;
  return settle(ruleset, { ...saved, answers: taken.answers }, options, count, question.id);
}

/** Stores what may be stored, and makes a check that has all that it sends. */
async function settle(
  ruleset: Ruleset,
  progress: EligibilityProgress,
  options: NextStepOptions,
  dropped = 0,
  from = "",
): Promise<NextStep> {
  const { today, given, language } = options;
  const secret = confidentialQuestions(ruleset);
  const { answers, evaluation } = pruneAnswers(ruleset, progress.answers, {
    today,
    given,
    language,
    wording,
  });
  const check = pendingCheck(ruleset, answers, evaluation);
  const show = routeInGroup(ruleset, answers, from) ?? evaluation.next?.id ?? "";
  const saved: EligibilityProgress = {
    ...progress,
    answers: without(answers, secret),
    ...(dropped && {
      notice: { message: "dropped" as const, count: dropped, at: show },
    }),
  };
  if (check) {
    const run = await startCheck(ruleset, check, answers, progress.checks[check.id] ?? {}, options);
    return finish(ruleset, saved, check, run, options);
  }
  const carried = Object.fromEntries(Object.entries(answers).filter(([id]) => secret.has(id)));
  if (Object.keys(carried).length && show) return { progress: saved, carried, question: show };
  return { progress: saved, show };
}

/** A check that has ended counts as answered; one that did not help is said so on the next page. */
function finish(
  ruleset: Ruleset,
  saved: EligibilityProgress,
  question: Question,
  { status, record }: { status?: string; record: CheckRecord },
  { today, given }: NextStepOptions,
): NextStep {
  const progress = withCheck(saved, question, status ?? PENDING, record);
  if (!status) return { progress, show: question.id };
  const { evaluation } = pruneAnswers(ruleset, progress.answers, { today, given });
  const at = evaluation.next?.id ?? "";
  const message =
    status === "not-found" ? "checkNotFound" : status === "unavailable" ? "checkUnavailable" : undefined;
  const notice =
    message && !outcomeOf(ruleset, progress.answers, { today, given })
      ? ({ message, at } as const)
      : undefined;
  return { progress: { ...progress, ...(notice && { notice }) }, show: at };
}

function withCheck(
  progress: EligibilityProgress,
  { id }: Question,
  answer: string | null,
  record: CheckRecord,
): EligibilityProgress {
  return {
    ...progress,
    answers: { ...progress.answers, [id]: answer },
    checks: { ...progress.checks, [id]: record },
  };
}

function permissionOf(
  ruleset: Ruleset,
  question: Question,
  { language, now }: NextStepOptions,
): NonNullable<CheckRecord["permission"]> {
  const { id, givenAt } = createPermissionReceipt(ruleset, question, language, new Date(now));
  return { id, language, givenAt };
}
