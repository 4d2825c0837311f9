import { ElementErrors } from "@council-components/core/errors";
import type { MessageSets } from "@council-components/core/messages";
import type { Answers, Evaluation } from "@council-components/eligibility-rules";
import { nothing, type PropertyValues } from "lit";
import type { StepHost } from "./host.ts";
import { cyProblem } from "./messages/cy.problem.ts";
import { enProblem } from "./messages/en.problem.ts";
import type { StepMessageKey } from "./messages/messages.ts";
import { problemPage } from "./problem.templates.ts";
import { StepSettings } from "./settings.ts";
import type { Step } from "./step.ts";
import type { View } from "./view.ts";

const messageSets: Record<string, object> & MessageSets<StepMessageKey> = {
  en: { ...enProblem },
  cy: { ...cyProblem },
};

/**
 * Asks a resident the questions of a ruleset, one a page, as long as an answer can still change the outcome, and shows
 * the outcome with its reasons. Without script the form inside the element, the server's own, does the same. GOV.UK
 * Design System, "Check a service is suitable":
 * https://design-system.service.gov.uk/patterns/check-a-service-is-suitable/
 *
 * This is what is needed at once: the server's form is on the screen and works. What asks in its place is in
 * `step.ts`, and what comes after the first answer in `later.ts`; both are loaded while the resident reads.
 *
 * @tag council-eligibility-step
 * @attr {"question" | "permission" | "checking" | "outcome" | "error"} state - What the resident sees. Read-only.
 * @fires {CustomEvent<{ question: string; value?: unknown }>} council-eligibility-answer - A question is about to be answered. Cancel it, and it is not. No value where a check needs the answer.
 * @fires {CustomEvent<{ outcome: Outcome; evaluation: Evaluation }>} council-eligibility-outcome - There is an outcome, and it is shown.
 * @fires {CustomEvent<{ problem: Problem }>} council-eligibility-error - The questions could not be shown.
 */
export class CouncilEligibilityStep extends StepSettings {
  /** Messages by language. A council adds a language here, before it defines the element. */
  static override messages: MessageSets<StepMessageKey> = messageSets;

  readonly #errors: ElementErrors = new ElementErrors(this);
  #step: Step | undefined;
  #loading: Promise<Step | undefined> | undefined;
  #failed = false;
  /** Answers that were set before there was anything to take them. */
  #wanted: Answers | undefined;

  static override define(tag: string = "council-eligibility-step", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** What the resident sees. */
  get state(): View {
    return this.#step?.state ?? (this.#failed ? "error" : "question");
  }

  /** What the rules say of the answers that there are; `null` before the ruleset is there. */
  get evaluation(): Evaluation | null {
    return this.#step?.evaluation ?? null;
  }

  /** The answers by question. Setting them goes to where they lead. */
  get answers(): Answers {
    return this.#step?.answers ?? { ...this.#wanted };
  }

  set answers(answers: Answers) {
    if (this.#step) this.#step.answers = answers;
    else this.#wanted = answers;
  }

  /** Shows a question, as the link does that changes its answer. */
  goTo(question: string): void {
    void this.#loading?.then((step) => step?.goTo(question));
  }

  /** Forgets every answer, and begins anew. */
  reset(): void {
    void this.#loading?.then((step) => step?.reset());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#step?.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#step?.disconnected();
  }

  protected override get mountId(): string {
    return `${this.name}-step`;
  }

  protected override get hidesContent(): boolean {
    if (this.#step && !this.#step.problem) return this.#step.hidesContent;
    return this.state === "error" && !this.#works;
  }

  /** Whether there is something inside that does the job without the element. */
  get #works(): boolean {
    return [...this.children].some(
      (child) => child !== this.mount.element && child.querySelector("input, button, a[href]"),
    );
  }

  protected override readContent(): void {
    this.mount.attach(this.mountId);
    this.#loading = this.#load();
  }

  async #load(): Promise<Step | undefined> {
    try {
      const { startStep } = await import("./step.ts");
      const step = (this.#step = startStep(this.#host()));
      this.#failed = false;
      if (this.#wanted) step.answers = this.#wanted;
      if (this.isConnected) step.connected();
      step.begin();
      return step;
    } catch (error) {
      if (this.#step) throw error;
      this.#failed = true;
      this.dispatchEvent(
        new CustomEvent("council-eligibility-error", {
          bubbles: true,
          detail: { problem: { kind: "script" } },
        }),
      );
      return undefined;
    } finally {
      this.requestUpdate();
    }
  }

  #host(): StepHost {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- for getters, which have a `this` of their own
    const element = this;
    return {
      element,
      mount: this.mount,
      announcer: this.announcer,
      errors: this.#errors,
      messageSets,
      get message() {
        return element.message;
      },
      get languageTag() {
        return element.languageTag;
      },
      get form() {
        return element.form;
      },
      render: () => this.requestUpdate(),
      renderNow: () => {
        this.requestUpdate();
        this.performUpdate();
      },
    };
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#step?.beforeUpdate();
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const begun = this.hasUpdated;
    super.willUpdate(changed);
    if (begun) this.#step?.changed(changed);
  }

  protected override template(): unknown {
    if (!this.hidesContent) return nothing;
    return this.state === "error" ? problemPage(this.message) : this.#step?.template();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (this.#step?.begun || this.#failed) this.setAttribute("state", this.state);
  }

  protected override updated(): void {
    this.#step?.updated();
  }

  protected override press(action: string): void {
    if (action !== "retry") this.#step?.press(action);
    else if (this.#step) this.#step.begin();
    else this.#loading = this.#load();
  }

  protected override formReset(): void {
    this.#step?.formReset();
  }

  protected override reveal(): void {
    this.#step?.reveal();
  }

  protected override submitting(): boolean {
    this.#step?.submitting();
    return true;
  }

  protected override restored(): void {}

  protected override leaving(): void {}
}
