import type { Answers } from "@council-components/eligibility-rules";

/** What an entry of the session's history says of an element. Never an answer that a check needs. */
export interface Entry {
  /** Where the resident is: a question's id, or a place of `place.ts`. */
  readonly at: string;
  /** Where they were before, for the back link. */
  readonly trail: readonly string[];
  readonly answers: Answers;
  /** `id@version`, since another ruleset has other questions. */
  readonly ruleset: string;
}

const BY = "council-components moved";

/** The part of an element in the entries of the session's history. Each question is an entry. */
export class Entries {
  /** @param key tells two elements apart */
  readonly #key: () => string;

  constructor(key: () => string) {
    this.#key = key;
  }

  /** What the entry that is shown now says of the element. */
  get current(): Entry | undefined {
    return (history.state as Record<string, Entry | undefined> | null)?.[this.#key()];
  }

  /** Whether going back in history goes back in this element. */
  get last(): boolean {
    return (history.state as Record<string, unknown> | null)?.[BY] === this.#key();
  }

  /** @param push makes a new entry, and not another of the one that is there */
  write(entry: Entry, push: boolean, hash: string): void {
    // Writing while somebody goes on through the history stops them in Chromium: not without need.
    if (!push && JSON.stringify(this.current) === JSON.stringify(entry)) return;
    const before: unknown = history.state;
    if (before !== null && typeof before !== "object") return;
    const key = this.#key();
    const state = { ...before, [key]: entry, ...(push && { [BY]: key }) };
    try {
      // Not the hash alone, which a <base> would lead elsewhere.
      const url = new URL(location.href);
      url.hash = hash;
      if (push) history.pushState(state, "", url);
      else history.replaceState(state, "");
    } catch {
      // A sandboxed frame, or too many in a short time: the page works, and Back leaves it.
    }
  }
}
