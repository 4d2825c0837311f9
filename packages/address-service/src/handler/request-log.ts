/** Paths as the log names them: never what was asked for. */
export type LoggedRoute = "addresses" | "addresses/{uprn}" | "health" | "openapi.json" | "other";

/**
 * One line of the log. It has no place for a postcode, a query, a UPRN, an address, a header, a URL or the
 * client's IP address: addresses and postcodes are personal data.
 */
export interface RequestLogEntry {
  event: "request";
  route: LoggedRoute;
  method: string;
  /** What kind of look-up it was, where it got that far. */
  kind?: "postcode" | "query" | "uprn";
  status: number;
  /** Type of the problem that was answered. */
  problem?: string;
  /** How many addresses were given. */
  results?: number;
  milliseconds: number;
  /** Why a look-up failed, for the operator: a source's own words, or the name and code of an unexpected error. */
  reason?: string;
}

const METHODS = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"];

/** A method is the client's own text; only the usual ones are written down. */
export function loggedMethod(method: string): string {
  return METHODS.includes(method) ? method : "other";
}

/**
 * Says what went wrong without the error's message, which may quote what was asked for: the names of the error,
 * its code, and the places in the program it passed through.
 */
export function describeUnexpected(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = (error.stack ?? "")
    .replace(error.message, "")
    .split("\n")
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 4)
    .map((line) => line.trim());
  return [`${error.name}${code}`, ...frames].join(" ");
}
