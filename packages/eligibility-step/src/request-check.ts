import type { CheckStatus } from "@council-components/eligibility-rules";
import type { PermissionReceipt } from "./permission-receipt.ts";

/** The result of a check. */
export interface CheckResult {
  readonly status: CheckStatus;
  /** By which the server knows later that the status was not made up. */
  readonly proof?: string;
}

export interface CheckRequest {
  /** Base URL, as the page would write it. */
  readonly base: string;
  readonly check: string;
  /** Answers by question. They are in the body of one request, and nowhere else. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly permission: PermissionReceipt;
  readonly signal: AbortSignal;
}

/** Milliseconds that a check may take altogether. */
const PATIENCE = 30_000;
/** Milliseconds between requests about a check that is under way, where the server does not say. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 8_000;

const statuses: readonly unknown[] = ["eligible", "not-eligible", "not-found", "unavailable"];
const unavailable: CheckResult = { status: "unavailable" };

/** One answer of the server: nothing where there was none. */
type Answer = { readonly response: Response; readonly body: unknown } | undefined;

/**
 * Makes a check, and asks until it is done, for 30 seconds at most. Whatever goes wrong is `unavailable`: the resident
 * is asked instead.
 *
 * @throws AbortError when the signal stops it
 */
export async function requestCheck(
  { base, check, facts, permission, signal }: CheckRequest,
  patience: number = PATIENCE,
): Promise<CheckResult> {
  const end = Date.now() + patience;
  let url = new URL(`${base.replace(/\/$/, "")}/${encodeURIComponent(check)}`, document.baseURI);
  const { origin } = url;
  let init: RequestInit = {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ facts, permission }),
  };
  let pause = FIRST_PAUSE;
  while (Date.now() < end) {
    const answer = await ask(url, init, end - Date.now(), signal);
    const { status } = answer?.response ?? {};
    // The facts are sent once: whether they arrived is not known. Asking about them again does no harm.
    if (!answer && init.method === "POST") return unavailable;
    if (status === 200) return readResult(answer?.body);
    if (status && status !== 202 && status !== 429) return unavailable;
    if (status === 202) {
      const next = ticketUrl(answer!.response, url) ?? (init.method === "POST" ? undefined : url);
      if (next?.origin !== origin) return unavailable;
      url = next;
      init = { headers: { accept: "application/json" } };
    }
    const wanted = readRetryAfter(answer?.response.headers.get("retry-after") ?? null) * 1000;
    if (Date.now() + wanted > end) return unavailable;
    await wait(Math.min(wanted || pause, end - Date.now()), signal);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
  return unavailable;
}

/** @throws AbortError when the signal stops it */
async function ask(url: URL, init: RequestInit, patience: number, signal: AbortSignal): Promise<Answer> {
  // One for both reasons to stop: older browsers cannot join two signals.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  const abort = (): void => stop.abort();
  signal.addEventListener("abort", abort);
  try {
    const response = await fetch(url, {
      ...init,
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "same-origin",
      signal: stop.signal,
    });
    const body: unknown = await response.json().catch(() => null);
    signal.throwIfAborted();
    return { response, body };
  } catch {
    signal.throwIfAborted();
    return undefined;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}

/** Where the server says to ask about a check; a URL of no origin for what is none. */
function ticketUrl(response: Response, url: URL): URL | undefined {
  const location = response.headers.get("location");
  if (!location) return undefined;
  try {
    return new URL(location, response.url || url);
  } catch {
    return new URL("about:blank");
  }
}

function readResult(body: unknown): CheckResult {
  const { status, proof } = Object(body) as Record<string, unknown>;
  if (!statuses.includes(status)) return unavailable;
  return { status: status as CheckStatus, ...(typeof proof === "string" && { proof }) };
}

/** `Retry-After`: seconds, or a date. */
function readRetryAfter(text: string | null): number {
  const seconds = Number(text) || (Date.parse(text ?? "") - Date.now()) / 1000;
  return seconds > 0 ? seconds : 0;
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
