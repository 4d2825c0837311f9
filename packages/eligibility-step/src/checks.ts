import type { CheckStatus } from "@council-components/eligibility-rules";
import type { PermissionReceipt } from "./permission.ts";

/** What came of a check. */
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

const PATIENCE = 30_000;
/** Milliseconds between questions about a check that is under way, where the server does not say. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 8_000;

const statuses: readonly unknown[] = ["eligible", "not-eligible", "not-found", "unavailable"];
const unavailable: CheckResult = { status: "unavailable" };

/**
 * Makes a check, and asks until it is done, for 30 seconds at most. Whatever goes wrong is `unavailable`: the resident
 * is asked instead.
 *
 * @throws AbortError when the signal stops it
 */
export async function runCheck(request: CheckRequest, patience: number = PATIENCE): Promise<CheckResult> {
  const { base, check, facts, permission, signal } = request;
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
    // One for both reasons to stop: older browsers cannot join two signals.
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), end - Date.now());
    signal.addEventListener("abort", () => stop.abort());
    let response: Response | undefined;
    let body: unknown;
    try {
      response = await fetch(url, {
        ...init,
        cache: "no-store",
        redirect: "error",
        referrerPolicy: "same-origin",
        signal: stop.signal,
      });
      body = await response.json().catch(() => null);
    } catch {
      signal.throwIfAborted();
      // The facts are sent once: whether they came is not known. Asking again does no harm.
      if (init.method === "POST") return unavailable;
    } finally {
      clearTimeout(timer);
    }
    signal.throwIfAborted();
    if (response?.status === 200) return read(body);
    if (response && response.status !== 202 && response.status !== 429) return unavailable;
    if (response?.status === 202) {
      const location = response.headers.get("location");
      const ticket = location ? resolved(location, response.url || url) : init.method !== "POST" && url;
      if (!ticket || ticket.origin !== origin) return unavailable;
      url = ticket;
      init = { headers: { accept: "application/json" } };
    }
    const wanted = seconds(response?.headers.get("retry-after") ?? null) * 1000;
    if (Date.now() + wanted > end) return unavailable;
    await wait(Math.min(wanted || pause, end - Date.now()), signal);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
  return unavailable;
}

function resolved(location: string, base: string | URL): URL | undefined {
  try {
    return new URL(location, base);
  } catch {
    return undefined;
  }
}

function read(body: unknown): CheckResult {
  const { status, proof } = Object(body) as Record<string, unknown>;
  if (!statuses.includes(status)) return unavailable;
  return { status: status as CheckStatus, ...(typeof proof === "string" && { proof }) };
}

/** `Retry-After`: seconds, or a date. */
function seconds(text: string | null): number {
  const wait = Number(text) || (Date.parse(text ?? "") - Date.now()) / 1000;
  return wait > 0 ? wait : 0;
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
