import type { MessageSets } from "@council-components/core/messages";
import type { PropertyValues } from "lit";
import { browserState, signalsPrivacy } from "./browser-state.ts";
import { cameFrom } from "./came-from.ts";
import { ConsentElement } from "./consent-element.ts";
import { mountButton, type Action } from "./context.ts";
import { policyConfiguration } from "./cookie-configuration.ts";
import { cy } from "./messages/cy.ts";
import { en } from "./messages/en.ts";
import { pageConfiguration } from "./page-configuration.ts";
import type { Choices, ConsentPolicy } from "./policy.ts";
import { ASKED, failedTemplate, FIELD, SERVER_SAVED, settingsPageTemplate } from "./settings.templates.ts";
import { settingsChoices, type SettingsState } from "./state.ts";

export type { SettingsState } from "./state.ts";

/**
 * The cookies page: a pair of radios for each purpose that can be chosen, and what is stored. Saves without leaving
 * the page. GOV.UK Design System: https://design-system.service.gov.uk/patterns/cookies-page/
 *
 * @tag council-consent-settings
 * @attr {"settings" | "saved" | "unsaved" | "failed"} state - What the resident sees. Read-only.
 * @fires {CustomEvent<ConsentChange>} council-consent-change -
 * On `document`: a choice was made, withdrawn or forgotten.
 */
export class CouncilConsentSettings extends ConsentElement {
  static override messages: MessageSets<string> = { en: { ...en }, cy: { ...cy } };

  #state: SettingsState = "settings";
  #focusNext = false;
  #form: HTMLFormElement | null = null;

  static override define(tag: string = "council-consent-settings", registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** What the resident sees. */
  get state(): SettingsState {
    return this.#state;
  }

  protected override get mountId(): string {
    return "council-consent-settings";
  }

  /** The author's form stays: what is said about it comes above it. Words for people without script go. */
  protected override get hidesContent(): boolean {
    return !this.authorForm && (!!this.source.policy || this.#state === "failed");
  }

  protected override readContent(): void {
    this.mount.attach(this.mountId);
    this.prepend(this.mount.element);
    // What was said of another form is not of this one.
    if (this.#form !== this.authorForm) this.#state = "settings";
    this.#form = this.authorForm;
    this.#showChoices();
    if (this.source.isGiven && (!this.#form || signalsPrivacy())) void this.#make();
  }

  /** Makes the page, or the notice of Global Privacy Control, from the policy. Where it cannot, the page says so. */
  async #make(): Promise<void> {
    const policy = await this.load().catch((error: Error) => {
      // The resident is told of everything else.
      if (error.name === "PolicyError") reportError(error);
    });
    const failed = !policy && !this.authorForm;
    if (failed) {
      this.#focusNext = false;
      this.announcer.say(this.message("failed"));
    }
    if (failed || this.#state === "failed") this.#state = failed ? "failed" : "settings";
    this.#showChoices();
    this.requestUpdate();
  }

  protected override press(action: Action): void {
    if (action !== "retry") return super.press(action);
    this.#focusNext = true;
    void this.#make();
  }

  protected override actionOf(button: HTMLButtonElement | null): Action | undefined {
    return button && this.#radios.length ? "save" : undefined;
  }

  protected override answer(_action: Action, policy: ConsentPolicy): void {
    const radios = this.#radios;
    const answers: Choices = Object.fromEntries(
      radios
        .filter(({ checked }) => checked)
        .map(({ name, value }) => [name.slice(FIELD.length), value === "yes"]),
    );
    const shown = this.authorForm ?? this.mount.element;
    const saved = this.save(policy, settingsChoices(policy, answers), {
      method: "settings",
      // The same words as in the form that a server renders: what else the mount shows was not asked.
      shown: shown.querySelector(`[${ASKED}]`) ?? shown,
    });
    this.#state = saved ? "saved" : "unsaved";
    // What the server said was of an earlier answer.
    document.getElementById(SERVER_SAVED)?.closest("[role=alert]")?.remove();
    for (const radio of radios) radio.defaultChecked = radio.checked;
    this.#focusNext = true;
    this.requestUpdate();
  }

  protected override choiceChanged(): void {
    this.#showChoices();
    this.requestUpdate();
  }

  /** Puts the author's radios where the choice is, unless somebody is at work in them. */
  #showChoices(): void {
    const configuration = pageConfiguration();
    const radios = this.#radios;
    if (!configuration || radios.some(({ checked, defaultChecked }) => checked !== defaultChecked)) return;
    const state = browserState(configuration);
    for (const radio of radios) {
      radio.defaultChecked = radio.checked =
        state.allows(radio.name.slice(FIELD.length)) === (radio.value === "yes");
    }
  }

  /** A copy of the page's heading, where it is in the element and hidden with the words for people without script. */
  #heading(): Element | undefined {
    const heading = this.authorForm ? null : this.querySelector(":scope > h1");
    const copy = heading?.cloneNode(true) as Element | undefined;
    copy?.removeAttribute("id");
    copy?.removeAttribute("hidden");
    return copy;
  }

  get #radios(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[type=radio][name^=${FIELD}]`)];
  }

  protected override template(): unknown {
    const { policy } = this.source;
    const { message: translate, languageTag: tag } = this;
    if (this.#state === "failed") return failedTemplate(translate, this.#heading());
    if (!policy) return this.waitingTemplate();
    const { gpc, allows } = browserState(policyConfiguration(policy));
    return settingsPageTemplate(this.#state, !this.authorForm, {
      policy,
      translate,
      tag,
      button: mountButton,
      allows,
      gpc,
      back: cameFrom(),
      heading: this.#heading(),
      field: { form: "" },
      prefix: `${this.mount.element.id}-`,
    });
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.setAttribute("state", this.#state);
  }

  protected override updated(): void {
    if (!this.#focusNext || this.#state === "failed") return;
    this.#focusNext = false;
    const news = this.mount.element.querySelector<HTMLElement>("[role=alert], h2");
    if (news) news.tabIndex = -1;
    news?.focus();
  }
}
