import type { Answers } from "@council-components/eligibility-rules";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What an entry of the session's history says of an element. Never an answer that a check needs. */
export interface HistoryEntry {
  readonly route: string;
  /** The routes before it, for the back link. */
  readonly trail: readonly string[];
  readonly answers: Answers;
  /** `id@version`, since another ruleset has other questions. */
  readonly ruleset: string;
}

/** An entry as it is stored: some routers copy the state of one page into the entry of the next. */
type StoredEntry = HistoryEntry & { readonly page: string };

export interface HistoryOptions {
  /** Tells two elements of a page apart. */
  key(): string;
  /** Whether each question is an entry. */
  isEnabled(): boolean;
  /** The resident has gone back or forward, or followed a link to a hash. */
  onNavigate(): void;
}

/** The element whose page was pushed last. */
const PUSHED = "council-components pushed";

/** What an element stores in the entries of the session's history. */
export class HistoryController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: HistoryOptions;
  #listeners: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: HistoryOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listeners = new AbortController());
    window.addEventListener("popstate", () => this.#options.isEnabled() && this.#options.onNavigate(), {
      signal,
    });
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
  }

  /** What the entry that is shown now says of the element. */
  get current(): HistoryEntry | undefined {
    const { page, ...entry } = this.#stored ?? {};
    return this.#options.isEnabled() && page === thisPage() ? (entry as HistoryEntry) : undefined;
  }

  /** Whether going back in history goes back in this element. */
  get isOurs(): boolean {
    return this.#options.isEnabled() && state()?.[PUSHED] === this.#options.key();
  }

  /**
   * Stores an entry. An element that is removed stores nothing: the entry may be another page's by then.
   *
   * @param push makes a new entry, and does not replace the one that is shown
   * @param hash the hash of a new entry's URL
   */
  write(entry: HistoryEntry, push: boolean, hash: string): void {
    if (!this.#options.isEnabled() || !this.#host.isConnected) return;
    const stored: StoredEntry = { ...entry, page: thisPage() };
    // Writing while somebody goes through the history stops them in Chromium: not without need.
    if (!push && JSON.stringify(this.#stored) === JSON.stringify(stored)) return;
    const before: unknown = history.state;
    if (before !== null && typeof before !== "object") return;
    const key = this.#options.key();
    const next = { ...before, [key]: stored, ...(push && { [PUSHED]: key }) };
    try {
      // Not the hash alone, which a <base> would lead elsewhere.
      const url = new URL(location.href);
      url.hash = hash;
      if (push) history.pushState(next, "", url);
      else history.replaceState(next, "");
    } catch {
      // A sandboxed frame, or too many in a short time: the page works, and Back leaves it.
    }
  }

  get #stored(): StoredEntry | undefined {
    return state()?.[this.#options.key()] as StoredEntry | undefined;
  }
}

function state(): Record<string, unknown> | null {
  return history.state as Record<string, unknown> | null;
}

function thisPage(): string {
  return location.pathname + location.search;
}
