import {
  evaluate,
  rulesetOn,
  type Answers,
  type CheckStatus,
  type Evaluation,
  type Question,
  type Ruleset,
} from "@council-components/eligibility-rules";
import { wording } from "@council-components/eligibility-rules/wording";
import type { MessageValues } from "@council-components/core/messages";
import type { Beginning } from "./beginning.ts";
import { answeredAs, answerTo, routeInGroup, rowOf } from "./group.ts";
import type { HistoryEntry } from "./history.controller.ts";
import type { StepMessageKey } from "./messages/messages.ts";
import type { PermissionReceipt } from "./permission-receipt.ts";
import { pruneAnswers, type EvaluateOptions, type PrunedAnswers } from "./prune-answers.ts";
import { confidentialQuestions, findQuestion, PENDING, pendingCheck } from "./questions.ts";
import { rawAnswer, type AnswerError, type RawAnswer } from "./read-answer.ts";
import { isReachable, nextRoute, OUTCOME, viewOf } from "./route.ts";
import { takeAnswer, type TakeOptions } from "./take-answer.ts";
import type { View } from "./view.ts";

/** A sentence above the next page: what was dropped, why a check did not help. */
export interface Notice {
  readonly key: StepMessageKey;
  readonly values?: MessageValues;
}

/** Where a resident is in a ruleset, and what they have answered. */
export interface StepState {
  /** As it reads on the day. */
  readonly ruleset: Ruleset;
  /** The first answer, whose day the rules are read on for 24 hours. */
  readonly begun: Beginning | undefined;
  /** What is shown: a question by its id, or one of the routes of `route.ts`. */
  readonly route: string;
  /** The routes before this one, for the back link. */
  readonly trail: readonly string[];
  /** Counts the pages shown so far: each page has fields of its own. */
  readonly visit: number;
  readonly answers: Answers;
  /** What is in the fields of a question, by its id, where that can differ from the answer. */
  readonly drafts: Readonly<Record<string, RawAnswer>>;
  readonly evaluation: Evaluation;
  readonly error: AnswerError | undefined;
  readonly notice: Notice | undefined;
  /** What a check's API gave with its result, by the id of the question. */
  readonly proofs: Readonly<Record<string, string>>;
  /** The permissions that were given, by the id of the question. */
  readonly receipts: Readonly<Record<string, PermissionReceipt>>;
}

/** What the rules are read with, beside the answers. */
export interface StepOptions extends TakeOptions {
  /** Whether there is somewhere to check; without, questions of type `check` are answered `unavailable`. */
  readonly offersChecks: boolean;
}

/** Where to start: what the history or the server says. */
export interface StepStart {
  readonly answers?: Answers;
  readonly route?: string | undefined;
  readonly trail?: readonly string[] | undefined;
  readonly proofs?: Readonly<Record<string, string>>;
  readonly begun?: Beginning | undefined;
  /** What was typed and not sent. */
  readonly drafts?: Readonly<Record<string, RawAnswer>>;
  /** The version that the answers were given to, where it is known. */
  readonly version?: string | undefined;
  /** The pages shown so far. */
  readonly visit?: number;
}

/** Starts at a route, if these answers lead there; or else where they lead. */
export function startStep(written: Ruleset, start: StepStart, options: StepOptions): StepState {
  const { route = "", trail = [], proofs = {}, drafts = {}, visit = 0, begun } = start;
  const ruleset = rulesetOn(written, options.today);
  const answers = startAnswers(ruleset, start, options);
  const state: StepState = {
    ruleset,
    begun,
    route: "",
    trail: [],
    visit,
    answers,
    drafts,
    evaluation: evaluateAnswers(ruleset, answers, options),
    error: undefined,
    notice: undefined,
    proofs: proofsOf(proofs, answers),
    receipts: {},
  };
  const isOffered = options.offersChecks || findQuestion(ruleset, route)?.type !== "check";
  return isOffered && canShow(state, route) ? showRoute(state, route, trail) : goForward(state, [], options);
}

/**
 * The answers to start with. A check that was under way is asked for again: its facts and its permission were stored
 * nowhere. Another version of the rules may ask other things: of its answers, those that are none here are left out.
 */
function startAnswers(ruleset: Ruleset, { answers = {}, version }: StepStart, options: StepOptions): Answers {
  const stored = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== PENDING));
  if (version === undefined || version === ruleset.version) return stored;
  const { answers: asked, evaluation } = pruneAnswers(ruleset, stored, readOptions(options));
  const wrong = evaluation.invalid.map(({ question }) => question);
  return Object.fromEntries(Object.entries(asked).filter(([id]) => !wrong.includes(id)));
}

