import { HistoryState } from "@council-components/core/history-state";
import type { Answers } from "@council-components/eligibility-rules";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Beginning } from "./beginning.ts";

/** What an entry of the session's history says of an element. Never an answer that a check needs. */
export interface HistoryEntry {
  /** Of the ruleset. The answers to another version are judged again. */
  readonly version: string;
  readonly route: string;
  /** The routes before it, for the back link. */
  readonly trail: readonly string[];
  readonly answers: Answers;
  readonly begun?: Beginning | undefined;
  /** Sealed by the server: what it knows finished checks by. */
  readonly proofs?: Readonly<Record<string, string>>;
}

export interface HistoryOptions {
  /** Tells two elements of a page apart: unique on the page, and the same after a reload. */
  id(): string;
  /** What an entry is about, the id of a ruleset: another has other questions. */
  ruleset(): string;
  /** Whether each question is an entry. */
  isEnabled(): boolean;
  /** The resident has gone back or forward, or followed a link to a hash. */
  onNavigate(): void;
}

/** The element that made an entry. */
const MADE_BY = "council-components made by";

/** The entries of the session's history that an element makes: one for each question. */
export class HistoryController implements ReactiveController {
  readonly #options: HistoryOptions;
  readonly #entries: HistoryState<HistoryEntry>;
  #listeners: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: HistoryOptions) {
    this.#options = options;
    this.#entries = new HistoryState(host, { key: () => this.#key, names: () => [options.ruleset()] });
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listeners = new AbortController());
    const onNavigate = (): unknown => this.#options.isEnabled() && this.#options.onNavigate();
    window.addEventListener("popstate", onNavigate, { signal });
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
  }

  /** What the entry says that somebody has come back to. */
  read(): HistoryEntry | undefined {
    return this.#options.isEnabled() ? this.#entries.read() : undefined;
  }

  /** Whether going back in history goes back in this element. */
  get isOurs(): boolean {
    const state = history.state as Record<string, unknown> | null;
    return this.#options.isEnabled() && state?.[MADE_BY] === this.#key;
  }

  /** Notes in the entry that is shown what it shows. */
  write(entry: HistoryEntry): void {
    if (this.#options.isEnabled()) this.#entries.write(entry);
  }

  /**
   * Makes a new entry.
   *
   * @param hash of its URL
   */
  push(entry: HistoryEntry, hash: string): void {
    if (!this.#options.isEnabled()) return;
    // Not the hash alone, which a <base> would lead elsewhere.
    const url = new URL(location.href);
    url.hash = hash;
    this.#entries.push(entry, url, { [MADE_BY]: this.#key });
  }

  get #key(): string {
    return `council-components ${this.#options.id()}`;
  }
}
