import { sweepAgain } from "../sweep-again.ts";

/** Deletes again what was withdrawn on an earlier page, as soon as this one is opened, and when it is left. */
export function resume(cookie: string): void {
  sweepAgain(cookie);
  addEventListener("pagehide", () => sweepAgain(cookie));
}
