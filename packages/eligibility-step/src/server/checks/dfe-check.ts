import type { CheckStatus } from "@council-components/eligibility-rules";
import type { CheckProblem, CheckStep, EligibilityCheck } from "./check.ts";
import { createTokens, type DfeCredentials } from "./dfe-tokens.ts";
import { readJson } from "./read-json.ts";
import { retryAfterOf, sleep } from "./retry-after.ts";

export interface DfeCheckOptions extends DfeCredentials {
  /** Where the service is, `https://…`; plain http only on this machine. */
  readonly url: string;
  /** What to ask; default `free-school-meals`. */
  readonly kind?: "free-school-meals" | "two-year-offer" | "early-year-pupil-premium";
  readonly fetch?: typeof fetch;
  /** The clock, for tests. Milliseconds since 1970. */
  readonly now?: () => number;
}

/** More than the service says. */
const MOST_BYTES = 65_536;
/** Seconds that one request waits when it is told that the service is busy. */
const LONGEST_WAIT = 5;

/** What its statuses are here. `notFound` is said of a check's record, `parentNotFound` of a person. */
const STATUSES: Readonly<Record<string, CheckStatus>> = {
  eligible: "eligible",
  notEligible: "not-eligible",
  parentNotFound: "not-found",
  notFound: "not-found",
  error: "unavailable",
};

/**
 * The Department for Education's eligibility checking service (England), as published in the source of its API
 * (github.com/DFE-Digital/eligibility-checking-engine): OAuth2 client credentials at `/oauth2/token`,
 * `POST /check/free-school-meals`, then `GET /check/{guid}/status` for as long as that says `queuedForProcessing`.
 * The last name has to be the one on the Universal Credit statement. Whether it serves Wales is not known.
 */
export function dfeCheck(options: DfeCheckOptions): EligibilityCheck {
  const { kind = "free-school-meals", fetch: ask = fetch, now = Date.now } = options;
  const base = baseOf(options.url);
  const tokens = createTokens(base, options, ask, now);

  return {
    facts: { lastName: "text", dateOfBirth: "date", nationalInsuranceNumber: "national-insurance-number" },

    async start(facts, signal) {
      const { lastName, dateOfBirth, nationalInsuranceNumber } = facts;
      const body = JSON.stringify({ data: { lastName, dateOfBirth, nationalInsuranceNumber } });
      const init = { method: "POST", headers: { "content-type": "application/json" }, body };
      let response = await request(`check/${kind}`, init, signal);
      if (typeof response === "string") return unavailable(response);
      if (response.status === 429) {
        // The facts are not kept to try again later: a short wait here, or none.
        const wait = retryAfterOf(response, now()) ?? 1;
        if (wait > LONGEST_WAIT || !(await sleep(wait, signal))) return unavailable("busy");
        response = await request(`check/${kind}`, init, signal);
        if (typeof response === "string") return unavailable(response);
      }
      if (response.status !== 202 && response.status !== 200) return unavailable(problemOf(response));
      const answer = await readAnswer(response);
      const guid = guidIn(answer);
      if (!answer || !guid) return unavailable("unreadable");
      return stepOf(answer.status, guid);
    },

    async poll(guid, signal) {
      const response = await request(`check/${guid}/status`, {}, signal);
      if (typeof response === "string")
        return response === "unreachable" ? { pending: guid, problem: response } : unavailable(response);
      if (response.status === 429) {
        const retryAfter = retryAfterOf(response, now()) ?? 1;
        return { pending: guid, retryAfter, problem: "busy" };
      }
      if (response.status >= 500) return { pending: guid, problem: "failed" };
      if (response.status === 404) return unavailable("lost");
      if (response.status !== 200) return unavailable(problemOf(response));
      const answer = await readAnswer(response);
      return answer ? stepOf(answer.status, guid) : unavailable("unreadable");
    },
  };

  /** With a token that is good, renewed once when it is refused. */
  async function request(
    path: string,
    init: RequestInit,
    signal: AbortSignal,
  ): Promise<Response | CheckProblem> {
    for (let attempt = 0; ; attempt++) {
      const token = await tokens.get(signal);
      if ("problem" in token) return token.problem;
      const headers = { ...init.headers, authorization: `Bearer ${token.value}` };
      const response = await ask(new URL(path, base), { ...init, headers, signal, redirect: "error" }).catch(
        () => undefined,
      );
      if (!response) return "unreachable";
      if (response.status !== 401) return response;
      tokens.forget(token.value);
      if (attempt) return "refused";
    }
  }
}

interface DfeAnswer {
  status: string;
  links: unknown;
}

async function readAnswer(response: Response): Promise<DfeAnswer | undefined> {
  const body = (await readJson(response, MOST_BYTES)) as { data?: { status?: unknown }; links?: unknown };
  const status = body?.data?.status;
  return typeof status === "string" ? { status, links: body.links } : undefined;
}

/** Of its links only the check's own number is used: where to ask is ours to say. */
function guidIn(answer: DfeAnswer | undefined): string | undefined {
  const links = answer?.links as Record<string, unknown> | undefined;
  const link = links?.["get_EligibilityCheckStatus"] ?? links?.["get_EligibilityCheck"];
  if (typeof link !== "string") return undefined;
  return /\/check\/(?:[\w-]+\/)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/|$)/i
    .exec(link)?.[1]
    ?.toLowerCase();
}

function stepOf(status: string, guid: string): CheckStep {
  if (status === "queuedForProcessing") return { pending: guid };
  if (!Object.hasOwn(STATUSES, status)) return unavailable("unreadable");
  const known = STATUSES[status]!;
  return known === "unavailable" ? unavailable("failed") : { status: known, reference: guid };
}

function unavailable(problem: CheckProblem): CheckStep {
  return { status: "unavailable", problem };
}

function problemOf({ status }: Response): CheckProblem {
  if (status === 429) return "busy";
  if (status === 403) return "refused";
  return status >= 500 ? "failed" : "rejected";
}

/** @throws TypeError for an address that facts must not be sent to */
function baseOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text.endsWith("/") ? text : `${text}/`) : undefined;
  const isHere = url && ["127.0.0.1", "[::1]", "localhost"].includes(url.hostname);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isHere)) return url;
  throw new TypeError("url must be https: what is sent there is personal.");
}
