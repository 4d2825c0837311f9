import { CouncilElement } from "@council-components/core/element";
import { ElementErrors } from "@council-components/core/errors";
import type { MessageSets } from "@council-components/core/messages";
import type { Answers, Evaluation, Ruleset, RulesetFile } from "@council-components/eligibility-rules";
import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { AuthorContent } from "./author-content.ts";
import { pageErrors, pageHeading, problemPage, stepPage } from "./eligibility-step.templates.ts";
import { BackLinkController } from "./back-link.controller.ts";
import { leavePage } from "./leave-page.ts";
import { cy } from "./messages/cy.ts";
import { en } from "./messages/en.ts";
import type { StepMessageKey } from "./messages/messages.ts";
import { PageTitleController } from "./page-title.controller.ts";
import type { GivenValues } from "./page-values.controller.ts";
import { QuestionFieldsController } from "./question-fields.controller.ts";
import { fieldId } from "./question.templates.ts";
import { RulesetController, type RulesetSource } from "./ruleset.controller.ts";
import { isChecking, viewOfState, type StepStart, type StepState } from "./state.ts";
import { StepController } from "./step.controller.ts";
import { SubmissionController } from "./submission.controller.ts";
import { browserContext, previousHref, type TemplateContext } from "./template-context.ts";
import { subtag } from "./text.ts";
import type { View } from "./view.ts";

/**
 * Asks a resident the questions of a ruleset, one a page, as long as an answer can still change the outcome, and shows
 * the outcome with its reasons. Without script the form inside the element, the server's own, does the same. GOV.UK
 * Design System, "Check a service is suitable":
 * https://design-system.service.gov.uk/patterns/check-a-service-is-suitable/
 *
 * @tag council-eligibility-step
 * @attr {"question" | "permission" | "checking" | "outcome" | "error"} state - What the resident sees. Read-only.
 * @fires {CustomEvent<{ question: string; value?: unknown }>} council-eligibility-answer - An answer is about to be
 * taken. Cancel the event to refuse it. No value where a check needs the answer.
 * @fires {CustomEvent<{ outcome: Outcome; evaluation: Evaluation }>} council-eligibility-outcome - An outcome is shown.
 * @fires {CustomEvent<{ problem: Problem }>} council-eligibility-error - The questions could not be shown.
 */
export class CouncilEligibilityStep extends CouncilElement<StepMessageKey> {
  static override properties: PropertyDeclarations = {
    src: {},
    name: {},
    checks: {},
    history: {},
    today: {},
    headingLevel: { attribute: "heading-level", type: Number },
    backHref: { attribute: "back-href" },
    backLink: { attribute: "back-link" },
    ruleset: { type: Object },
    given: { attribute: false },
    answers: { attribute: false, noAccessor: true },
  };

  /** Messages by language. A council adds a language here, before it defines the element. */
  static override messages: MessageSets<StepMessageKey> = { en: { ...en }, cy: { ...cy } };

  /** URL of the ruleset. In place of it, the element may hold a `<script type="application/json">`. */
  declare src: string;
  /** Prefix of the names of the hidden fields that carry answers and outcome in the form around. */
  declare name: string;
  /** Base URL of real-time checks. Without it, questions of type `check` are passed over. */
  declare checks: string;
  /** `hash`: each question is an entry of the history, and Back shows it as it was left. `none`: the page's own. */
  declare history: "hash" | "none";
  /** The day that the rules are read on, `YYYY-MM-DD`. Default the day of the first answer, for 24 hours. */
  declare today: string;
  /** Level of the question's heading. 1, or 2 where the page has an `h1` outside of the element. */
  declare headingLevel: number;
  /** Where "Back" leads on the first question: the page before. Without it, there is none. */
  declare backHref: string;
  /** Id of the page's own back link, which stands before `<main>`. Without it, "Back" is on top of the element. */
  declare backLink: string;
  /** The ruleset as an object, or in the attribute as JSON. Setting it starts again. */
  declare ruleset: RulesetFile | null;
  /** What the page knows, by the ids that the ruleset declares. */
  declare given: GivenValues;

