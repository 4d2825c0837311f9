import type { RequestLogEntry } from "../handler/request-log.ts";

export type LogLine =
  | RequestLogEntry
  | { event: "listening"; url: string; source: "database" | "os-places" }
  | { event: "stopping"; signal: string }
  | { event: "stopped" }
  | { event: "source-check"; reason: string }
  | { event: "proxy"; reason: string }
  | { event: "error"; reason: string };

export type Logger = (line: LogLine) => void;

/** Writes one JSON object a line, for whatever collects logs. */
export function createLogger(write: (line: string) => void): Logger {
  return (line) => {
    const level =
      line.event === "request" ? (line.status >= 500 ? "warn" : "info") : "reason" in line ? "warn" : "info";
    write(`${JSON.stringify({ time: new Date().toISOString(), level, ...line })}\n`);
  };
}
