import type { MessageSets } from "@council-components/core/messages";
import { html, type PropertyValues } from "lit";
import { ConsentElement } from "./consent-element.ts";
import type { Action } from "./context.ts";
import { cyFailed } from "./messages/cy.failed.ts";
import { enFailed } from "./messages/en.failed.ts";
import type { ConsentMessageKey } from "./messages/messages.ts";
import { browserState } from "./browser-state.ts";
import { pageSettings } from "./page-settings.ts";
import type { Choices } from "./policy.ts";
import type { SettingsJourney } from "./settings-journey.ts";

const messageSets: Record<string, object> & MessageSets<ConsentMessageKey> = { en: enFailed, cy: cyFailed };

/** What the cookies page can show. */
export type SettingsState = "settings" | "saved" | "unsaved" | "failed";

/** The name of the radios of a purpose. */
const FIELD = "purpose-";

/**
 * The cookies page: a pair of radios for each purpose that can be chosen, and what is stored. Saves without leaving
 * the page. GOV.UK Design System: https://design-system.service.gov.uk/patterns/cookies-page/
 *
 * @tag council-consent-settings
 * @attr {"settings" | "saved" | "unsaved" | "failed"} state - What the resident sees. Read-only.
 * @fires {CustomEvent<ConsentChange>} council-consent-change - On `document`: a choice was made, withdrawn or forgotten.
 */
export class CouncilConsentSettings extends ConsentElement<SettingsJourney> {
  static override messages: MessageSets<ConsentMessageKey> = messageSets;

  #state: SettingsState = "settings";
  #focus = false;
  #saving = false;

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

  /** The author's form stays: what is said about it comes above it. */
  protected override get hidesContent(): boolean {
    return false;
  }

  protected override readContent(): void {
    this.mount.attach(this.mountId);
    this.prepend(this.mount.element);
    this.#showChoices();
    const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
    if ((!this.authorForm || globalPrivacyControl) && this.hasPolicy) void this.#show();
  }

  /** Where nothing can be shown, says so. The author's own form works without. */
  async #show(): Promise<void> {
    const journey = await this.load().catch((error: Error) => {
      // The rest is weather, which the resident is told of.
      if (error.name === "PolicyError") reportError(error);
    });
    this.#state = journey || this.authorForm ? "settings" : "failed";
    if (this.#state === "failed") {
      this.#focus = false;
      this.announcer.say(this.message("failed"));
    }
    this.requestUpdate();
  }

  protected override press(action: Action): void {
    if (action === "retry") {
      this.#focus = true;
      void this.#show();
    } else super.press(action);
  }

  /** Puts the radios where the choice is, unless somebody is at work in them. */
  #showChoices(): void {
    const settings = pageSettings();
    const radios = this.#radios;
    if (!settings || radios.some(({ checked, defaultChecked }) => checked !== defaultChecked)) return;
    const state = browserState(settings);
    for (const radio of radios) {
      radio.defaultChecked = radio.checked =
        state.allows(radio.name.slice(FIELD.length)) === (radio.value === "yes");
    }
  }

  get #radios(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[type=radio][name^=${FIELD}]`)];
  }

  protected override makeJourney(): Promise<SettingsJourney> {
    return import("./settings-journey.ts").then(({ makeSettingsJourney }) =>
      makeSettingsJourney(this, messageSets, () => ({ message: this.message, tag: this.languageTag })),
    );
  }

  protected override actionOf(button: HTMLButtonElement | null): Action | undefined {
    return button && this.#radios.length ? "save" : undefined;
  }

  protected override act(_action: Action, journey: SettingsJourney): void {
    const choices: Choices = Object.fromEntries(
      this.#radios
        .filter(({ checked }) => checked)
        .map(({ name, value }) => [name.slice(FIELD.length), value === "yes"]),
    );
    this.#saving = true;
    this.#state = journey.save(choices, this.authorForm ?? this.mount.element) ? "saved" : "unsaved";
    this.#saving = false;
    for (const radio of this.#radios) radio.defaultChecked = radio.checked;
    this.#focus = true;
    this.requestUpdate();
  }

  protected override changed(): void {
    if (this.#saving) return;
    this.#showChoices();
    this.requestUpdate();
  }

  protected override template(): unknown {
    if (this.#state === "failed")
      return html`<div class="govuk-inset-text">${this.message("failed")}</div>
        <button
          type="button"
          form=""
          class="govuk-button govuk-button--secondary"
          data-council-action="retry"
        >
          ${this.message("tryAgain")}
        </button>`;
    return this.journey?.template(this.#state, !this.authorForm);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.setAttribute("state", this.#state);
  }

  protected override updated(): void {
    if (!this.#focus || this.#state === "failed") return;
    this.#focus = false;
    const news = this.mount.element.querySelector<HTMLElement>("[role=alert], h2");
    if (news) news.tabIndex = -1;
    news?.focus();
  }
}
