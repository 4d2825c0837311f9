/** Where something that our documents say comes from. `sources.json` lists them all. */
export interface Source {
  readonly title: string;
  readonly href: string;
  /** The day on which somebody read it, `YYYY-MM-DD`; null for what could not be found: not verified. */
  readonly read: string | null;
  /** How it was read. */
  readonly how: "whole" | "in part" | "as others quote it" | "not found";
  /** The day from which it is to be read again. */
  readonly again: string;
  /** What we say that rests on it, in short. */
  readonly claims: readonly string[];
}

/** The sources that are to be read again, or looked for again, on a day: `YYYY-MM-DD`. */
export function staleSources(sources: readonly Source[], on: string): Source[] {
  return sources.filter(({ again }) => again <= on);
}
