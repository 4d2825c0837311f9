import type { Answers, Ruleset } from "@council-components/eligibility-rules";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { currentBeginning } from "./beginning.ts";
import { answerTo } from "./group.ts";
import { CheckController } from "./check.controller.ts";
import { HistoryController } from "./history.controller.ts";
import { LanguageLinkController } from "./language-link.controller.ts";
import { PageValuesController, type GivenValues } from "./page-values.controller.ts";
import { findQuestion, PENDING } from "./questions.ts";
import type { Field, RawAnswer } from "./read-answer.ts";
import { CHECKING, hashOf, OUTCOME, routeOf } from "./route.ts";
import * as states from "./state.ts";
import type { StepOptions, StepStart, StepState } from "./state.ts";
import { submittedFields } from "./submission.controller.ts";
import type { TakeOptions } from "./take-answer.ts";
import { today } from "./today.ts";

/** The settings of the element that its questions depend on. */
export interface StepSettings {
  /** Prefix of hashes and field names. */
  readonly name: string;
  /** Base URL of real-time checks; empty where there is nowhere to check. */
  readonly checks: string;
  readonly history: "hash" | "none";
  /** `YYYY-MM-DD`; empty for the day of the first answer, in the United Kingdom. */
  readonly today: string;
  readonly given: GivenValues;
}

export interface StepControllerOptions {
  readonly settings: StepSettings;
  /** Tells two elements apart in the history: unique on the page, and the same after a reload. */
  id(): string;
  /** The form around the element. */
  form(): HTMLFormElement | null;
  /** The page's language. */
  words(): Pick<TakeOptions, "language" | "translate">;
  /**
   * Where the server is. Asked when the questions start.
   *
   * @param isReturn somebody has come back to an entry of the history
   */
  start(ruleset: Ruleset, isReturn: boolean): StepStart;
  /** Another page is to be shown. `focus`: the resident asked for it, so that focus goes to its heading. */
  onShow(state: StepState, focus: boolean): void;
  /** The check that `onShow` showed takes a while. */
  onChecking(): void;
  /** Sends an event. Returns whether it was not cancelled. */
  send(verb: "answer" | "outcome", detail: object): boolean;
}

/** Milliseconds in which a screen reader begins to read a heading out. */
const HEADING_READ = 1000;

/** Where the resident is in the questions: makes each move, and keeps the history and the checks in step with it. */
export class StepController implements ReactiveController {
  state: StepState | undefined;
  readonly checks: CheckController;
  readonly #host: ReactiveControllerHost;
  readonly #options: StepControllerOptions;
  readonly #history: HistoryController;
  readonly #languageLinks: LanguageLinkController;
  readonly #pageValues: PageValuesController;
  #starting: Promise<void> | undefined;
  #wantedAnswers: Answers | undefined;
  /** Where the server was, to see whether that has changed. */
  #server = "";
  /** The id of the ruleset. */
  #ruleset = "";
  /** What the rules were read with, to see whether that has changed. */
  #readWith = "";

