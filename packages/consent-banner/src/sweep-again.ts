import { sweep, type Unwanted } from "./sweep.ts";
import { sweepKey } from "./waiting-key.ts";

/** How long what was withdrawn is deleted again, in days: a tag in a page that is still open may write once more. */
export const SWEEP_DAYS = 7;

/** Notes what later pages are to delete again, or that there is nothing. With storage blocked, only this page does. */
export function keepSweeping(cookie: string, unwanted: Unwanted | undefined): void {
  try {
    if (!unwanted) return localStorage.removeItem(sweepKey(cookie));
    const until = Date.now() + SWEEP_DAYS * 86_400_000;
    localStorage.setItem(sweepKey(cookie), JSON.stringify({ ...unwanted, until }));
  } catch {
    // Storage is blocked or full.
  }
}

/** Deletes again what an earlier page noted: now, and when this page is left. What is not a note of ours goes. */
export function sweepAgain(cookie: string): void {
  try {
    const note = JSON.parse(localStorage.getItem(sweepKey(cookie))!) as Unwanted & { until: number };
    if (!(note.until > Date.now())) throw new Error("Out of date");
    sweep(note);
  } catch {
    keepSweeping(cookie, undefined);
  }
}
