import type { Evaluation } from "@council-components/eligibility-rules";
import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { AuthorContent } from "./author-content.ts";
import { plain, type StepContext } from "./context.ts";
import { hiddenFields, submitted } from "./fields.ts";
import type { Journey } from "./journey.ts";
import type * as LaterModule from "./later.ts";
import { hashOf } from "./place.ts";
import { errorTarget, questionPage, questionTitle } from "./question.templates.ts";
import type { StepHost } from "./host.ts";
import type { StepSettings } from "./settings.ts";
import { showTitle } from "./title.ts";
import type { Problem, View } from "./view.ts";

export type Later = typeof LaterModule;

/** What the element shows: the page of the place that its journey has come to. Where that is, is decided elsewhere. */
export abstract class StepPage {
  readonly host: StepHost;
  /** The element, with its settings. */
  readonly element: StepSettings;
  readonly content: AuthorContent;
  journey: Journey | undefined;
  /** What comes after the first question, once it is loaded. */
  later: Later | undefined;
  problem: Problem | undefined;
  /** Somebody is at work in the server's own form: it stays. */
  left = false;
  /** The resident has gone on, and not only begun. */
  moved = false;
  /** Where focus goes after the next render. */
  focusOn: "heading" | "summary" | undefined;

  constructor(host: StepHost) {
    this.host = host;
    this.element = host.element;
    this.content = new AuthorContent(host.element, host.mount.element, () => host.form);
  }

  /** What the resident sees. */
  get state(): View {
    return this.problem ? "error" : (this.journey?.view ?? "question");
  }

  /** What the rules say of the answers that there are; `null` before the ruleset is there. */
  get evaluation(): Evaluation | null {
    return this.journey?.evaluation ?? null;
  }

  /** Whether the mount stands in for the author's content. */
  get hidesContent(): boolean {
    if (this.left) return false;
    const { journey } = this;
    // All but the questions comes later.
    return !!journey && (journey.view === "question" || !!this.later);
  }

  /** Whether there is something to show, or nothing will come. */
  get begun(): boolean {
    return !!this.journey || !!this.problem;
  }

  /** Names and values of the hidden fields. */
  get submitted(): [string, string][] {
    const { journey } = this;
    if (!journey || !this.hidesContent) return [];
    return submitted(this.element.name, journey.carried(this.host.form), journey.evaluation, journey.proofs);
  }

  get context(): StepContext {
    const { id } = this.host.mount.element;
    const before = this.journey?.trail.at(-1);
    const hash = (at: string): string =>
      this.element.history === "none" ? `#${id}` : hashOf(this.element.name, at);
    const headed = [...document.querySelectorAll("h1")].some((heading) => !this.element.contains(heading));
    return {
      id,
      translate: this.host.message,
      language: this.host.languageTag.toLowerCase().split("-")[0] || "en",
      headingLevel: this.element.headingLevel || (headed ? 2 : 1),
      form: "",
      button: () => ({ type: "button" }),
      backHref: before === undefined ? this.element.backHref || undefined : hash(before),
      changeHref: hash,
    };
  }

  template(): unknown {
    const { context, journey } = this;
    if (!journey) return nothing;
    return html`${keyed(journey.visit, this.#page(journey, context))}${hiddenFields(this.submitted)}`;
  }

  #page(journey: Journey, context: StepContext): unknown {
    const { view, ruleset, raw, error, evaluation, answers } = journey;
    const question = journey.question!;
    const notice = journey.notice ? this.host.message(journey.notice.key, journey.notice.values) : "";
    if (view === "question") return questionPage({ question, raw, error, notice }, context);
    const later = this.later!;
    if (view === "permission")
      return later.permissionPage({ question, questions: ruleset.questions, notice }, context);
    if (view === "checking") return later.checkingPage(context);
    return later.outcomePage({ ruleset, evaluation, answers, receipts: journey.given, notice }, context);
  }

  /** What has focus is about to go. */
  async beforeUpdate(): Promise<void> {
    if (this.focusOn !== "heading") return;
    // Orca follows the caret, which would fall to the first words of what comes: it would not say them then.
    getSelection()?.collapse(this.host.announcer.region);
    await this.later?.restFocus(this.host.mount.element);
  }

  updated(): void {
    const { journey, context, focusOn: focus } = this;
    if (!journey || !this.hidesContent) return;
    this.focusOn = undefined;
    this.#showError(journey, context, focus === "summary");
    if (focus === "heading")
      this.host.mount.element.querySelector<HTMLElement>("[data-council-focus]")?.focus();
    showTitle(this.element, this.#title(journey, context), this.moved);
  }

  #showError({ question, error }: Journey, context: StepContext, focus: boolean): void {
    const list =
      question && error ? [{ target: errorTarget(question, error, context), text: error.message }] : [];
    const words = { title: this.host.message("errorTitle"), prefix: this.host.message("errorPrefix") };
    this.host.errors.show(list, words, focus);
  }

  #title({ view, question, evaluation }: Journey, context: StepContext): string {
    if (view === "question") return questionTitle(question!, context);
    if (view === "permission") return plain(question!.label, context.language);
    return view === "checking"
      ? this.host.message("checking")
      : this.later!.outcomeTitle(evaluation, context);
  }
}
