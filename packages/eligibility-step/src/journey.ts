import {
  evaluate,
  type Answers,
  type Evaluation,
  type Question,
  type Ruleset,
} from "@council-components/eligibility-rules";
import type { MessageValues } from "@council-components/core/messages";
import type { Entry } from "./entries.ts";
import type { StepMessageKey } from "./messages/messages.ts";
import type { PermissionReceipt } from "./permission.ts";
import { OUTCOME, place, viewOf } from "./place.ts";
import { rawAnswer, type AnswerError, type RawAnswer } from "./read-answer.ts";
import type { View } from "./view.ts";
import { confidential, waitingCheck, type EvaluateOptions, type Walk } from "./walk.ts";

/** Said above the next page. */
export interface Notice {
  readonly key: StepMessageKey;
  readonly values?: MessageValues;
}

/** The answer of a check that is allowed and under way. */
export const PENDING = "pending";

/** One resident's way through a ruleset: where they are, what they answered, and what stands in the fields. */
export class Journey {
  readonly ruleset: Ruleset;
  /** Questions whose answers a check sends. */
  readonly secret: ReadonlySet<string>;
  at = "";
  /** The places before this one, for the back link. */
  trail: readonly string[] = [];
  /** Changes with every page, so that its fields are new ones. */
  visit = 0;
  error: AnswerError | undefined;
  notice: Notice | undefined;
  /** What each check told the server about its own answer, and the permissions that were given. */
  proofs: Record<string, string> = {};
  receipts: Record<string, PermissionReceipt> = {};
  #answers: Answers = {};
  #raw: Record<string, RawAnswer> = {};
  readonly #options: () => EvaluateOptions;
  #seen: readonly unknown[] = [];
  #evaluation: Evaluation | undefined;

  constructor(ruleset: Ruleset, options: () => EvaluateOptions) {
    this.ruleset = ruleset;
    this.secret = confidential(ruleset);
    this.#options = options;
  }

  get answers(): Answers {
    return this.#answers;
  }

  set answers(answers: Answers) {
    this.#answers = answers;
    this.#raw = {};
    this.proofs = Object.fromEntries(
      Object.entries(this.proofs).filter(([id]) => answers[id] != null && answers[id] !== PENDING),
    );
  }

  get evaluation(): Evaluation {
    const options = this.#options();
    const seen = [this.#answers, options.language, options.today, JSON.stringify(options.given)];
    if (!this.#evaluation || seen.some((each, index) => each !== this.#seen[index])) {
      this.#evaluation = evaluate(this.ruleset, this.#answers, options);
      this.#seen = seen;
    }
    return this.#evaluation;
  }

  /** Where the resident has to go next. */
  get place(): string {
    return place(this.ruleset, this.#answers, this.evaluation);
  }

  get view(): View {
    return viewOf(this.at, this.ruleset);
  }

  /** The question that is shown. */
  get question(): Question | undefined {
    return this.find(this.at);
  }

  /** The check that is under way. */
  get waiting(): Question | undefined {
    return waitingCheck(this.ruleset, this.#answers, this.evaluation);
  }

  find(id: string): Question | undefined {
    return this.ruleset.questions.find((question) => question.id === id);
  }

  /** What stands in the fields of the question that is shown. */
  get raw(): RawAnswer {
    const { question } = this;
    return question ? (this.#raw[question.id] ?? rawAnswer(question, this.#answers[question.id])) : {};
  }

  set raw(raw: RawAnswer) {
    this.#raw[this.at] = raw;
  }

  /** Takes answers, and forgets what stood in the fields of those that are gone. */
  take({ answers, dropped }: Walk): void {
    const raw = this.#raw;
    this.answers = answers;
    this.#raw = Object.fromEntries(Object.entries(raw).filter(([id]) => !dropped.includes(id)));
    this.notice = dropped.length ? { key: "dropped", values: { count: dropped.length } } : undefined;
  }

  /** Answers a check: `pending`, a status, or `null` when it is refused. */
  answerCheck(id: string, answer: string | null): void {
    const raw = this.#raw;
    this.answers = { ...this.#answers, [id]: answer };
    this.#raw = raw;
  }

  /** Where there is nowhere to check, checks are not offered. */
  passChecks(): void {
    for (let { next } = this.evaluation; next?.type === "check"; { next } = this.evaluation)
      this.answerCheck(next.id, "unavailable");
  }

  /** Goes to another place. */
  go(at: string, trail: readonly string[]): void {
    if (at !== this.at) this.error = undefined;
    this.at = at;
    this.trail = trail;
    this.visit++;
  }

  /** What an entry of the history may hold: no answer that a check needs. */
  entry(): Entry {
    const { id, version } = this.ruleset;
    return { at: this.at, trail: this.trail, answers: this.#public, ruleset: `${id}@${version}` };
  }

  /** What a form carries: the facts of a check only where the outcome rests on them, and never in a URL. */
  carried(form: HTMLFormElement | null): Answers {
    const answers = this.#public;
    if (form?.method !== "post" || Object.keys(answers).length === Object.keys(this.#answers).length)
      return answers;
    const without = evaluate(this.ruleset, answers, this.#options());
    return without.outcome === this.evaluation.outcome ? answers : this.#answers;
  }

  get #public(): Answers {
    return Object.fromEntries(Object.entries(this.#answers).filter(([id]) => !this.secret.has(id)));
  }

  /** The permissions that were given and used. */
  get given(): PermissionReceipt[] {
    return Object.entries(this.receipts).flatMap(([id, receipt]) =>
      this.#answers[id] == null ? [] : [receipt],
    );
  }

  get arrived(): boolean {
    return this.at === OUTCOME && !!this.evaluation.outcome;
  }
}
