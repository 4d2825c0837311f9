import { readBody } from "@council-components/node/body";
import { readJson } from "./read-json.ts";

export interface DfeStandInOptions {
  /** What the client has to say; default `stand-in` and `stand-in-secret`. */
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** How long a token is good, in seconds; the service's are for two hours. */
  readonly tokenSeconds?: number;
  /** How long a check is queued, in seconds; default 2. */
  readonly queueSeconds?: number;
  /** The clock, for tests. Milliseconds since 1970. */
  readonly now?: () => number;
}

/** How the stand-in answers, by last name (in any case) or else by the last letter of the National Insurance number. */
export const standInNames = {
  eligible: "eligible after the queue",
  refused: "not eligible after the queue",
  unknown: "nobody of that name and number is found",
  instant: "eligible at once, as for facts that were checked before",
  slow: "queued for a minute, longer than anybody waits",
  error: "the check ends in an error",
  busy: "too many requests at first, with a Retry-After of 1 second",
  crowded: "too many requests, with a Retry-After of 10 minutes",
  down: "503 to everything",
  lost: "a check that cannot be found again",
  garbage: "an answer that is not JSON",
  expired: "the token is refused once, as one that has run out",
} as const;

type StandInName = keyof typeof standInNames;
type DfeStatus = "queuedForProcessing" | "parentNotFound" | "eligible" | "notEligible" | "error" | "notFound";

interface StandInCheck {
  name: string;
  status: DfeStatus;
  readyAt: number;
}

const BY_LETTER: Readonly<Record<string, DfeStatus>> = {
  A: "eligible",
  B: "notEligible",
  C: "parentNotFound",
  D: "eligible",
};

const SECOND = 1000;
const MOST_CHECKS = 1000;
const MOST_BYTES = 65_536;

/**
 * Stands in for the DfE eligibility checking service while a council builds and tests: the same addresses, requests,
 * answers, delays and errors, after the published source of its API. It knows nobody: the last name decides what it
 * answers (`standInNames`), and for any other name the last letter of the National Insurance number does: A and D are
 * eligible, B is not, C is not found. Never put it where residents are.
 */
export function createDfeStandIn(options: DfeStandInOptions = {}): (request: Request) => Promise<Response> {
  const { clientId = "stand-in", clientSecret = "stand-in-secret", now = Date.now } = options;
  const { tokenSeconds = 7200, queueSeconds = 2 } = options;
  const tokens = new Map<string, number>();
  const checks = new Map<string, StandInCheck>();
  /** Which names were told to come again, so that it happens once. */
  const told = new Set<string>();

  return async (request) => {
    const { pathname } = new URL(request.url);
    const { method } = request;
    if (pathname === "/oauth2/token") return method === "POST" ? giveToken(request) : errors(405);
    const token = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
    if ((tokens.get(token) ?? 0) <= now()) return new Response(null, { status: 401 });
    if (pathname === "/check/free-school-meals")
      return method === "POST" ? begin(request, token) : errors(405);
    const guid = /^\/check\/([^/]+)\/status$/i.exec(pathname)?.[1];
    return guid && method === "GET" ? say(guid) : errors(404);
  };

  async function giveToken(request: Request): Promise<Response> {
    const body = await readBody(request, MOST_BYTES);
    if (!body) return errors(413);
    const form = new URLSearchParams(await body.text());
    const [basicId, basicSecret] = basicOf(request);
    if ((form.get("grant_type") ?? "client_credentials") !== "client_credentials")
      return errors(401, "unsupported_grant_type");
    if (
      (basicId ?? form.get("client_id")) !== clientId ||
      (basicSecret ?? form.get("client_secret")) !== clientSecret
    )
      return errors(401, "invalid_client", "The client authentication failed");
    const token = crypto.randomUUID();
    tokens.set(token, now() + tokenSeconds * SECOND);
    if (tokens.size > MOST_CHECKS) tokens.delete(tokens.keys().next().value!);
    return Response.json({ expires_in: tokenSeconds, access_token: token, token_type: "Bearer" });
  }

  async function begin(request: Request, token: string): Promise<Response> {
    const sent = await readJson(request, MOST_BYTES);
    if (sent === "too large") return errors(413);
    const body = sent as { data?: Record<string, unknown> } | undefined;
    const { lastName = "", dateOfBirth = "", nationalInsuranceNumber = "" } = body?.data ?? {};
    const fault = faultOf(lastName, dateOfBirth, nationalInsuranceNumber);
    if (fault) return errors(400, fault);
    const name = `${lastName as string}`.toLowerCase();
    if (name === "down") return errors(503, "Service Unavailable");
    if (name === "garbage") return new Response("<!doctype html>", { status: 202 });
    if (name === "crowded") return errors(429, "Too many requests", undefined, { "retry-after": "600" });
    if (name === "busy" && once(name))
      return errors(429, "Too many requests", undefined, { "retry-after": "1" });
    if (name === "expired" && once(name)) {
      tokens.delete(token);
      return new Response(null, { status: 401 });
    }
    const guid = crypto.randomUUID();
    const seconds = name === "instant" ? 0 : name === "slow" ? 60 : queueSeconds;
    const check = {
      name,
      status: statusOf(name, nationalInsuranceNumber as string),
      readyAt: now() + seconds * SECOND,
    };
    checks.set(guid, check);
    if (checks.size > MOST_CHECKS) checks.delete(checks.keys().next().value!);
    const links = {
      get_EligibilityCheck: `/check/${guid}`,
      put_EligibilityCheckProcess: `/engine/process/${guid}`,
      get_EligibilityCheckStatus: `/check/${guid}/status`,
    };
    return Response.json({ data: { status: current(check) }, links }, { status: 202 });
  }

  function say(guid: string): Response {
    const check = checks.get(guid);
    if (!check || check.name === "lost") return errors(404, guid);
    return Response.json({ data: { status: current(check) } });
  }

  function current({ status, readyAt }: StandInCheck): DfeStatus {
    return now() < readyAt ? "queuedForProcessing" : status;
  }

  function once(name: string): boolean {
    return told.has(name) ? !told.delete(name) : !!told.add(name);
  }
}

function statusOf(name: string, number: string): DfeStatus {
  const byName: Partial<Record<StandInName, DfeStatus>> = {
    eligible: "eligible",
    instant: "eligible",
    slow: "eligible",
    busy: "eligible",
    expired: "eligible",
    refused: "notEligible",
    unknown: "parentNotFound",
    error: "error",
  };
  return byName[name as StandInName] ?? BY_LETTER[number.slice(-1).toUpperCase()] ?? "parentNotFound";
}

/** In the service's own words. */
function faultOf(lastName: unknown, dateOfBirth: unknown, number: unknown): string | undefined {
  if (typeof lastName !== "string" || !lastName) return "LastName is required";
  if (typeof dateOfBirth !== "string" || !/^\d{4}-\d\d-\d\d$/.test(dateOfBirth))
    return "Date of birth is required:- (yyyy-mm-dd)";
  if (!number) return "National Insurance Number or National Asylum Seeker Service Number is required";
  if (typeof number !== "string" || !/^[A-Z]{2}\d{6}[A-D]$/i.test(number))
    return "Invalid National Insurance Number";
  return undefined;
}

function basicOf(request: Request): [string?, string?] {
  const encoded = /^Basic (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!encoded) return [];
  const [id = "", ...secret] = atob(encoded).split(":");
  return [id, secret.join(":")];
}

function errors(
  status: number,
  title = "Not found",
  detail?: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ errors: [{ status: 0, title, ...(detail && { detail }) }] }, { status, headers });
}
