import { CouncilElement } from "@council-components/core/element";
import type { PropertyDeclarations, PropertyValues } from "lit";
import { CHANGE } from "./change.ts";
import type { Action } from "./context.ts";
import type { ConsentMessageKey } from "./messages/messages.ts";
import type { ConsentPolicy } from "./policy.ts";
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
export abstract class ConsentElement<
  Journey extends { policy: ConsentPolicy },
> extends CouncilElement<ConsentMessageKey> {
  static override properties: PropertyDeclarations = { config: {}, policy: { attribute: false } };

  /** Set by the development build. */
  static consentDevelopment?: ConsentChecks;

  /** URL of the policy, as JSON. In place of it, the element may hold a `<script type="application/json">`. */
  declare config: string;
  /** The policy, once it is known; setting it needs neither `config` nor a script. */
  declare policy: ConsentPolicy | null;

  protected journey: Journey | undefined;
  #loading: Promise<Journey> | undefined;
  #toServer = false;
  readonly #changed = (): unknown => this.hasUpdated && this.changed();

  constructor() {
    super();
    this.config = "";
    this.policy = null;
    this.addEventListener("submit", (event) => this.#onSubmit(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(CHANGE, this.#changed);
    addEventListener("pageshow", this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(CHANGE, this.#changed);
    removeEventListener("pageshow", this.#changed);
  }

  /** A policy that is set, or set anew, takes the place of what is there. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || !changed.has("policy") || this.policy === this.journey?.policy) return;
    this.journey = this.#loading = undefined;
    this.readContent();
  }

  /** Whether the page says where the policy is. */
  protected get hasPolicy(): boolean {
    return !!this.policy || !!this.config || !!this.querySelector("script");
  }

  protected override press(action: Action): void {
    void this.#act(action);
  }

  /** Does what a button says. Resolves once it is done. */
  protected abstract act(action: Action, journey: Journey): void;

  /** The choice may be another than before. */
  protected abstract changed(): void;

  /** Loads what is needed to answer here. */
  protected abstract makeJourney(): Promise<Journey>;

  /** The author's own form: there is never one in the mount. */
  protected get authorForm(): HTMLFormElement | null {
    return this.querySelector("form");
  }

  /** What answers here, loaded once. A failure is forgotten, so that the next press tries again. */
  protected async load(): Promise<Journey> {
    this.#loading ??= this.makeJourney();
    try {
      this.journey = await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
    this.requestUpdate();
    return this.journey;
  }

  /** Loads, where there is nothing that works without. A wrong policy is told to the page's author. */
  protected tryLoad(): Promise<Journey | undefined> {
    return this.load().catch((error: unknown) => {
      reportError(error);
      return undefined;
    });
  }

  #onSubmit(event: SubmitEvent): void {
    const { submitter } = event;
    const action = this.actionOf(submitter as HTMLButtonElement | null);
    if (this.#toServer || !action || event.defaultPrevented) return;
    event.preventDefault();
    void this.#act(action).catch(() => {
      this.#toServer = true;
      (event.target as HTMLFormElement).requestSubmit(submitter);
      this.#toServer = false;
    });
  }

  /** What a button of the author's form asks for. */
  protected abstract actionOf(button: HTMLButtonElement | null): Action | undefined;

  async #act(action: Action): Promise<void> {
    this.act(action, this.journey ?? (await Promise.race([this.load(), tooLate()])));
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

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(reject, PATIENCE);
  });
}
