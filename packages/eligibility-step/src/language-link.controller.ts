import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { HistoryEntry } from "./history.controller.ts";

/** What is carried to the same page in another language: an entry of the history, and what was typed and not sent. */
export type CarriedEntry = HistoryEntry & {
  readonly drafts?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};

export interface LanguageLinkOptions {
  /** Whose it is: the prefix of the fields and the id of the ruleset. */
  key(): string;
  /** The page's language, as a subtag. */
  language(): string;
  /** What to carry; undefined for nothing. No answer that a check needs. */
  entry(): CarriedEntry | undefined;
}

/** What is stored, until the next page reads it. */
interface Carried {
  readonly key: string;
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly entry: CarriedEntry;
}

const STORED = "council-components language";
/** Longer than a page takes to load on a bad day. Milliseconds. */
const PATIENCE = 5 * 60_000;

/**
 * Carries answers over a link to the same page in another language (`<a hreflang="cy">`), which loads it anew. They
 * are stored for that moment alone, in the session storage of the tab, and removed by the next page, whichever it is.
 */
export class LanguageLinkController implements ReactiveController {
  readonly #options: LanguageLinkOptions;
  #listeners: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: LanguageLinkOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listeners = new AbortController());
    document.addEventListener("click", (event) => this.#onClick(event), { signal });
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
  }

  /** What the page in the other language carried here. */
  read(): CarriedEntry | undefined {
    const carried = takeStored();
    const { key, language } = this.#options;
    const isOurs = carried?.key === key() && carried.from !== language();
    return isOurs && Date.now() - carried.at < PATIENCE ? carried.entry : undefined;
  }

  #onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[hreflang]");
    const isFollowed = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !isFollowed || link.origin !== location.origin) return;
    const { key, language, entry } = this.#options;
    const value = entry();
    if (value) store({ key: key(), from: language(), at: Date.now(), entry: value });
  }
}

function store(carried: Carried): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(carried));
  } catch {
    // Storage is blocked: the page in the other language starts where its server is.
  }
}

function takeStored(): Carried | undefined {
  try {
    const text = sessionStorage.getItem(STORED);
    sessionStorage.removeItem(STORED);
    return text ? (JSON.parse(text) as Carried) : undefined;
  } catch {
    return undefined;
  }
}
