import type { CheckLogEntry } from "@council-components/eligibility-step/server";

/** One line of the log. Nothing in it comes from what people send: no query, no body, no address, no cookie. */
export type LogEntry =
  | { event: "request"; method: string; route: string; status: number; milliseconds: number }
  | { event: "error"; name: string; at: string[] }
  | CheckLogEntry;

const METHODS = new Set(["GET", "HEAD", "POST"]);

export function loggedMethod(method: string): string {
  return METHODS.has(method) ? method : "other";
}

/** The route as it is written in this program: an address that nobody foresaw could hold anything. */
export function loggedRoute(pathname: string, known: ReadonlySet<string>): string {
  if (known.has(pathname)) return pathname;
  const first = pathname.split("/")[1];
  return ["assets", "addresses", "checks"].includes(first ?? "") ? `/${first}` : "other";
}

/** Where an error happened. Its message is left out, for it may quote what was sent. */
export function framesOf(error: Error): string[] {
  const lines = error.stack?.split("\n") ?? [];
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
