import type { MessageSets } from "@council-components/core/messages";
import type { PropertyValues } from "lit";
import type { BannerJourney, BannerState } from "./banner-journey.ts";
import { ConsentElement } from "./consent-element.ts";
import type { Action } from "./context.ts";
import type { ConsentMessageKey } from "./messages/messages.ts";

const messageSets: Record<string, object> & MessageSets<ConsentMessageKey> = { en: {}, cy: {} };

/**
 * The cookie banner: answers the form inside it without leaving the page, or makes the banner where there is no form.
 * GOV.UK Design System: https://design-system.service.gov.uk/components/cookie-banner/
 *
 * This is what is needed at once. What shows anything is in `banner-journey.ts`, and loaded with the first press
 * where the server rendered the banner.
 *
 * @tag council-consent-banner
 * @attr {"question" | "notice" | "gpc" | "accepted" | "rejected" | "unsaved" | "hidden"} state - What the resident sees. Read-only.
 * @fires {CustomEvent<ConsentChange>} council-consent-change - On `document`: a choice was made, withdrawn or forgotten.
 */
export class CouncilConsentBanner extends ConsentElement<BannerJourney> {
  static override messages: MessageSets<ConsentMessageKey> = messageSets;

  #state: BannerState = "hidden";
  /** Whether the author's own banner is what is shown. */
  #own = false;
  #focus = false;

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
    return !this.#own;
  }

  protected override readContent(): void {
    this.#go("hidden");
    const form = this.authorForm;
    const { view } = form?.dataset ?? {};
    if (document.documentElement.dataset["councilConsent"] === "decided") {
      // The answer went to the server, which confirms it.
      if (view === "accepted" || view === "rejected") {
        this.#go(view);
        this.#own = true;
      }
      return;
    }
    const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
    // The server may not have known of Global Privacy Control: the journey says so.
    if (form && (view === "gpc" || !globalPrivacyControl)) {
      this.#go(
        (view as BannerState | undefined) ?? (form.querySelector("[value=accept]") ? "question" : "notice"),
      );
      this.#own = true;
    } else if (this.hasPolicy) void this.tryLoad().then((journey) => journey && this.#go(journey.begin()));
  }

  protected override makeJourney(): Promise<BannerJourney> {
    return import("./banner-journey.ts").then(({ makeBannerJourney }) =>
      makeBannerJourney(this, messageSets, () => ({ message: this.message, tag: this.languageTag })),
    );
  }

  protected override actionOf(button: HTMLButtonElement | null): Action | undefined {
    const { value = "" } = button ?? {};
    return /^(?:accept|reject|hide)$/.test(value) ? (value as Action) : undefined;
  }

  protected override act(action: Action, journey: BannerJourney): void {
    const shown = this.#own ? this.authorForm! : this.mount.element;
    journey.act(action, this.#state, shown, (state) => {
      this.#focus = true;
      this.#go(state);
    });
  }

  protected override changed(): void {
    const decided = document.documentElement.dataset["councilConsent"] === "decided";
    if (decided && (this.#state === "question" || this.#state === "notice" || this.#state === "gpc"))
      this.#go("hidden");
    else if (!decided && this.#state !== "question") this.readContent();
    this.requestUpdate();
  }

  #go(state: BannerState): void {
    this.#own = false;
    this.#state = state;
    this.requestUpdate();
  }

  protected override template(): unknown {
    if (this.#state === "hidden" || this.#own) return undefined;
    return this.journey?.template(this.#state);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.setAttribute("state", this.#state);
  }

  protected override updated(): void {
    if (!this.#focus) return;
    this.#focus = false;
    this.journey?.focus(this.#state, this.mount.element);
  }
}
