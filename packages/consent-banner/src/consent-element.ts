import { CouncilElement } from "@council-components/core/element";
import { language, languageTag } from "@council-components/core/messages";
import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit";
import { ChoiceController } from "./choice.controller.ts";
import type { Action } from "./context.ts";
import type { ConsentMessageKey } from "./messages/messages.ts";
import { PolicyController } from "./policy.controller.ts";
import { askedIn, type Choices, type ConsentPolicy } from "./policy.ts";
import { saveChoices, type Answer } from "./save-choices.ts";
import type { Receipts, SentFacts } from "./receipts.ts";
import type { Leftovers } from "./withdraw.ts";

/** What a development build is told. */
export interface ConsentChecks {
  saved(element: Element, leftovers: Leftovers): void;
}

/** Milliseconds after which an answer goes to the server, as without script. */
const PATIENCE = 4000;

/**
 * What the banner and the cookies page share: the policy, the author's form that works without script, and a mount
 * for what is shown in its place. The author's form is answered here where that is possible, and by its server
 * where it is not.
 */
export abstract class ConsentElement extends CouncilElement<ConsentMessageKey> {
  static override properties: PropertyDeclarations = {
    config: {},
    policy: { attribute: false },
  };

  /** Set by the development build. */
  static consentDevelopment?: ConsentChecks;

  /** URL of the policy, as JSON. In place of it, the element may hold a `<script type="application/json">`. */
  declare config: string;
  /** The policy, once it is known; setting it needs neither `config` nor a script. */
  declare policy: ConsentPolicy | null;

  protected readonly source: PolicyController = new PolicyController(this);
  #receipts: Receipts | undefined;
  /** Sends the author's form in the background. */
  #post: (() => void) | undefined;
  /** An answer waits for the policy. */
  #waiting = false;
  #saving = false;
  #toServer = false;

  constructor() {
    super();
    this.config = "";
    this.policy = null;
    new ChoiceController(this, (elsewhere) => {
      if (this.hasUpdated && !this.#saving) this.choiceChanged(elsewhere);
    });
    this.addEventListener("submit", (event) => void this.#onSubmit(event));
    // Nobody is asked for anything before somebody turns to the form: by then the answer is near.
    for (const type of ["focusin", "pointerover"]) this.addEventListener(type, () => this.#prepare());
  }

  /** A policy that is set, or set anew, takes the place of what is there. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hasUpdated && changed.has("policy") && this.policy && !this.source.policy) this.readContent();
  }

  protected override readLanguage(): string {
    const tag = super.readLanguage();
    const { policy } = this.source;
    return policy ? askedIn(policy, tag) : tag;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    // Says so where the page is in a language in which the policy has no words.
    const { languageTag: tag, mount } = this;
    if (tag === languageTag(this)) mount.element.removeAttribute("lang");
    else mount.element.lang = tag;
  }

  /** What a button of the author's form asks for. */
  protected abstract actionOf(button: HTMLButtonElement | null): Action | undefined;

  /** Does what a button says. */
  protected abstract answer(action: Action, policy: ConsentPolicy): void;

  /**
   * The choice may be another than before.
   *
   * @param elsewhere whether it was changed elsewhere since this page was shown
   */
  protected abstract choiceChanged(elsewhere: boolean): void;

  /** The author's own form: there is never one in the mount. */
  protected get authorForm(): HTMLFormElement | null {
    return this.querySelector("form");
  }

  /** Loads the policy, and what makes receipts where it asks for them, so that an answer waits for neither. */
  protected async load(): Promise<ConsentPolicy> {
    const policy = await this.source.load();
    if (policy.receipts) this.#loadReceipts().catch(() => {});
    return policy;
  }

  /** Saves an answer. Returns whether the browser has it: not where cookies are blocked. */
  protected save(
    policy: ConsentPolicy,
    choices: Choices,
    more: Pick<Answer, "method" | "shown" | "silent">,
  ): boolean {
    const post = this.#post;
    const send = (facts: SentFacts): void => {
      void this.#loadReceipts().then(({ sendReceipt }) => sendReceipt(policy, facts), post);
    };
    const answer = { ...more, choices, language: language(this.languageTag) };
    this.#saving = true;
    const { saved, leftovers } = saveChoices(policy, answer, send);
    this.#saving = false;
    ConsentElement.consentDevelopment?.saved(this, leftovers);
    return saved;
  }

  async #loadReceipts(): Promise<Receipts> {
    return (this.#receipts ??= await import("./receipts.ts"));
  }

  protected override press(action: Action): void {
    const { policy } = this.source;
    if (policy) this.answer(action, policy);
  }

  #prepare(): void {
    if (this.authorForm && this.source.isGiven && !this.source.policy) this.load().catch(() => {});
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    const { submitter, target } = event;
    const action = this.actionOf(submitter as HTMLButtonElement | null);
    // Where nothing could be rendered, the form works as without script.
    if (!this.hasUpdated || this.#toServer || !action || event.defaultPrevented) return;
    event.preventDefault();
    // Pressing again changes nothing.
    if (this.#waiting) return;
    const form = target as HTMLFormElement;
    this.#post = poster(form, submitter);
    const policy = this.source.policy ?? (await this.#wait());
    if (policy) return this.answer(action, policy);
    this.#toServer = true;
    form.requestSubmit(submitter);
    this.#toServer = false;
  }

  /** The policy, or nothing where it fails or takes too long; the page says meanwhile that it is working. */
  async #wait(): Promise<ConsentPolicy | undefined> {
    this.#waiting = true;
    this.requestUpdate();
    this.announcer.say(this.message("saving"));
    const tooLate = new Promise<undefined>((resolve) => {
      setTimeout(resolve, PATIENCE);
    });
    const policy = await Promise.race([this.load().catch(() => undefined), tooLate]);
    this.#waiting = false;
    this.requestUpdate();
    this.announcer.say("");
    return policy;
  }

  /**
   * Shown under the author's form while an answer waits. Announced by the status message. It is a template even while
   * there is nothing to say: where Lit cannot render, as in XHTML, that shows before somebody answers.
   */
  protected waitingTemplate(width: string = ""): unknown {
    return html`${
      this.#waiting
        ? html`<p class="govuk-body ${width}" aria-hidden="true">${this.message("saving")}</p>`
        : nothing
    }`;
  }

  protected override submitting(): boolean {
    return true;
  }

  /** A link to something in the author's form leads to what is shown in its place. */
  protected override reveal(): void {}

  protected override formReset(): void {}

  protected override restored(): void {}

  protected override leaving(): void {}
}

/**
 * What sends a form as it is now without leaving the page. Its server makes the receipt of an answer, as without
 * script, where what makes receipts could not be loaded.
 */
function poster(form: HTMLFormElement, submitter: HTMLElement | null): () => void {
  const body = new URLSearchParams(new FormData(form, submitter) as unknown as Record<string, string>);
  // Losing a receipt loses no choice.
  return () =>
    void fetch(form.action, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => {});
}
