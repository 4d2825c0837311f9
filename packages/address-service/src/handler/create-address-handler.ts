import type { AddressSource } from "@council-components/address";
import type { Connection } from "@council-components/node";
import { clientAddress } from "@council-components/node/client-address";
import { AddressSourceError } from "./address-source-error.ts";
import { answerLookup } from "./answer-lookup.ts";
import { createCors } from "./cors.ts";
import { limits, type Lookup } from "./lookup.ts";
import { Problem } from "./problem.ts";
import { createRateLimiter, type RateLimit } from "./rate-limit.ts";
import { describeUnexpected, loggedMethod, type RequestLogEntry } from "./request-log.ts";
import { createRouter, readBasePath } from "./routes.ts";

/** A source that can say whether it is able to answer: `check` rejects when it is not. */
export type CheckableAddressSource = AddressSource & {
  check?: () => Promise<void>;
  /** What is left of the requests that it may send on in this minute, for `/health`. */
  upstream?: () => { perMinute: number; left: number };
  /** The same source for one client, named by its network: what may be asked only so often is shared fairly. */
  forClient?: (client: string) => AddressSource;
};

export interface AddressHandlerOptions {
  /** Where addresses come from: `openGazetteer(…)`, `osPlaces(…)`, or anything with the same three methods. */
  source: CheckableAddressSource;
  /** Path of the API in the server it is part of; default "/addresses". Use "/" where the server strips it. */
  basePath?: string;
  /** Origins other than the server's own whose pages may call the API, such as "https://forms.aberwylan.example". */
  allowOrigins?: readonly string[];
  /** How many look-ups one client may make; default no limit. */
  rateLimit?: RateLimit;
  /** How many proxies of your own stand in front; their `X-Forwarded-For` then names the client. Default 0. */
  trustedProxies?: number;
  /** Copyright notice to send with every list, in place of the source's own. */
  attribution?: string;
  /** Milliseconds that a look-up may take; default 10,000. */
  timeout?: number;
  /** `Cache-Control` of addresses; default "no-store", because addresses and postcodes are personal data. */
  cacheControl?: string;
  /** Called once for each request; `RequestLogEntry` says what it is told, and what never. */
  log?: (entry: RequestLogEntry) => void;
}

/**
 * Answers one request. The second argument, where the server can give it, names the other end of the connection;
 * without it all clients share one rate limit.
 */
export type AddressHandler = (request: Request, connection?: Connection) => Promise<Response>;

/** The log's line while its request is being worked on. */
type Entry = Omit<RequestLogEntry, "status" | "milliseconds">;

/** Always sent: nothing here is a page to be framed, sniffed, or loaded by another site's tags. */
const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};

/**
 * Makes the address API: a function from a web-standard request to a response, for any server that speaks those.
 * The API is described in the OpenAPI document that the package publishes as `./openapi.json`.
 */
export function createAddressHandler(options: AddressHandlerOptions): AddressHandler {
  const {
    source,
    trustedProxies = 0,
    timeout = 10_000,
    cacheControl = "no-store",
    attribution,
    log,
  } = options;
  if (!Number.isInteger(trustedProxies) || trustedProxies < 0) {
    throw new RangeError(`trustedProxies must be a whole number, not ${trustedProxies}.`);
  }
  const basePath = readBasePath(options.basePath ?? "/addresses");
  const cors = createCors(options.allowOrigins ?? []);
  const secondsToWait = options.rateLimit ? createRateLimiter(options.rateLimit) : () => 0;

  const routeOf = createRouter(basePath);

  const answer = async (
    request: Request,
    connection: Connection | undefined,
    entry: Entry,
  ): Promise<Response> => {
    if (request.url.length > limits.urlCharacters) {
      throw new Problem("uri-too-long", `Use at most ${limits.urlCharacters} characters, or POST.`);
    }
    const url = new URL(request.url);
    const route = routeOf(url.pathname);
    entry.route = route.name;

    const allow = { allow: route.methods.join(", ") };
    if (!route.methods.includes(request.method)) {
      throw new Problem("method-not-allowed", `Use ${route.methods.join(", ")}.`, allow);
    }
    if (request.method === "OPTIONS") {
      const headers = cors.isPreflight(request) ? cors.preflightHeaders(request, route.methods) : allow;
      return new Response(null, { status: 204, headers });
    }
    const client = clientAddress(request, connection, trustedProxies);
    if (route.looksUp) {
      const seconds = secondsToWait(client);
      if (seconds > 0) throw tooManyRequests(seconds);
    }

    const look = async (lookup: Lookup): Promise<unknown> => {
      entry.kind = lookup.kind;
      const { body, results } = await answerLookup(lookup, {
        source: source.forClient?.(client) ?? source,
        signal: request.signal,
        timeout,
        attribution,
      });
      entry.results = results;
      return body;
    };
    const check = async (): Promise<object> => {
      await source.check?.();
      const upstream = source.upstream?.();
      return { status: "ok", ...(upstream ? { upstream } : {}) };
    };
    const body = await route.answer(request, url, { look, check });
    const keep = route.looksUp && request.method !== "POST" ? cacheControl : "no-store";
    return Response.json(body, { headers: { "cache-control": keep } });
  };

  return async (request, connection) => {
    const started = performance.now();
    const entry: Entry = { event: "request", route: "other", method: loggedMethod(request.method) };
    const response = await answer(request, connection, entry).catch((error: unknown) => {
      const { problem, reason } = asProblem(error);
      entry.problem = problem.type;
      if (reason) entry.reason = reason;
      return problem.toResponse();
    });
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...cors.headers(request) })) {
      response.headers.set(name, value);
    }
    log?.({ ...entry, status: response.status, milliseconds: Math.round(performance.now() - started) });
    return request.method === "HEAD" ? new Response(null, response) : response;
  };
}

function tooManyRequests(seconds: number): Problem {
  const wait = seconds === 1 ? "1 second" : `${seconds} seconds`;
  return new Problem("too-many-requests", `Try again in ${wait}.`, { "retry-after": String(seconds) });
}

/** Seconds to wait where whoever said "too many" did not say how long. */
const USUAL_WAIT = 60;

/**
 * Whatever went wrong becomes a problem that the API documents. Only a source's own words are kept for the log:
 * the message of an unexpected error may quote what was asked for.
 */
function asProblem(error: unknown): { problem: Problem; reason?: string } {
  if (error instanceof Problem) return { problem: error };
  if (!(error instanceof AddressSourceError)) {
    return {
      problem: new Problem("unavailable", "Try again later."),
      reason: describeUnexpected(error),
    };
  }
  const problem =
    error.failure === "too-many-requests"
      ? tooManyRequests(error.retryAfter ?? USUAL_WAIT)
      : new Problem(error.failure, error.detail ?? "Try again later.");
  return { problem, reason: error.message };
}
