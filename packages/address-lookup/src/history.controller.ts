import { keep, kept } from "@council-components/core/kept";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Milliseconds. A thousand addresses take a while to be written: not before they are on the screen. */
const SAVE_AFTER = 300;

export interface HistoryOptions<Saved> {
  /** Under which the value is saved, which no other element on the page has. */
  key(): string;
  /** What there is to save now. */
  value(): Saved;
  /** Whether there is nothing worth saving, where nothing was saved before. */
  isEmpty(): boolean;
}

/**
 * Saves what an element shows with the entry of the session's history, for those who come back to the page. Browsers
 * restore neither hidden fields nor those that script made.
 */
export class HistoryController<Saved> implements ReactiveController {
  readonly #options: HistoryOptions<Saved>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: HistoryOptions<Saved>) {
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** What was saved with this entry. */
  get saved(): Saved | undefined {
    return kept(this.#options.key()) as Saved | undefined;
  }

  /** Saves in a moment: WebKit saves nothing while the page is being left, and a hundred times in half a minute. */
  saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), SAVE_AFTER);
  }

  save(): void {
    const { key, value, isEmpty } = this.#options;
    if (this.saved || !isEmpty()) keep(key(), value());
  }
}
