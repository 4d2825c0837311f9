import { readBody, tooLargePage } from "@council-components/node/body";
import { readPolicy } from "../check-policy.ts";
import { answerTime, cookieValue } from "../cookie.ts";
import { allChoices, choosable, inLanguage, type Choices, type ConsentPolicy } from "../policy.ts";
import { randomId } from "../random-id.ts";
import { makeReceipt, type ConsentReceipt } from "../receipt.ts";
import { sha256 } from "../sha256.ts";
import { consentCookies, unwantedCookies } from "./cookies.ts";
import { readConsent, requestState, type ServerConsent } from "./read-consent.ts";
import { receiptFaults, receiptMisfits } from "./receipt-faults.ts";
import { receiptLimit, type ReceiptLimit } from "./receipt-limit.ts";
import { ANSWERED, shownForm } from "./render.ts";
import { safeReturn } from "../safe-return.ts";
import { wordsOfHtml } from "./words-of-html.ts";

export interface ConsentHandlerOptions {
  readonly policy: ConsentPolicy;
  /**
   * The service's own origin as browsers see it, `https://apply.aberwylan.example`. Behind a proxy the request's URL
   * may say something else.
   */
  readonly origin?: string;
  /** Keeps a receipt. Called for answers with and without script, where the policy has `receipts`. */
  readonly keepReceipt?: (receipt: ConsentReceipt) => unknown;
  /** Whether one more receipt is taken: `receiptLimit()`, made once for all handlers. Has its own if absent. */
  readonly limit?: ReceiptLimit;
  /**
   * Who sends a request, for the limit: an address, of IPv6 its first 64 bits. Only the service knows which proxies it
   * may believe. Without it there is the limit for all clients together.
   */
  readonly client?: (request: Request) => string | undefined;
}

/** More than a form, or a receipt, of ours can be, in bytes. */
const MOST_BYTES = 32_768;
const MOST_RECEIPT_BYTES = 8192;

/**
 * Answers the forms of the banner and of the cookies page, sent to `cookiesPage`, and receipts, sent to `receipts`.
 * Cross-site posts are refused, and where it goes back to is always a page of this site.
 *
 * @throws PolicyError for a wrong policy
 */
export function createConsentHandler({
  limit = receiptLimit(),
  ...given
}: ConsentHandlerOptions): (request: Request) => Promise<Response> {
  const options = { ...given, limit };
  const policy = readPolicy(options.policy);
  const receiptsPath = policy.receipts && new URL(policy.receipts, "http://here.invalid").pathname;

  return async (request) => {
    if (request.method !== "POST") return refuse(405, "Only POST", { allow: "POST" });
    const origin = options.origin ?? new URL(request.url).origin;
    if (!isOwn(request.headers, origin)) return refuse(403, "This came from another site");
    const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    const { pathname } = new URL(request.url);
    const isReceipt = pathname === receiptsPath && type === "application/json";
    const body = await readBody(request, isReceipt ? MOST_RECEIPT_BYTES : MOST_BYTES);
    if (!body) return isReceipt ? refuse(413, "Too much") : tooLargePage(languageOf(pathname, policy));
    const text = await body.text();
    if (isReceipt) return takeReceipt(text, request, options);
    if (type !== "application/x-www-form-urlencoded") return refuse(415, "Send a form");
    return takeForm(new URLSearchParams(text), request, origin, policy, options);
  };
}

type LimitedOptions = ConsentHandlerOptions & { readonly limit: ReceiptLimit };

function isTaken(request: Request, { limit, client }: LimitedOptions): boolean {
  return limit(client?.(request));
}

/** Browsers say where a post came from; what says nothing is refused. */
function isOwn(headers: Headers, origin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const from = headers.get("origin");
  return from === null ? site === "same-origin" : from === origin;
}

