import type {
  Address,
  AddressQueryOptions,
  AddressResults,
  AddressSource,
} from "@council-components/address";
import type { Answer, Problem, Question } from "./state.ts";

/** What the API gives at most for a text. */
const MOST = 100;

/** Why an address API did not answer. */
export class AddressProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title ?? problem.kind);
    this.name = "AddressProblem";
    this.problem = problem;
  }
}

/**
 * A client of the address API over HTTP.
 *
 * @param src base URL, as the page would write it
 * @param method `post` keeps postcodes out of query strings, which proxies log
 * @throws AddressProblem from every call that has no usable answer
 */
export function addressApi(src: string, method: "get" | "post" = "get"): AddressSource {
  return {
    async byPostcode(postcode, options) {
      return results(await ask(src, method, { postcode, ...options }));
    },
    async search(query, options) {
      return results(await ask(src, method, { query, ...options }));
    },
    async byUprn(uprn, options) {
      try {
        return address(
          await (method === "post"
            ? ask(src, method, { uprn, ...options })
            : ask(`${src.replace(/\/$/, "")}/${uprn}`, method, { ...options })),
        );
      } catch (error) {
        if (error instanceof AddressProblem && error.problem.status === 404) return null;
        throw error;
      }
    },
  };
}

/** Puts a resident's question to a source of addresses. */
export async function askSource(
  source: AddressSource,
  asked: Question,
  options: AddressQueryOptions,
): Promise<Answer> {
  const results = await ("query" in asked
    ? source.search(asked.query, { ...options, limit: MOST })
    : source.byPostcode(asked.postcode, { ...options, ...(asked.property && { property: asked.property }) }));
  return { ...results, searched: asked.searched };
}

/** What went wrong, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DOMException && error.name === "TimeoutError") return { kind: "slow" };
  return error instanceof AddressProblem ? error.problem : { kind: "failed" };
}

async function ask(
  src: string,
  method: "get" | "post",
  { signal, ...parameters }: AddressQueryOptions & Record<string, unknown>,
): Promise<unknown> {
  const url = new URL(src, document.baseURI);
  const request: RequestInit = { method, headers: { accept: "application/json" }, signal: signal ?? null };
  if (method === "post") {
    request.body = JSON.stringify(parameters);
    request.headers = { ...request.headers, "content-type": "application/json" };
  } else {
    for (const [name, value] of Object.entries(parameters)) {
      for (const each of [value].flat())
        if (each !== undefined && each !== "") url.searchParams.append(name, `${each}`);
    }
  }
  let response: Response;
  try {
    response = await fetch(url, request);
  } catch {
    throw new AddressProblem({ kind: navigator.onLine ? "failed" : "offline" });
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new AddressProblem(httpProblem(response, body));
  return body;
}

function httpProblem({ status, headers }: Response, body: unknown): Problem {
  const problem: Problem = {
    status,
    kind: status === 429 ? "busy" : status < 500 ? "unavailable" : "failed",
  };
  const retryAfter = headers.get("retry-after");
  if (retryAfter) {
    const seconds = Number(retryAfter) || (Date.parse(retryAfter) - Date.now()) / 1000;
    if (seconds > 0) problem.retryAfter = Math.ceil(seconds);
  }
  if (isRecord(body)) {
    for (const key of ["type", "title", "detail"] as const)
      if (typeof body[key] === "string") problem[key] = body[key];
  }
  return problem;
}

function results(body: unknown): AddressResults {
  if (!isRecord(body) || !Array.isArray(body["addresses"])) throw malformed();
  const addresses = body["addresses"].map(address);
  const { total, attribution, narrowed } = body;
  return {
    addresses,
    total: typeof total === "number" ? total : addresses.length,
    ...(narrowed === false && { narrowed }),
    ...(typeof attribution === "string" && { attribution }),
  };
}

const TEXTS = [
  "uprn",
  "organisation",
  "line1",
  "line2",
  "town",
  "county",
  "postcode",
  "country",
  "singleLine",
  "custodianName",
];

function address(body: unknown): Address {
  if (
    !isRecord(body) ||
    typeof body["line1"] !== "string" ||
    typeof body["singleLine"] !== "string" ||
    TEXTS.some((name) => body[name] != null && typeof body[name] !== "string")
  ) {
    throw malformed();
  }
  return body as unknown as Address;
}

function malformed(): AddressProblem {
  return new AddressProblem({ kind: "failed", title: "The answer is not what the address API promises" });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
