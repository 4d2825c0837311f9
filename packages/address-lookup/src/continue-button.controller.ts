import type { ReactiveController, ReactiveControllerHost } from "lit";

export interface ContinueButtonOptions {
  /** The page's own button, where its author has marked it. */
  button(): HTMLElement | undefined;
  /** Whether there is something to go on with. */
  canGoOn(): boolean;
}

/**
 * Keeps the page's own button out of sight until there is something to go on with, so that every screen has one main
 * button. It is never hidden while it has focus, and it is shown where the element is not there to say when.
 */
export class ContinueButtonController implements ReactiveController {
  readonly #options: ContinueButtonOptions;
  #canGoOn = true;
  /** Shown all the same, until there is something else to say. */
  #isReleased = false;
  #button: HTMLElement | undefined;
  #listeners: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: ContinueButtonOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // Known only after the event.
    document.addEventListener("focusout", () => queueMicrotask(() => this.#apply()), { signal });
    // An element in a page that is still loading is there before its button is.
    document.addEventListener("DOMContentLoaded", () => this.#apply(), { signal });
  }

  /** A render that throws gets no further than here. */
  hostUpdate(): void {
    this.#set(false);
  }

  hostUpdated(): void {
    const canGoOn = this.#options.canGoOn();
    if (canGoOn !== this.#canGoOn) this.#isReleased = false;
    this.#canGoOn = canGoOn;
    this.#apply();
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
    this.release();
  }

  /** Shows the button, whatever there is to go on with. */
  release(): void {
    this.#isReleased = true;
    this.#apply();
  }

  #apply(): void {
    this.#set(!this.#canGoOn && !this.#isReleased);
  }

  #set(hide: boolean): void {
    // An element that has left the page finds none.
    const button = (this.#button = this.#options.button() ?? this.#button);
    if (!button || (hide && button === document.activeElement)) return;
    // Both: the mark holds against a stylesheet of the page's own.
    for (const name of ["hidden", "data-council-hidden"]) button.toggleAttribute(name, hide);
  }
}
