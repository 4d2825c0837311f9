import { CouncilElement } from "@council-components/core/element";
import { ElementErrors } from "@council-components/core/errors";
import type { Message, MessageSets } from "@council-components/core/messages";
import type { PropertyValues } from "lit";
import { cy } from "./messages/cy.ts";
import { en } from "./messages/en.ts";
import type { NewPatternMessageKey } from "./messages/messages.ts";
import { resultTemplate, resultText } from "./new-pattern.templates.ts";
import {
  type AnswerError,
  check,
  countWords,
  findError,
  initialState,
  type NewPatternState,
  type View,
} from "./state.ts";

/**
 * What it does, in one sentence.
 *
 * It wraps a form field and a button, which work without script; with script the button answers in the page.
 *
 * @tag council-new-pattern
 * @attr {"question" | "checked"} state - What the resident sees. Read-only.
 * @fires {CustomEvent<{ answer: string; words: number }>} council-new-pattern-check - An answer is about to be shown as checked. Cancel it, and it is not.
 */
export class CouncilNewPattern extends CouncilElement<NewPatternMessageKey> {
  /** Messages by language. A council adds a language here, before it defines the element. */
  static override messages: MessageSets<NewPatternMessageKey> = { en: { ...en }, cy: { ...cy } };

  /** Overrides of any message, whatever the language. */
  declare messages: Readonly<Partial<Record<NewPatternMessageKey, Message>>> | undefined;

  readonly #errors: ElementErrors = new ElementErrors(this);
  #state: NewPatternState = initialState;

  static override define(tag: string = "council-new-pattern", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  constructor() {
    super();
    this.addEventListener("input", () => this.#go(initialState));
  }

  /** What the resident sees. */
  get state(): View {
    return this.#state.view;
  }

  protected override get mountId(): string {
    return `${this.#field?.name ?? "new-pattern"}-result`;
  }

  /** `true` where the mount stands in for the author's content, as in `<council-address-lookup>`. */
  protected override get hidesContent(): boolean {
    return false;
  }

  /** The author's field. */
  get #field(): HTMLInputElement | null {
    return this.querySelector("input[name]:not([type=hidden])");
  }

  protected override readContent(): void {
    const answer = this.#field?.value ?? "";
    const given = this.querySelector<HTMLElement>("[data-new-pattern-result]");
    // The server has checked the answer: the element's own result takes the place of the server's.
    if (given) given.hidden = true;
    // Somebody may have put another answer into the page since: what was found out before is not about that.
    if (given || answer !== this.#state.answer) this.#go(given ? check(answer) : initialState);
  }

  protected override template(): unknown {
    return resultTemplate(this.#state, this.message);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.setAttribute("state", this.#state.view);
  }

  /**
   * The form is about to be sent. May be called twice for one submit, for the click and for the event: what it does
   * a second time has to change nothing. Where it checks whenever the form is sent, it lets buttons with
   * `formnovalidate` pass (`submitter?.matches("[formnovalidate]")`), such as “Save and come back later”.
   */
  protected override submitting(submitter: HTMLElement | null): boolean {
    if (!submitter?.matches("[name=council-action][value=check]")) return true;
    this.#check();
    return false;
  }

  /** A control in the mount was pressed, by its `data-council-action`: there is none yet. */
  protected override press(): void {}

  #check(): void {
    const answer = this.#field?.value ?? "";
    const error = findError(answer);
    if (error) return this.#refuse(error);
    const detail = { answer, words: countWords(answer) };
    const event = new CustomEvent("council-new-pattern-check", { bubbles: true, cancelable: true, detail });
    if (!this.dispatchEvent(event)) return;
    this.#go(check(answer));
    // Focus stays on the button: what is new is said.
    this.announcer.say(resultText(answer, this.message));
  }

  /** Says what is wrong, by the field and in the page's error summary, which takes focus. */
  #refuse(error: AnswerError): void {
    this.#go(initialState);
    const prefix = this.message("errorPrefix");
    const wrong = { target: this.#field ?? undefined, text: this.message(error), word: prefix.trim() };
    this.#errors.show([wrong], { title: this.message("errorTitle"), prefix }, true);
  }

  /** Shows another state. What was wrong before is over. */
  #go(state: NewPatternState): void {
    this.#state = state;
    this.announcer.say("");
    this.#errors.show([]);
    this.requestUpdate();
  }

  protected override formReset(): void {
    this.#go(initialState);
  }

  /** The page is shown again after Back: the browser puts the answer back, and it can be checked again. */
  protected override restored(): void {}

  protected override leaving(): void {}

  /** Nothing is ever hidden. */
  protected override reveal(): void {}
}
