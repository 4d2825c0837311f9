import type { MessageSets } from "@council-components/core/messages";
import type { PropertyValues } from "lit";
import { bannerTemplate } from "./banner.templates.ts";
import { browserState, signalsPrivacy } from "./browser-state.ts";
import { ConsentElement } from "./consent-element.ts";
import { mountButton, type Action } from "./context.ts";
import { policyConfiguration } from "./cookie-configuration.ts";
import { cyBanner } from "./messages/cy.ts";
import { enBanner } from "./messages/en.ts";
import type { ConsentPolicy } from "./policy.ts";
import {
  bannerChoices,
  firstState,
  formState,
  isConfirmation,
  isUnanswered,
  stateAfter,
  type BannerState,
} from "./state.ts";

/** Milliseconds for which a banner that is hidden stays after focus has left it. */
const FOCUS_FIRST = 100;

/**
 * The cookie banner: answers the form inside it without leaving the page, or makes the banner where there is no form.
 * GOV.UK Design System: https://design-system.service.gov.uk/components/cookie-banner/
 *
 * @tag council-consent-banner
 * @attr {"question" | "notice" | "gpc" | "accepted" | "rejected" | "unsaved" | "hidden"} state -
 * What the resident sees. Read-only.
 * @fires {CustomEvent<ConsentChange>} council-consent-change -
 * On `document`: a choice was made, withdrawn or forgotten.
 */
export class CouncilConsentBanner extends ConsentElement {
  static override messages: MessageSets<string> = { en: { ...enBanner }, cy: { ...cyBanner } };

  #state: BannerState = "hidden";
  /** Whether the author's own banner is what is shown. */
  #showsForm = false;
  #focusNext = false;

  static override define(tag: string = "council-consent-banner", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** What the resident sees. */
  get state(): BannerState {
    return this.#state;
  }

  protected override get mountId(): string {
    return "council-consent-banner";
  }

  protected override get hidesContent(): boolean {
    return !this.#showsForm;
  }

  protected override readContent(): void {
    const form = this.authorForm;
    const state = form ? formState(form.dataset["view"], !!form.querySelector("[value=accept]")) : "hidden";
    if (isDecided()) {
      // The answer may have gone to the server, which confirms it.
      if (isConfirmation(state)) return this.#show(state, true);
      // A confirmation stays while others edit the page.
      return this.#show(isConfirmation(this.#state) ? this.#state : "hidden");
    }
    // The server may not have known of Global Privacy Control.
    if (form && (state === "gpc" || !signalsPrivacy())) return this.#show(state, true);
    this.#show("hidden");
    if (this.source.isGiven) this.#make().catch(reportError);
  }

  /** Makes the banner from the policy. */
  async #make(): Promise<void> {
    const { decided, gpc } = browserState(policyConfiguration(await this.load()));
    if (!this.#showsForm && this.#state === "hidden" && !decided)
      this.#show(firstState(this.source.policy!, gpc));
  }

  protected override actionOf(button: HTMLButtonElement | null): Action | undefined {
    const { value = "" } = button ?? {};
    return /^(?:accept|reject|hide)$/.test(value) ? (value as Action) : undefined;
  }

  protected override answer(action: Action, policy: ConsentPolicy): void {
    const shown = this.#showsForm ? this.authorForm! : this.mount.element;
    const before = browserState(policyConfiguration(policy)).stored?.choices;
    const choices = bannerChoices(policy, action, this.#state, before);
    const saved =
      choices && this.save(policy, choices, { method: "banner", shown, silent: this.#state === "gpc" });
    const next = stateAfter(action, this.#state, saved);
    this.#focusNext = next !== this.#state && next !== "hidden";
    if (next !== "hidden") return this.#show(next, next === this.#state && this.#showsForm);
    // Before the banner is hidden, focus leaves it: where the button goes in the same task, Orca 43 finds its own way
    // to what comes next, and says nothing of it.
    focusAfterBanner(!shown.querySelector(":focus-visible"));
    setTimeout(() => this.#show("hidden"), FOCUS_FIRST);
  }

  protected override choiceChanged(elsewhere: boolean): void {
    if (isDecided()) {
      // What the banner asks or says is not so any more.
      if (elsewhere || isUnanswered(this.#state)) this.#show("hidden");
    } else if (this.#state !== "question") this.readContent();
    this.requestUpdate();
  }

  #show(state: BannerState, form: boolean = false): void {
    this.#state = state;
    this.#showsForm = form;
    this.requestUpdate();
  }

  protected override template(): unknown {
    const { policy } = this.source;
    if (this.#showsForm) return this.waitingTemplate("govuk-width-container");
    if (this.#state === "hidden" || !policy) return undefined;
    const { message: translate, languageTag: tag } = this;
    return bannerTemplate(this.#state, { policy, translate, tag, button: mountButton });
  }

  protected override update(changed: PropertyValues): void {
    // A browser that translates the page puts nodes of its own in place of text, which Lit would not change: a button
    // would keep the words of what it did before.
    if (this.hasUpdated && this.getAttribute("state") !== this.#state) this.clear();
    super.update(changed);
    this.setAttribute("state", this.#state);
  }

  protected override updated(): void {
    if (!this.#focusNext) return;
    this.#focusNext = false;
    takeFocus(this.mount.element.querySelector<HTMLElement>("[role=alert]"), false);
  }
}

/** What the gate says of the page. */
function isDecided(): boolean {
  return document.documentElement.dataset["councilConsent"] === "decided";
}

/**
 * Puts focus on the skip link, for whoever follows the focus. It takes up room while it has focus and gives that back
 * when a mouse is pressed elsewhere: everything would move away from under the pointer, and that press would do
 * nothing. So a pointer's focus goes to the main content, where nothing is to be seen of it.
 */
function focusAfterBanner(pointed: boolean): void {
  const skipLink = document.querySelector<HTMLElement>(".govuk-skip-link");
  const main = document.querySelector("main");
  takeFocus(pointed ? (main ?? skipLink) : (skipLink ?? main), pointed);
}

function takeFocus(target: HTMLElement | null, preventScroll: boolean): void {
  if (target && !target.matches("a[href]")) target.tabIndex = -1;
  target?.focus({ preventScroll });
}
