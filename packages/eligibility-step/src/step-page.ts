import type { Evaluation } from "@council-components/eligibility-rules";
import { html, nothing, type PropertyValues } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { AuthorContent } from "./author-content.ts";
import { plain, type StepContext } from "./context.ts";
import { hiddenFields, submitted } from "./fields.ts";
import type { Journey } from "./journey.ts";
import type * as LaterModule from "./later.ts";
import { hashOf } from "./place.ts";
import { problemPage } from "./problem.templates.ts";
import { errorTarget, questionPage, questionTitle } from "./question.templates.ts";
import { StepSettings } from "./settings.ts";
import { showTitle } from "./title.ts";
import type { Problem, View } from "./view.ts";

export type Later = typeof LaterModule;

/** What the element shows: the page of the place that its journey has come to. Where that is, is decided elsewhere. */
export abstract class StepPage extends StepSettings {
  protected readonly content: AuthorContent = new AuthorContent(this, this.mount.element);
  protected journey: Journey | undefined;
  /** What comes after the first question, once it is loaded. */
  protected later: Later | undefined;
  protected problem: Problem | undefined;
  /** Somebody is at work in the server's own form: it stays. */
  protected left = false;
  /** The resident has gone on, and not only begun. */
  protected moved = false;
  /** Where focus goes after the next render. */
  protected focusOn: "heading" | "summary" | undefined;

  /** What the resident sees. */
  get state(): View {
    return this.problem ? "error" : (this.journey?.view ?? "question");
  }

  /** What the rules say of the answers that there are; `null` before the ruleset is there. */
  get evaluation(): Evaluation | null {
    return this.journey?.evaluation ?? null;
  }

  protected override get mountId(): string {
    return `${this.name}-step`;
  }

  protected override get covers(): boolean {
    if (this.left) return false;
    const { journey } = this;
    // All but the questions comes later.
    return journey ? journey.view === "question" || !!this.later : !!this.problem && !this.content.works;
  }

  /** Names and values of the hidden fields. */
  protected get submitted(): [string, string][] {
    const { journey } = this;
    if (!journey || !this.covers) return [];
    return submitted(this.name, journey.carried(this.form), journey.evaluation, journey.proofs);
  }

  protected get context(): StepContext {
    const { id } = this.mount.element;
    const before = this.journey?.trail.at(-1);
    const hash = (at: string): string => (this.history === "none" ? `#${id}` : hashOf(this.name, at));
    const headed = [...document.querySelectorAll("h1")].some((heading) => !this.contains(heading));
    return {
      id,
      translate: this.message,
      language: this.languageTag.toLowerCase().split("-")[0] || "en",
      headingLevel: this.headingLevel || (headed ? 2 : 1),
      form: "",
      button: () => ({ type: "button" }),
      backHref: before === undefined ? this.backHref || undefined : hash(before),
      changeHref: hash,
    };
  }

  protected override template(): unknown {
    if (!this.covers) return nothing;
    const { context, journey } = this;
    if (!journey) return problemPage(context);
    return html`${keyed(journey.visit, this.#page(journey, context))}${hiddenFields(this.submitted)}`;
  }

  #page(journey: Journey, context: StepContext): unknown {
    const { view, ruleset, raw, error, evaluation, answers } = journey;
    const question = journey.question!;
    const notice = journey.notice ? this.message(journey.notice.key, journey.notice.values) : "";
    if (view === "question") return questionPage({ question, raw, error, notice }, context);
    const later = this.later!;
    if (view === "permission")
      return later.permissionPage({ question, questions: ruleset.questions, notice }, context);
    if (view === "checking") return later.checkingPage(context);
    return later.outcomePage({ ruleset, evaluation, answers, receipts: journey.given, notice }, context);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.focusOn === "heading") await this.later?.restFocus(this.mount.element);
    return super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (this.journey || this.problem) this.setAttribute("state", this.state);
  }

  protected override updated(): void {
    const { journey, context, focusOn: focus } = this;
    if (!journey || !this.covers) return;
    this.focusOn = undefined;
    this.#showError(journey, context, focus === "summary");
    if (focus === "heading") this.mount.element.querySelector<HTMLElement>("[data-council-focus]")?.focus();
    showTitle(this, this.#title(journey, context), this.moved);
  }

  #showError({ question, error }: Journey, context: StepContext, focus: boolean): void {
    const list =
      question && error ? [{ target: errorTarget(question, error, context), text: error.message }] : [];
    const words = { title: this.message("errorTitle"), prefix: this.message("errorPrefix") };
    this.errors.show(list, words, focus).catch(() => {
      // The message stands beside the field all the same.
      if (focus) document.getElementById(list[0]?.target ?? "")?.focus();
    });
  }

  #title({ view, question, evaluation }: Journey, context: StepContext): string {
    if (view === "question") return questionTitle(question!, context);
    if (view === "permission") return plain(question!.label, context.language);
    return view === "checking" ? this.message("checking") : this.later!.outcomeTitle(evaluation, context);
  }
}