  constructor(host: ReactiveControllerHost & HTMLElement, options: StepControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.checks = new CheckController(host);
    this.#history = new HistoryController(host, {
      id: () => options.id(),
      ruleset: () => this.#ruleset,
      isEnabled: () => options.settings.history !== "none",
      onNavigate: () => this.#onNavigate(),
    });
    this.#languageLinks = new LanguageLinkController(host, {
      key: () => `${options.settings.name} ${this.#ruleset}`,
      language: () => options.words().language,
      entry: () =>
        this.state && { ...states.historyEntry(this.state), drafts: states.publicDrafts(this.state) },
    });
    this.#pageValues = new PageValuesController(host, {
      form: () => options.form(),
      onChange: () => host.requestUpdate(),
    });
    host.addController(this);
  }

  /** A check that was given up when the element was removed is made again. */
  hostConnected(): void {
    if (this.state?.route === CHECKING) void this.#runCheck(this.state);
  }

  /** Follows what the page knows, its language, and whether there is somewhere to check. */
  hostUpdate(): void {
    if (this.#options.settings.checks) void this.checks.load();
    if (!this.state) return;
    const options = this.#read(this.state);
    const readWith = JSON.stringify(options);
    if (readWith === this.#readWith) return;
    this.#readWith = readWith;
    const revised = states.revise(this.state, options);
    if (revised.visit === this.state.visit) this.state = revised;
    else this.#show(revised, { focus: false });
  }

  /** Resolves when the questions have started with the newest ruleset. */
  get started(): Promise<void> {
    return this.#starting ?? Promise.resolve();
  }

  /** Starts where the page was left, or where the server is, or at the first question. */
  begin(ruleset: Ruleset, focus: boolean): void {
    this.#starting = undefined;
    const hasCheck = ruleset.questions.some(({ type }) => type === "check");
    if (!hasCheck || !this.#options.settings.checks || this.checks.part) return this.#begin(ruleset, focus);
    // Without what checks are made of, the questions are asked as if there were nowhere to check.
    const starting = this.checks.load().then(() => {
      if (this.#starting === starting) this.#begin(ruleset, focus);
    });
    this.#starting = starting;
  }

  /** Forgets the state, before another ruleset. */
  clear(): void {
    this.checks.stop();
    this.state = this.#starting = undefined;
  }

  /** Goes to where the server is, if somebody has replaced its form by another. */
  follow(server: StepStart): void {
    if (this.state && JSON.stringify(server) !== this.#server) this.#start(this.state.ruleset, server, false);
    this.#server = JSON.stringify(server);
  }

  /** Starts again with other answers. */
  restart(start: StepStart, focus: boolean): void {
    if (this.state) this.#start(this.state.ruleset, start, focus);
  }

  /** The answers by question. Answers that are set before the questions start are where they start. */
  get answers(): Answers {
    return { ...(this.state?.answers ?? this.#wantedAnswers) };
  }

  set answers(answers: Answers) {
    if (!this.state) this.#wantedAnswers = answers;
    else this.#show(states.setAnswers(this.state, answers, this.#read(this.state)), { focus: false });
  }

  /** Shows a question. */
  goTo(question: string): void {
    if (this.state && findQuestion(this.state.ruleset, question))
      this.#show(states.changeAnswer(this.state, question), { push: true });
  }

  back(): void {
    if (this.#history.isOurs) history.back();
    else if (this.state?.trail.length) this.#show(states.goBack(this.state), { push: true });
  }

  fillIn(raw: RawAnswer): void {
    if (this.state) this.state = states.fillIn(this.state, raw);
  }

  /** Takes what is in the fields as the answer, and goes on; or says what is wrong. Returns whether it is an answer. */
  answer(): boolean {
    const taken = this.#take();
    if (!taken) return !this.state?.error;
    this.#show(states.goOn(taken, this.#read(taken)), { push: true });
    return true;
  }

  /** Takes an answer that is filled in and not sent yet, and stays. What is wrong is not said. */
  takeUnsent(): void {
    const before = this.state;
    if (before && states.viewOfState(before) === "question")
      this.state = this.#take() ?? { ...before, error: undefined };
  }

  /** Allows the check that is asked about, or refuses it; `stop` refuses one that is under way. */
  decideCheck(decision: "check" | "instead" | "stop"): void {
    const { state } = this;
    const check = state && (states.questionOf(state) ?? states.checkOf(state));
    if (!state || check?.type !== "check") return;
    const isAllowed = decision === "check";
    const value = isAllowed ? PENDING : null;
    if (!this.#options.send("answer", { question: check.id, value }) || this.state !== state) return;
    const options = this.#read(state);
    const receipt = isAllowed
      ? this.checks.part?.createPermissionReceipt(state.ruleset, check, options.language)
      : undefined;
    const push = decision !== "stop";
    const trail = push ? [...state.trail, state.route] : state.trail;
    const decided = states.decideCheck(state, check, receipt, options);
    this.#show(states.goForward(decided, trail, options), { push });
  }

  /** The fields that the form around submits. */
  submittedFields(): Field[] {
    const { state } = this;
    if (!state) return [];
    const { settings, form } = this.#options;
    const answers = states.submittedAnswers(state, form()?.method === "post", this.#read(state));
    return submittedFields(settings.name, answers, state.evaluation, state.proofs);
  }

  #begin(ruleset: Ruleset, focus: boolean): void {
    this.#ruleset = ruleset.id;
    const carried = this.#languageLinks.read();
    const entry = this.#history.read() ?? carried;
    const server = this.#options.start(ruleset, !!entry && entry !== carried);
    this.#server = JSON.stringify(server);
    const answers = this.#wantedAnswers ?? entry?.answers ?? server.answers ?? {};
    this.#wantedAnswers = undefined;
    const hash = routeOf(this.#options.settings.name, location.hash, ruleset);
    const { route = hash ?? server.route, trail, proofs = server.proofs, version } = entry ?? {};
    const begun = currentBeginning(entry?.begun, Date.now());
    const drafts = entry === carried ? carried?.drafts : undefined;
    const start = { ...server, answers, route, trail, begun, version, ...(proofs && { proofs }) };
    this.#start(ruleset, { ...start, ...(drafts && { drafts }) }, focus);
  }

  #start(ruleset: Ruleset, start: StepStart, focus: boolean): void {
    const options = this.#read({ ruleset, begun: start.begun });
    this.#readWith = JSON.stringify(options);
    this.#show(states.startStep(ruleset, { ...start, visit: this.state?.visit ?? 0 }, options), { focus });
  }

  /** @param push makes a new entry in the history, to which Back returns */
  #show(state: StepState, { push = false, focus = true }: { push?: boolean; focus?: boolean } = {}): void {
    this.checks.stop();
    this.state = state;
    const entry = states.historyEntry(state);
    if (push) this.#history.push(entry, hashOf(this.#options.settings.name, state.route));
    else this.#history.write(entry);
    this.#options.onShow(state, focus);
    const { evaluation } = state;
    if (state.route === CHECKING) void this.#runCheck(state);
    else if (state.route === OUTCOME && evaluation.outcome) void this.#sendOutcome(state);
  }

  /** The state with the answer that is in the fields; undefined where that is none, or the page says no to it. */
  #take(): StepState | undefined {
    if (!this.state || !states.questionOf(this.state)) return undefined;
    const options = this.#read(this.state);
    const reading = states.readCurrent(this.state, options);
    const asked = (this.state = { ...this.state, error: "error" in reading ? reading.error : undefined });
    if ("error" in reading) return undefined;
    const { route } = asked;
    const value = states.isConfidential(asked, route)
      ? {}
      : { value: answerTo(reading.answers, states.questionOf(asked)!) };
    const isTaken = this.#options.send("answer", { question: route, ...value });
    return isTaken && this.state === asked ? states.acceptAnswers(asked, reading, options) : undefined;
  }

  async #runCheck(state: StepState): Promise<void> {
    const question = states.checkOf(state);
    if (!question) return;
    const { id, check = id, needs = [] } = question;
    const facts = Object.fromEntries(needs.map((need) => [need, state.answers[need]]));
    // After the heading: Orca leaves out a heading that takes focus while something else is announced.
    const timer = setTimeout(() => this.#options.onChecking(), HEADING_READ);
    const request = { base: this.#options.settings.checks, check, facts, permission: state.receipts[id] };
    const result = await this.checks.run(request);
    clearTimeout(timer);
    if (result && this.state) this.#show(states.finishCheck(this.state, id, result, this.#read(this.state)));
  }

  async #sendOutcome({ visit, evaluation }: StepState): Promise<void> {
    await this.#host.updateComplete;
    const { outcome } = evaluation;
    if (this.state?.visit === visit) this.#options.send("outcome", { outcome, evaluation });
  }

  /** The resident has gone back or forward, or followed a link to a question. */
  #onNavigate(): void {
    const { state } = this;
    if (!state) return;
    const entry = this.#history.read();
    // WebKit forgets what was stored with the entry that a page in a frame began with.
    const first = location.hash ? undefined : state.trail[0];
    const hash = routeOf(this.#options.settings.name, location.hash, state.ruleset);
    const route = entry?.route ?? hash ?? first;
    if (route && route !== state.route)
      this.#show(states.goToRoute(state, route, entry?.trail ?? [...state.trail, state.route]));
  }

  #read({ ruleset, begun }: Pick<StepState, "ruleset" | "begun">): StepOptions {
    const { settings, words } = this.#options;
    const known = this.#pageValues.read(ruleset.file.given ?? []);
    return {
      ...words(),
      today: settings.today || currentBeginning(begun, Date.now())?.today || today(),
      given: { ...settings.given, ...known },
      offersChecks: !!settings.checks && !!this.checks.part,
    };
  }
}