/** Whether the server is waiting for a check: its own page asks about it. */
export function isChecking({ answers = {} }: StepStart): boolean {
  return Object.values(answers).includes(PENDING);
}

/** Shows a route, with fields of its own. */
export function showRoute(state: StepState, route: string, trail: readonly string[]): StepState {
  const error = route === state.route ? state.error : undefined;
  return { ...state, route, trail, error, visit: state.visit + 1 };
}

/** Goes to where the answers lead. */
export function goForward(state: StepState, trail: readonly string[], options: StepOptions): StepState {
  let forward = state;
  while (!options.offersChecks && forward.evaluation.next?.type === "check")
    forward = answerCheck(forward, forward.evaluation.next.id, "unavailable", options);
  return showRoute(forward, nextRoute(forward.ruleset, forward.answers, forward.evaluation), trail);
}

/** Goes on from the answer that was taken: in a row to its next question, or else to where the answers lead. */
export function goOn(state: StepState, options: StepOptions): StepState {
  const { ruleset, answers, route } = state;
  const row = rowOf(route);
  // No page of a row is gone back to when one was removed: it may have another number.
  const trail =
    row && !row.question
      ? state.trail.filter((each) => answeredAs(each) !== row.group)
      : [...state.trail, route];
  const next = routeInGroup(ruleset, answers, route);
  return next === undefined ? goForward(state, trail, options) : showRoute(state, next, trail);
}

/** Shows a question that has been answered, to change the answer. */
export function changeAnswer(state: StepState, question: string): StepState {
  if (rowOf(question) && !canShow(state, question)) return state;
  const trail = [...state.trail, state.route];
  return { ...showRoute(state, question, trail), notice: undefined };
}

/** Shows the page before this one. */
export function goBack(state: StepState): StepState {
  const { trail } = state;
  return { ...showRoute(state, trail.at(-1) ?? state.route, trail.slice(0, -1)), notice: undefined };
}

/** Goes to a route that the history names, or to where the answers lead. */
export function goToRoute(state: StepState, route: string, trail: readonly string[]): StepState {
  const { ruleset, answers, evaluation } = state;
  const shown = canShow(state, route) ? route : nextRoute(ruleset, answers, evaluation);
  return { ...showRoute(state, shown, trail), notice: undefined };
}

/** Notes what is in the fields of the question that is shown. */
export function fillIn(state: StepState, raw: RawAnswer): StepState {
  return { ...state, drafts: { ...state.drafts, [state.route]: raw } };
}

/** Reads the fields of the question that is shown: the answers with it, or what is wrong with it. */
export function readCurrent(
  state: StepState,
  options: StepOptions,
): PrunedAnswers | { readonly error: AnswerError } {
  return takeAnswer(state.ruleset, state.answers, questionOf(state)!, rawOf(state), options);
}

/**
 * Takes the answers that `readCurrent` gave, and stays on the page.
 *
 * @param now milliseconds since 1970
 */
export function acceptAnswers(
  state: StepState,
  { answers, dropped }: PrunedAnswers,
  options: StepOptions,
  now: number = Date.now(),
): StepState {
  // What was typed about rows would be shown in others.
  const asked = questionOf(state);
  const gone = asked?.row || asked?.type === "group" ? [...dropped, answeredAs(asked.id)] : dropped;
  const drafts = Object.fromEntries(
    Object.entries(state.drafts).filter(([id]) => !gone.includes(answeredAs(id))),
  );
  const notice: Notice | undefined = dropped.length
    ? { key: "dropped", values: { count: dropped.length } }
    : undefined;
  const begun = state.begun ?? { at: now, today: options.today };
  return { ...withAnswers(state, answers, options), begun, drafts, notice, error: undefined };
}

/** Takes answers from the page's script, and goes to where they lead. */
export function setAnswers(state: StepState, answers: Answers, options: StepOptions): StepState {
  return goForward({ ...withAnswers(state, { ...answers }, options), drafts: {} }, [], options);
}

/** Allows a check, with the receipt of the permission; or refuses it. */
export function decideCheck(
  state: StepState,
  question: Question,
  receipt: PermissionReceipt | undefined,
  options: StepOptions,
): StepState {
  const receipts = receipt ? { ...state.receipts, [question.id]: receipt } : state.receipts;
  const decided = answerCheck(state, question.id, receipt ? PENDING : null, options);
  return { ...decided, receipts, notice: undefined };
}