  readonly #content: AuthorContent = new AuthorContent(this, this.mount.element, () => this.form);
  readonly #errors: ElementErrors = new ElementErrors(this);
  readonly #backLink: BackLinkController = new BackLinkController(this, {
    id: () => this.backLink,
    onBack: () => this.press("back"),
  });
  readonly #title: PageTitleController = new PageTitleController(this);
  readonly #ruleset: RulesetController = new RulesetController(this, {
    onLoad: (ruleset, isRetry) => this.#step.begin(ruleset, isRetry),
    onProblem: (problem) => void this.#send("error", { problem }),
  });
  readonly #step: StepController = new StepController(this, {
    settings: this,
    id: () => this.mount.element.id,
    form: () => this.form,
    words: () => this.#words,
    start: (ruleset, isReturn) => this.#serverStart(ruleset, isReturn),
    onShow: (state, focus) => this.#onShow(state, focus),
    onChecking: () => this.announcer.say(this.message("checkingBody")),
    send: (verb, detail) => this.#send(verb, detail),
  });
  readonly #fields: QuestionFieldsController = new QuestionFieldsController(this, this.mount.element, {
    onInput: () => this.#fillIn(),
    onEnter: () => this.press("continue"),
  });
  readonly #submission: SubmissionController = new SubmissionController(this, {
    form: () => this.form,
    fields: () => (this.hidesContent ? this.#step.submittedFields() : []),
    serverNames: () => this.#content.names(this.name),
  });

  /** Somebody is at work in the server's own form: it stays. */
  #serverFormStays = false;
  /** The resident has asked for another page than the first. */
  #moved = false;
  /** Where focus goes after the next render. */
  #focus: "heading" | "summary" | undefined;
  /** The visit that is on the screen, whose controls can be used. */
  #shownVisit = 0;

  constructor() {
    super();
    this.src = this.checks = this.today = this.backHref = this.backLink = "";
    this.name = "eligibility";
    this.history = "hash";
    this.headingLevel = 0;
    this.ruleset = null;
    this.given = {};
  }

  static override define(tag: string = "council-eligibility-step", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** What the resident sees. */
  get state(): View {
    if (this.#ruleset.problem) return "error";
    return this.#step.state ? viewOfState(this.#step.state) : "question";
  }

  /** What the rules say of the answers that there are; `null` before the ruleset is there. */
  get evaluation(): Evaluation | null {
    return this.#step.state?.evaluation ?? null;
  }

  /** The answers by question. Setting them goes to where they lead. */
  get answers(): Answers {
    return this.#step.answers;
  }

  set answers(answers: Answers) {
    this.#step.answers = answers;
  }

  /** Shows a question, as the link does that changes its answer. */
  goTo(question: string): void {
    this.#step.goTo(question);
  }

  /** Forgets every answer, and starts again. */
  reset(): void {
    this.#step.restart({}, true);
  }

  protected override get mountId(): string {
    return `${this.name}-step`;
  }

  protected override get hidesContent(): boolean {
    if (this.#ruleset.problem) return !this.#content.works;
    return !!this.#step.state && !this.#serverFormStays;
  }

  protected override readContent(): void {
    // The mount's id is in the key of the history.
    this.mount.attach(this.mountId);
    const { state } = this.#step;
    if (state && this.#ruleset.isFrom(this.#source)) this.#step.follow(this.#serverStart(state.ruleset));
    else this.#load();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#step.started;
    return super.getUpdateComplete();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#focus === "heading") await leavePage(this.mount.element, this.announcer.region);
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hasUpdated && (changed.has("ruleset") || changed.has("src"))) this.#load();
  }

  protected override update(changed: PropertyValues): void {
    // Between two pages focus is on the mount. Orca reads out all that is in an element without a role, and a role that
    // is set later makes it look for another place. Scripts that morph the page can remove both attributes.
    this.mount.element.setAttribute("role", "group");
    super.update(changed);
    if (this.#step.state || this.#ruleset.problem) this.setAttribute("state", this.state);
  }

  protected override template(): unknown {
    const { state, checks } = this.#step;
    if (!this.hidesContent) return nothing;
    if (!state) return problemPage(this.message);
    const page = keyed(state.visit, stepPage(state, this.#context, checks.part));
    return html`${page}${this.#submission.template()}`;
  }

  protected override updated(): void {
    const { state } = this.#step;
    if (!this.isConnected) return;
    if (!state || !this.hidesContent) {
      this.#backLink.restore();
      return this.#errors.show([]);
    }
    const [context, focus] = [this.#context, this.#focus];
    this.#focus = undefined;
    this.#shownVisit = state.visit;
    const words = { title: this.message("errorTitle"), prefix: this.message("errorPrefix") };
    this.#errors.show(pageErrors(state, context), words, focus === "summary");
    if (focus === "heading") this.mount.element.querySelector<HTMLElement>("[data-council-focus]")?.focus();
    const previous = previousHref(this, this.mount.element.id, state.trail.at(-1));
    this.#backLink.show(this.state === "checking" ? undefined : previous);
    this.#title.show(pageHeading(state, context), this.#moved);
  }

  protected override press(action: string): void {
    if (action === "retry" && this.#ruleset.retry()) this.announcer.say(this.message("loading"));
    // The page of a visit that is over takes no second press.
    if (!this.#isShown) return;
    if (action === "continue") this.#answer();
    else if (action === "back") this.#step.back();
    else if (action === "again") this.reset();
    else if (action.startsWith("change:")) this.goTo(action.slice("change:".length));
    else this.#step.decideCheck(action as "check" | "instead" | "stop");
  }

  protected override formReset(): void {
    const { state } = this.#step;
    if (state) this.#step.restart({ ...this.#content.start(this.name, state.ruleset), route: "" }, false);
  }

  /** A field of the server's form is needed. */
  protected override reveal(): void {
    this.#serverFormStays = true;
    this.requestUpdate();
  }

  /** An answer that is filled in and not sent yet goes with the form. Nothing is ever held back. */
  protected override submitting(): boolean {
    if (!this.#isShown || this.state !== "question") return true;
    this.#step.takeUnsent();
    this.requestUpdate();
    // Before the browser reads the fields.
    this.performUpdate();
    return true;
  }

  /** The page of the state is on the screen. */
  get #isShown(): boolean {
    return this.hidesContent && this.#step.state?.visit === this.#shownVisit;
  }

  get #context(): TemplateContext {
    return browserContext(this, this.mount.element.id, this.#step.state?.trail.at(-1), this.#words);
  }

  get #words(): Pick<TemplateContext, "language" | "translate"> {
    return { language: subtag(this.languageTag), translate: this.message };
  }

  get #source(): RulesetSource {
    return { inline: this.ruleset ?? this.#content.json, src: this.src };
  }

  #load(): void {
    this.#step.clear();
    this.#ruleset.load(this.#source);
  }

  #serverStart(ruleset: Ruleset, isReturn: boolean = false): StepStart {
    const start = this.#content.start(this.name, ruleset);
    this.#serverFormStays = this.#content.isInUse(isReturn) || isChecking(start);
    return start;
  }

  #onShow({ notice }: StepState, focus: boolean): void {
    if (focus) {
      this.#moved = true;
      this.#serverFormStays = false;
      this.#focus = "heading";
      this.announcer.say(notice ? this.message(notice.key, notice.values) : "");
    }
    this.requestUpdate();
  }

  #answer(): void {
    this.#fillIn();
    if (!this.#step.answer()) this.#focus = "summary";
    this.requestUpdate();
  }

  /** Notes what is in the fields. */
  #fillIn(): void {
    const prefix = fieldId(this.mount.element.id, this.#step.state?.route ?? "");
    if (this.#isShown) this.#step.fillIn(this.#fields.read(prefix));
  }

  #send(verb: string, detail: object): boolean {
    const options = { bubbles: true, cancelable: verb === "answer", detail };
    return this.dispatchEvent(new CustomEvent(`council-eligibility-${verb}`, options));
  }
}
