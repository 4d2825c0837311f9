import {
  evaluate,
  type Answers,
  type Evaluation,
  type Question,
  type Ruleset,
} from "@council-components/eligibility-rules";
import { wording } from "@council-components/eligibility-rules/wording";
import { answeredAs } from "../group.ts";
import { pruneAnswers } from "../prune-answers.ts";
import { confidentialQuestions, PENDING } from "../questions.ts";
import { createChecker, type Checker, type CheckerOptions } from "./checks/checker.ts";
import { fieldNames, readAnswers, readText } from "./fields.ts";
import type { CheckRecord, EligibilityProgress } from "./progress.ts";

/** What a form says about eligibility, evaluated on the server. */
export interface EligibilityReading {
  /** As the rules are here and now: what the browser made of them is not looked at. */
  readonly evaluation: Evaluation;
  /** Answers that count, without those that a check was sent. The status of a check counts only with its proof. */
  readonly answers: Answers;
  /** By the id of the question: what is known of each check that was made. */
  readonly checks: Readonly<Record<string, CheckRecord>>;
  /** The browser had come to another outcome, or used another version of the rules. */
  readonly differs: boolean;
}

export interface ReadEligibilityOptions {
  /** Prefix of the names of fields; default `eligibility`. */
  readonly name?: string;
  /** The day that the rules are read on, `YYYY-MM-DD`. */
  readonly today: string;
  /** What the server itself knows; what a browser says it was given is not looked at. */
  readonly given?: Readonly<Record<string, unknown>> | undefined;
  readonly language?: string;
  /** As `createCheckHandler` has them: without, no check counts. */
  readonly checks?: CheckerOptions["checks"];
  readonly secret?: CheckerOptions["secret"];
  /** Whose check it is, as in `createCheckHandler`. */
  readonly owner?: string;
  /** The clock, for tests. Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Reads the hidden fields that `<council-eligibility-step>` sends, and evaluates again. A made-up outcome changes
 * nothing, nor does the status of a check without its proof.
 */
export async function readEligibility(
  form: FormData,
  ruleset: Ruleset,
  options: ReadEligibilityOptions,
): Promise<EligibilityReading> {
  const { checks = {}, secret, now } = options;
  const checker = createChecker({ checks, ...(secret !== undefined && { secret }), ...(now && { now }) });
  return readWith(checker, form, ruleset, options);
}

/** The same with a checker that there is already. */
export async function readWith(
  checker: Checker,
  form: FormData,
  ruleset: Ruleset,
  options: Omit<ReadEligibilityOptions, "checks" | "secret" | "now">,
): Promise<EligibilityReading> {
  const { name = "eligibility", today, given = {}, language = "en", owner } = options;
  const sent = readAnswers(
    form,
    name,
    ruleset.questions.filter(({ type }) => type !== "check"),
  );
  const checks: Record<string, CheckRecord> = {};
  for (const question of ruleset.questions.filter(({ type }) => type === "check")) {
    const { id } = question;
    const status = readAnswers(form, name, [question])[id];
    // Neither a refusal nor a check that could not be made says anything for anybody.
    if (status === null || status === "unavailable") {
      sent[id] = status;
      continue;
    }
    const proof = readText(form, fieldNames.proof(name, id));
    const facts = Object.fromEntries((question.needs ?? []).map((need) => [need, sent[need]]));
    const subject = { owner, ruleset: `${ruleset.id}@${ruleset.version}`, facts };
    const proven = proof ? await checker.proven(checkOf(question), proof, subject) : undefined;
    if (!proven) continue;
    sent[id] = proven.status;
    checks[id] = { ...proven, proof };
  }
  const evaluation = evaluate(ruleset, sent, { today, given, language, wording });
  const { answers } = pruneAnswers(ruleset, sent, { today, given, language, wording });
  const wrong = evaluation.invalid.map(({ question }) => answeredAs(question));
  const outcome = readText(form, `${name}[outcome]`);
  const version = readText(form, fieldNames.ruleset(name));
  const ours = `${evaluation.ruleset.id}@${evaluation.ruleset.version}`;
  return {
    evaluation,
    answers: without(answers, new Set([...confidentialQuestions(ruleset), ...wrong])),
    checks,
    differs: outcome !== (evaluation.outcome?.id ?? "") || version !== ours,
  };
}

/**
 * Progress without the results of checks that do not count here: somebody else's, of another ruleset or version, or
 * older than a day. They are asked about again.
 */
export async function withProvenChecks(
  progress: EligibilityProgress,
  { questions }: Ruleset,
  checker: Checker,
  owner: string,
): Promise<EligibilityProgress> {
  const unproven = new Set<string>();
  for (const question of questions.filter(({ type }) => type === "check")) {
    const status = progress.answers[question.id];
    if (status == null || status === PENDING || status === "unavailable") continue;
    const { proof = "" } = progress.checks[question.id] ?? {};
    const subject = { owner, ruleset: progress.ruleset };
    const proven = await checker.proven(checkOf(question), proof, subject);
    if (proven?.status !== status) unproven.add(question.id);
  }
  if (!unproven.size) return progress;
  const checks = Object.entries(progress.checks).filter(([id]) => !unproven.has(id));
  return {
    ...progress,
    answers: without(progress.answers, unproven),
    checks: Object.fromEntries(checks),
  };
}

export function checkOf({ id, check = id }: Question): string {
  return check;
}

export function without(answers: Answers, names: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !names.has(id)));
}