async function takeReceipt(text: string, request: Request, options: LimitedOptions): Promise<Response> {
  let receipt: unknown;
  try {
    receipt = JSON.parse(text);
  } catch {
    return refuse(400, "Not JSON");
  }
  const found = receiptFaults(receipt);
  const faults = found.length ? found : receiptMisfits(receipt as ConsentReceipt, options.policy, Date.now());
  if (faults.length) return refuse(400, `Wrong: ${faults.slice(0, 10).join(", ").slice(0, 500)}`);
  if (!isTaken(request, options)) return refuse(429, "Too many receipts", { "retry-after": "3600" });
  await options.keepReceipt?.(receipt as ConsentReceipt);
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

async function takeForm(
  form: URLSearchParams,
  request: Request,
  origin: string,
  policy: ConsentPolicy,
  options: LimitedOptions,
): Promise<Response> {
  const action = form.get("council-consent");
  const { headers } = request;
  const before = readConsent(headers, policy);
  const language = languageOf(new URL(request.url).pathname, policy);
  const choices = chosen(form, action, policy, before);
  if (action === "hide" && before.decided) return back(form, headers, origin, policy, language);
  if (!choices) return refuse(400, "Not a form of this policy");

  const method = action === "save" ? "settings" : "banner";
  const silent = action === "hide" && before.gpc;
  const id = policy.receipts && !silent ? (before.id ?? randomId()) : undefined;
  const response = back(form, headers, origin, policy, language, action!);
  const now = Math.floor(Date.now() / 1000);
  const time = answerTime(requestState(headers, policy).stored, now);
  const value = cookieValue(policy.version, { time, choices: new Map(Object.entries(choices)), id });
  for (const cookie of [
    ...consentCookies(value, policy, request, origin),
    ...unwantedCookies(choices, policy, headers, origin),
  ])
    response.headers.append("set-cookie", cookie);
  if (id && options.keepReceipt && isTaken(request, options)) {
    const hash = await sha256(wordsOfHtml(shownForm(policy, method, language)));
    await options.keepReceipt(makeReceipt(policy, { id, choices, language, hash, method }));
  }
  return response;
}

function chosen(
  form: URLSearchParams,
  action: string | null,
  policy: ConsentPolicy,
  before: ServerConsent,
): Choices | undefined {
  if (action === "accept" || action === "reject") return allChoices(policy, action === "accept");
  // As in the browser: hiding changes nothing of what holds.
  if (action === "hide") return before.choices;
  if (action !== "save") return undefined;
  return Object.fromEntries(choosable(policy).map(({ id }) => [id, form.get(`purpose-${id}`) === "yes"]));
}

/** Back to the page that the form was on; what was answered is in the address, for the confirmation. */
function back(
  form: URLSearchParams,
  headers: Headers,
  origin: string,
  policy: ConsentPolicy,
  language: "en" | "cy",
  action?: string,
): Response {
  const to =
    safeReturn(form.get("return")) ??
    safeReturn(ownReferer(headers, origin)) ??
    inLanguage(policy.cookiesPage, language);
  const url = new URL(to, "http://here.invalid");
  url.searchParams.delete(ANSWERED);
  const said = { accept: "accepted", reject: "rejected", save: "saved" }[action ?? ""];
  if (said) url.searchParams.set(ANSWERED, said);
  const location = url.origin === "http://here.invalid" ? url.pathname + url.search + url.hash : to;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

function ownReferer(headers: Headers, origin: string): string | undefined {
  const referer = headers.get("referer") ?? "";
  return referer.startsWith(`${origin}/`) ? referer.slice(origin.length) : undefined;
}

function languageOf(path: string, { cookiesPage }: ConsentPolicy): "en" | "cy" {
  const pathOf = (href: string): string => new URL(href, "http://here.invalid").pathname;
  const welsh = cookiesPage["cy"];
  return welsh && path === pathOf(welsh) && path !== pathOf(cookiesPage.en) ? "cy" : "en";
}

function refuse(status: number, why: string, headers: Record<string, string> = {}): Response {
  return new Response(`${why}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}
