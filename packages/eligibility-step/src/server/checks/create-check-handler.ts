import { createChecker, type CheckerOptions, type CheckProgress, type CheckRefusal } from "./checker.ts";
import { isOwnRequest } from "./own-request.ts";
import { createCheckLimiter, type CheckLimiter, type CheckRateLimit } from "./rate-limit.ts";
import { readJson } from "./read-json.ts";

/** What the server knows of the connection a request came over. */
export interface CheckConnection {
  /** IP address at the other end. */
  readonly address?: string;
}

export interface CheckHandlerOptions extends CheckerOptions {
  /** How many checks may begin; default 10 a minute of one person. `false` where something in front counts. */
  readonly rateLimit?: CheckRateLimit | CheckLimiter | false;
  /** By what a person is counted beside the owner; default the connection’s address. */
  readonly client?: (request: Request, connection: CheckConnection | undefined) => string;
  /** Whose check it is, such as the session's id: nobody else can follow it, or use its proof. */
  readonly owner?: (request: Request) => string | Promise<string>;
  /** The service's own origin as browsers see it. Default: the host that the request names. */
  readonly origin?: string;
}

/** More than permission and facts can be, in bytes. */
const MOST_BYTES = 16_384;
const LONGEST_TICKET = 4000;

/**
 * The API of real-time checks, to the contract: `POST {base}/{check}` with `{ facts, permission }` answers 200 with the
 * result, or 202 with `Location` (relative to the request's own address) and `Retry-After`; `GET` there until it is
 * done. Facts are held in memory for one request, and are in no address, log or answer. Other sites' requests are
 * refused.
 */
export function createCheckHandler(
  options: CheckHandlerOptions,
): (request: Request, connection?: CheckConnection) => Promise<Response> {
  const { now = Date.now, owner = () => "" } = options;
  const checker = createChecker(options);
  const secondsToWait = limiterOf(options.rateLimit, now);
  const clientOf = options.client ?? ((_, connection) => connection?.address ?? "");

  return async (request, connection) => {
    const segments = new URL(request.url).pathname.split("/").filter(Boolean);
    const { method, headers } = request;
    if (method !== "POST" && method !== "GET") return problem(405, "method", [], { allow: "GET, POST" });
    if (!isOwnRequest(request, options.origin)) return problem(403, "origin");

    if (method === "GET") {
      const [check = "", ticket = ""] = segments.slice(-2);
      if (!checker.has(check) || ticket.length > LONGEST_TICKET) return problem(404, "ticket");
      return answer(check, await checker.poll(check, ticket, await owner(request)));
    }

    const check = segments.at(-1) ?? "";
    if (!checker.has(check)) return problem(404, "check");
    const whose = await owner(request);
    const wait = secondsToWait(clientOf(request, connection), ...(whose ? [`owner ${whose}`] : []));
    if (wait) return problem(429, "rate", [], { "retry-after": `${wait}` });
    if (!/^application\/json\s*(;|$)/i.test(headers.get("content-type") ?? "")) return problem(415, "type");
    const body = await readJson(request, MOST_BYTES);
    if (body === "too large") return problem(413, "size");
    if (typeof body !== "object" || body === null) return problem(400, "json");
    return answer(check, await checker.start(check, body, whose));
  };
}

function limiterOf(
  limit: CheckHandlerOptions["rateLimit"] = { perMinute: 10 },
  now: () => number,
): CheckLimiter {
  if (limit === false) return () => 0;
  return typeof limit === "function" ? limit : createCheckLimiter(limit, now);
}

function answer(check: string, progress: CheckProgress | CheckRefusal): Response {
  if ("refused" in progress) {
    const { refused, faults } = progress;
    return problem(refused === "check" || refused === "ticket" ? 404 : 400, refused, faults);
  }
  if (!("ticket" in progress)) return json(200, progress);
  const { ticket, retryAfter } = progress;
  return json(202, {}, { location: `./${check}/${ticket}`, "retry-after": `${retryAfter}` });
}

/** Names what is wrong and repeats nothing of what was sent. */
function problem(
  status: number,
  problem: string,
  faults: readonly string[] = [],
  headers: Record<string, string> = {},
): Response {
  return json(status, { problem, ...(faults.length && { faults }) }, headers);
}

function json(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });
}
