import type { Answers, Ruleset } from "@council-components/eligibility-rules";
import type { PropertyValues } from "lit";
import { exclude, onlyOwn } from "./fields.ts";
import { PageGiven } from "./given.ts";
import { Journey, PENDING } from "./journey.ts";
import { fetchRuleset, LoadError, readRuleset } from "./load-ruleset.ts";
import { CHECKING, placeOf, reachable } from "./place.ts";
import { StepMoves } from "./step-moves.ts";
import { leaveTitle } from "./title.ts";
import { today } from "./today.ts";
import type { EvaluateOptions } from "./walk.ts";

/**
 * Asks a resident the questions of a ruleset, one a page, as long as an answer can still change the outcome, and shows
 * the outcome with its reasons. Without script the form inside the element, the server's own, does the same. GOV.UK
 * Design System, "Check a service is suitable":
 * https://design-system.service.gov.uk/patterns/check-a-service-is-suitable/
 *
 * What comes after the first question is in `later.ts`, and loaded when somebody begins.
 *
 * @tag council-eligibility-step
 * @attr {"question" | "permission" | "checking" | "outcome" | "error"} state - What the resident sees. Read-only.
 * @fires {CustomEvent<{ question: string; value?: unknown }>} council-eligibility-answer - A question is about to be answered. Cancel it, and it is not. No value where a check needs the answer.
 * @fires {CustomEvent<{ outcome: Outcome; evaluation: Evaluation }>} council-eligibility-outcome - There is an outcome, and it is shown.
 * @fires {CustomEvent<{ problem: Problem }>} council-eligibility-error - The questions could not be shown.
 */
export class CouncilEligibilityStep extends StepMoves {
  readonly #given: PageGiven = new PageGiven(() => this.form);
  #wanted: Answers | undefined;
  #request: AbortController | undefined;
  #connection: AbortController | undefined;

  static override define(tag: string = "council-eligibility-step", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  constructor() {
    super();
    const { element } = this.mount;
    element.addEventListener("focusin", () => void this.load());
    element.addEventListener("keydown", (event) => this.#onKeydown(event));
    element.addEventListener("input", (event) => {
      exclude(event.target as HTMLInputElement);
      this.keepFields();
    });
  }

  /** The answers by question. Setting them goes to where they lead. */
  get answers(): Answers {
    return { ...(this.journey?.answers ?? this.#wanted) };
  }

  set answers(answers: Answers) {
    const { journey } = this;
    this.#wanted = answers;
    if (!journey) return;
    journey.answers = { ...answers };
    this.forward([], false, false);
  }

  /** Forgets every answer, and begins anew. */
  reset(): void {
    if (this.journey) this.#begin(this.journey.ruleset, {}, true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What the server rendered is there from the first frame, and stays until there is something in its place.
    if (!this.hasUpdated) this.mount.cover(false);
    const { signal } = (this.#connection = new AbortController());
    this.#given.follow(() => this.follow(), signal);
    window.addEventListener("popstate", () => this.popped(), { signal });
    document.addEventListener(
      "formdata",
      ({ target, formData }) => {
        if (target === this.form && this.covers)
          onlyOwn(formData, this.content.names(this.name), this.submitted);
      },
      { signal, capture: true },
    );
    if (this.journey?.at === CHECKING) void this.runCheck();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const each of [this.#connection, this.checking]) each?.abort();
    leaveTitle(this);
  }

  protected override begin(): void {
    this.mount.attach(this.mountId);
    this.#request?.abort();
    const source = this.ruleset ?? this.content.json;
    if (source !== undefined) this.#attempt(() => this.#start(readRuleset(source)));
    else if (this.src) void this.#fetch();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const begun = this.hasUpdated;
    super.willUpdate(changed);
    if (!begun) return;
    if (changed.has("ruleset") || changed.has("src")) {
      this.journey = this.problem = undefined;
      this.begin();
    } else if (changed.has("given") || changed.has("today")) this.follow();
  }

  async #fetch(): Promise<void> {
    const { signal } = (this.#request = new AbortController());
    let ruleset: Ruleset | LoadError;
    try {
      ruleset = await fetchRuleset(this.src, signal);
    } catch (error) {
      ruleset = error as LoadError;
    }
    if (!signal.aborted)
      this.#attempt(() => {
        if (ruleset instanceof LoadError) throw ruleset;
        this.#start(ruleset);
      });
  }

  #attempt(start: () => void): void {
    try {
      start();
      this.problem = undefined;
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      this.problem = error.problem;
      this.send("error", { problem: error.problem });
    }
    this.requestUpdate();
  }

  /** Begins where the page was left, or where the server is, or at the first question. */
  #start(ruleset: Ruleset): void {
    const { content, name } = this;
    this.left = content.inUse;
    const entry = this.history === "none" ? undefined : this.entries.current;
    const kept = entry?.ruleset === `${ruleset.id}@${ruleset.version}` ? entry : undefined;
    const answers = this.#wanted ?? kept?.answers ?? content.answers(name, ruleset.questions);
    const at = kept?.at ?? placeOf(name, location.hash, ruleset) ?? content.value(`${name}[question]`);
    this.#begin(ruleset, answers, false, at, kept?.trail);
  }

  #begin(
    ruleset: Ruleset,
    answers: Answers,
    moved: boolean,
    at: string = "",
    trail: readonly string[] = [],
  ): void {
    const journey = (this.journey = new Journey(ruleset, () => this.options));
    // A check that was under way is asked for again: its facts and its permission were kept nowhere.
    journey.answers = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== PENDING));
    journey.proofs = this.content.proofs(this.name, ruleset.questions);
    this.moved = moved;
    if (reachable(at, ruleset, journey.answers, journey.evaluation)) this.show(at, trail, false, moved);
    else this.forward([], false, moved);
  }

  protected override get options(): EvaluateOptions {
    const { journey, context, later } = this;
    const given = { ...this.given, ...this.#given.read(journey?.ruleset.file.given ?? []) };
    return {
      today: this.today || today(),
      given,
      language: context.language,
      ...(later && { wording: later.wording }),
    };
  }

  protected override press(action: string): void {
    const { journey } = this;
    if (action === "retry") this.begin();
    if (!journey) return;
    if (action === "continue") void this.answer(journey);
    else if (action === "back") this.back(journey);
    else if (action === "again") this.reset();
    else if (action.startsWith("change:")) this.goTo(action.slice(7));
    else void this.decide(journey, action === "check", action !== "stop");
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing || (event.target as Element).localName !== "input") return;
    event.preventDefault();
    this.press("continue");
  }

  protected override formReset(): void {
    if (this.journey)
      this.#begin(
        this.journey.ruleset,
        this.content.answers(this.name, this.journey.ruleset.questions),
        false,
      );
  }

  protected override reveal(): void {
    this.left = true;
    this.requestUpdate();
  }

  /** An answer that was filled in and not sent yet goes with the form. Nothing is ever held back. */
  protected override submitting(): boolean {
    const { journey, later } = this;
    if (!journey || !later || !this.covers || journey.view !== "question") return true;
    const before = journey.answers;
    if (!this.take(journey, later)) journey.error = undefined;
    if (journey.answers === before) return true;
    this.requestUpdate();
    this.performUpdate();
    return true;
  }

  protected override restored(): void {}

  protected override leaving(): void {}
}
