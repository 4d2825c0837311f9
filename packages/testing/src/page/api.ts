/** How a page's stand-in for an outside API answers one kind of request. */
export interface ApiRule {
  /** The rule is for requests whose path and query contain this text; without it, for every request. */
  readonly match?: string;
  /** HTTP method; any when absent. */
  readonly method?: string;
  /** HTTP status, 200 when absent. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer, sent as JSON. */
  readonly json?: unknown;
  /** The answer as it is, for malformed ones. Wins over `json`. */
  readonly body?: string;
  /** Repeats `body` so many times, for huge answers that are not worth sending to the server first. */
  readonly repeatBody?: number;
  /** Milliseconds to wait before answering. */
  readonly delay?: number;
  /** Answers only once the test calls `page.api.release(name)` with this name. */
  readonly hold?: string;
  /** Breaks the connection in place of answering, as when the network is gone. */
  readonly offline?: boolean;
  /** How often the rule answers before the next one that matches has its turn; for ever when absent. */
  readonly times?: number;
}

/** A request that reached the stand-in, as the server saw it. */
export interface ApiRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The page gave the request up before it had an answer. */
  readonly aborted: boolean;
}