/** Takes the result of a check, and goes to where it leads. */
export function finishCheck(
  state: StepState,
  id: string,
  { status, proof }: { readonly status: CheckStatus; readonly proof?: string },
  options: StepOptions,
): StepState {
  const answered = answerCheck(state, id, status, options);
  const key =
    status === "not-found" ? "checkNotFound" : status === "unavailable" ? "checkUnavailable" : undefined;
  const finished: StepState = {
    ...answered,
    notice: key && { key },
    proofs: proof ? { ...answered.proofs, [id]: proof } : answered.proofs,
  };
  return goForward(finished, state.trail, options);
}

/**
 * Reads the rules again, after the page's language or what the page knows has changed: texts and errors are in the new
 * language, and a question may be answered by the page, or no longer.
 */
export function revise(before: StepState, options: StepOptions): StepState {
  const state = { ...before, ruleset: rulesetOn(before.ruleset, options.today) };
  const revised = withAnswers(state, state.answers, options);
  const { outcome } = revised.evaluation;
  const isSame = revised.route !== OUTCOME || outcome?.id === state.evaluation.outcome?.id;
  if (!isSame || !canShow(revised, revised.route)) return goForward(revised, revised.trail, options);
  if (!revised.error || !questionOf(revised)) return revised;
  const reading = readCurrent(revised, options);
  return { ...revised, error: "error" in reading ? reading.error : undefined };
}

export function viewOfState(state: StepState): View {
  return viewOf(state.route, state.ruleset);
}

/** The question that is shown. */
export function questionOf({ ruleset, route }: StepState): Question | undefined {
  return findQuestion(ruleset, route);
}

/** What is in the fields of the question that is shown. */
export function rawOf(state: StepState): RawAnswer {
  const question = questionOf(state);
  return question
    ? (state.drafts[question.id] ?? rawAnswer(question, answerTo(state.answers, question)))
    : {};
}

/** The check that is under way. */
export function checkOf({ ruleset, answers, evaluation }: StepState): Question | undefined {
  return pendingCheck(ruleset, answers, evaluation);
}

/** The permissions that were given and used. */
export function usedReceipts({ receipts, answers }: StepState): PermissionReceipt[] {
  return Object.entries(receipts).flatMap(([id, receipt]) => (answers[id] == null ? [] : [receipt]));
}

/** Whether the answer to a question goes into no event, storage or URL, since a check sends it. */
export function isConfidential({ ruleset }: StepState, question: string): boolean {
  return confidentialQuestions(ruleset).has(answeredAs(question));
}

/** What an entry of the history says of a state. */
export function historyEntry(state: StepState): HistoryEntry {
  const { ruleset, route, trail, begun, proofs } = state;
  return { version: ruleset.version, route, trail, answers: publicAnswers(state), begun, proofs };
}

/** What was typed and not sent, without what a check needs. */
export function publicDrafts({ ruleset, drafts }: StepState): StepState["drafts"] {
  const confidential = confidentialQuestions(ruleset);
  return Object.fromEntries(Object.entries(drafts).filter(([id]) => !confidential.has(answeredAs(id))));
}

/** The answers that may be stored and put into a form: no answer that a check needs. */
export function publicAnswers({ ruleset, answers }: StepState): Answers {
  const confidential = confidentialQuestions(ruleset);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !confidential.has(id)));
}

/**
 * The answers that a form submits: those that a check needs only where the outcome rests on them.
 *
 * @param posts the form's method is POST, so that they are in no URL
 */
export function submittedAnswers(state: StepState, posts: boolean, options: StepOptions): Answers {
  const answers = publicAnswers(state);
  if (!posts || Object.keys(answers).length === Object.keys(state.answers).length) return answers;
  const without = evaluateAnswers(state.ruleset, answers, options);
  return without.outcome === state.evaluation.outcome ? answers : state.answers;
}

function canShow({ ruleset, answers, evaluation }: StepState, route: string): boolean {
  return isReachable(route, ruleset, answers, evaluation);
}

function answerCheck(
  state: StepState,
  id: string,
  answer: CheckStatus | typeof PENDING | null,
  options: StepOptions,
): StepState {
  return withAnswers(state, { ...state.answers, [id]: answer }, options);
}

function withAnswers(state: StepState, answers: Answers, options: StepOptions): StepState {
  const evaluation = evaluateAnswers(state.ruleset, answers, options);
  return { ...state, answers, evaluation, proofs: proofsOf(state.proofs, answers) };
}

function evaluateAnswers(ruleset: Ruleset, answers: Answers, options: StepOptions): Evaluation {
  return evaluate(ruleset, answers, readOptions(options));
}

function readOptions({ today, given = {}, language }: StepOptions): EvaluateOptions {
  return { today, given, language, wording };
}

/** Those of checks that have a result. */
function proofsOf(proofs: Readonly<Record<string, string>>, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(proofs).filter(([id]) => answers[id] != null && answers[id] !== PENDING),
  );
}
