import type { Answers, Ruleset } from "@council-components/eligibility-rules";
import type { PropertyValues } from "lit";
import { cyQuestion } from "./messages/cy.question.ts";
import { enQuestion } from "./messages/en.question.ts";
import { addMessages, type StepHost } from "./host.ts";
import { exclude, onlyOwn } from "./fields.ts";
import { PageGiven } from "./given.ts";
import { Journey, PENDING } from "./journey.ts";
import { fetchRuleset, LoadError, readRuleset } from "./load-ruleset.ts";
import { CHECKING, placeOf, reachable } from "./place.ts";
import { StepMoves } from "./step-moves.ts";
import { leaveTitle } from "./title.ts";
import { today } from "./today.ts";
import type { EvaluateOptions } from "./walk.ts";

/** Begins the journey, once this part is loaded. */
export function startStep(host: StepHost): Step {
  addMessages(host.messageSets, { en: enQuestion, cy: cyQuestion });
  return new Step(host);
}

/** What the element does: begins, follows the page around it, and carries the answers in its form. */
export class Step extends StepMoves {
  readonly #given: PageGiven = new PageGiven(() => this.host.form);
  #wanted: Answers | undefined;
  #request: AbortController | undefined;
  #connection: AbortController | undefined;

  constructor(host: StepHost) {
    super(host);
    const { element } = host.mount;
    // Between two pages focus rests on the mount. Of what has no role Orca reads out all that is in it, and a role that
    // comes later makes it look for another place.
    element.setAttribute("role", "group");
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

  connected(): void {
    const { signal } = (this.#connection = new AbortController());
    this.#given.follow(() => this.follow(), signal);
    window.addEventListener("popstate", () => this.popped(), { signal });
    document.addEventListener(
      "formdata",
      ({ target, formData }) => {
        if (target === this.host.form && this.hidesContent)
          onlyOwn(formData, this.content.names(this.element.name), this.submitted);
      },
      { signal, capture: true },
    );
    // What was given up when the element went is asked for again.
    if (this.#request) this.begin();
    if (this.journey?.at === CHECKING) void this.runCheck();
  }

  disconnected(): void {
    for (const each of [this.#connection, this.checking, this.#request]) each?.abort();
    leaveTitle(this.element);
  }

  /** Begins with the ruleset that there is, or asks for it. */
  begin(): void {
    this.#request?.abort();
    this.journey = this.problem = undefined;
    const source = this.element.ruleset ?? this.content.json;
    if (source !== undefined) this.#attempt(() => this.#start(readRuleset(source)));
    else if (this.element.src) void this.#fetch();
  }

  /** A setting is another than before. */
  changed(changed: PropertyValues): void {
    if (changed.has("ruleset") || changed.has("src")) this.begin();
    else if (changed.has("given") || changed.has("today")) this.follow();
  }

  async #fetch(): Promise<void> {
    const { signal } = (this.#request = new AbortController());
    let ruleset: Ruleset | LoadError;
    try {
      ruleset = await fetchRuleset(this.element.src, signal);
    } catch (error) {
      ruleset = error as LoadError;
    }
    if (signal.aborted) return;
    this.#request = undefined;
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
    this.host.render();
  }

  /** Begins where the page was left, or where the server is, or at the first question. */
  #start(ruleset: Ruleset): void {
    const { content, element } = this;
    const { name } = element;
    this.left = content.inUse;
    const entry = this.element.history === "none" ? undefined : this.entries.current;
    const kept = entry?.ruleset === `${ruleset.id}@${ruleset.version}` ? entry : undefined;
    const answers = this.#wanted ?? kept?.answers ?? content.answers(name, ruleset.questions);
    this.#wanted = undefined;
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
    const answered = ruleset.questions.filter(({ id }) => journey.answers[id] != null);
    journey.proofs = this.content.proofs(this.element.name, answered);
    this.moved = moved;
    const offered = !!this.element.checks || journey.find(at)?.type !== "check";
    if (offered && reachable(at, ruleset, journey.answers, journey.evaluation))
      this.show(at, trail, false, moved);
    else this.forward([], false, moved);
  }

  get options(): EvaluateOptions {
    const { journey, context, later } = this;
    const given = { ...this.element.given, ...this.#given.read(journey?.ruleset.file.given ?? []) };
    return {
      today: this.element.today || today(),
      given,
      language: context.language,
      ...(later && { wording: later.wording }),
    };
  }

  /** Does what a control says. */
  press(action: string): void {
    const { journey } = this;
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

  /** The form around was reset. */
  formReset(): void {
    if (this.journey)
      this.#begin(
        this.journey.ruleset,
        this.content.answers(this.element.name, this.journey.ruleset.questions),
        false,
      );
  }

  /** A field of the server's form is needed. */
  reveal(): void {
    this.left = true;
    this.host.render();
  }

  /** An answer that was filled in and not sent yet goes with the form. Nothing is ever held back. */
  submitting(): boolean {
    const { journey, later } = this;
    if (!journey || !later || !this.hidesContent || journey.view !== "question") return true;
    const before = journey.answers;
    if (!this.take(journey, later)) journey.error = undefined;
    if (journey.answers === before) return true;
    this.host.renderNow();
    return true;
  }
}
