import { readBody, tooLargePage } from "@council-components/node/body";
import { readPolicy } from "../check-policy.ts";
import { answerTime, cookieText, cookieValue, reachableScopes } from "../cookie.ts";
import { allChoices, choosable, type Choices, type ConsentPolicy } from "../policy.ts";
import { randomId } from "../random-id.ts";
import { makeReceipt, type ConsentReceipt } from "../receipt.ts";
import { policyConfiguration, scope } from "../cookie-configuration.ts";
import { sha256 } from "../sha256.ts";
import { matcher } from "../withdraw.ts";
import { readConsent, requestState, type ServerConsent } from "./read-consent.ts";
import { receiptFaults } from "./receipt-faults.ts";
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
}

/** More than a form or a receipt of ours can be, in bytes. */
const MOST_BYTES = 32_768;

/**
 * Answers the forms of the banner and of the cookies page, sent to `cookiesPage`, and receipts, sent to `receipts`.
 * Cross-site posts are refused, and where it goes back to is always a page of this site.
 *
 * @throws PolicyError for a wrong policy
 */
export function createConsentHandler(
  options: ConsentHandlerOptions,
): (request: Request) => Promise<Response> {
  const policy = readPolicy(options.policy);
  const receiptsPath = policy.receipts && new URL(policy.receipts, "http://here.invalid").pathname;

  return async (request) => {
    if (request.method !== "POST") return refuse(405, "Only POST", { allow: "POST" });
    const origin = options.origin ?? new URL(request.url).origin;
    if (!isOwn(request.headers, origin)) return refuse(403, "This came from another site");
    const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    const { pathname } = new URL(request.url);
    const isReceipt = pathname === receiptsPath && type === "application/json";
    const body = await readBody(request, MOST_BYTES);
    if (!body) return isReceipt ? refuse(413, "Too much") : tooLargePage(languageOf(pathname, policy));
    const text = await body.text();
    if (isReceipt) return takeReceipt(text, options);
    if (type !== "application/x-www-form-urlencoded") return refuse(415, "Send a form");
    return takeForm(new URLSearchParams(text), request, origin, policy, options);
  };
}

/** Browsers say where a post came from; what says nothing is refused. */
function isOwn(headers: Headers, origin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const from = headers.get("origin");
  return from === null ? site === "same-origin" : from === origin;
}

async function takeReceipt(text: string, { keepReceipt }: ConsentHandlerOptions): Promise<Response> {
  let receipt: unknown;
  try {
    receipt = JSON.parse(text);
  } catch {
    return refuse(400, "Not JSON");
  }
  const faults = receiptFaults(receipt);
  if (faults.length) return refuse(400, `Wrong: ${faults.slice(0, 10).join(", ").slice(0, 500)}`);
  await keepReceipt?.(receipt as ConsentReceipt);
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

async function takeForm(
  form: URLSearchParams,
  request: Request,
  origin: string,
  policy: ConsentPolicy,
  options: ConsentHandlerOptions,
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
  if (id && options.keepReceipt) {
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

/** The choice, after the end of the consent cookies that the request has: of other scopes, or not to be read. */
function* consentCookies(
  value: string,
  policy: ConsentPolicy,
  { url, headers }: Request,
  origin: string,
): Generator<string> {
  const configuration = policyConfiguration(policy);
  const { name, days } = configuration;
  const secure = origin.startsWith("https:");
  if (cookieNames(headers).includes(name))
    for (const reachable of reachableScopes(new URL(origin).hostname, new URL(url).pathname))
      yield cookieText(name, "", 0, { ...reachable, secure });
  yield cookieText(name, value, days, scope(configuration, secure));
}

/** The end of what is not wanted any more: HttpOnly cookies too, which no script can delete. */
function* unwantedCookies(
  choices: Choices,
  policy: ConsentPolicy,
  headers: Headers,
  origin: string,
): Generator<string> {
  const configuration = policyConfiguration(policy);
  const secure = origin.startsWith("https:");
  const patterns = (refused: boolean): ((name: string) => boolean)[] =>
    policy.purposes
      .filter((purpose) => (choices[purpose.id] === false) === refused)
      .flatMap(({ cookies: listed = [] }) => listed.map(({ name, match }) => matcher(match ?? name)));
  const [go, stay] = [patterns(true), patterns(false)];
  for (const name of new Set(cookieNames(headers))) {
    if (name === configuration.name || !go.some((is) => is(name)) || stay.some((is) => is(name))) continue;
    const domains = new Set([null, configuration.domain, new URL(origin).hostname]);
    for (const domain of domains) yield cookieText(name, "", 0, { path: "/", domain, secure });
  }
}

function cookieNames(headers: Headers): string[] {
  return (headers.get("cookie") ?? "").split(/; */).map((pair) => pair.split("=")[0]!);
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
    safeReturn(form.get("return")) ?? safeReturn(ownReferer(headers, origin)) ?? policy.cookiesPage[language];
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
  return path === pathOf(cookiesPage.cy) && path !== pathOf(cookiesPage.en) ? "cy" : "en";
}

function refuse(status: number, why: string, headers: Record<string, string> = {}): Response {
  return new Response(`${why}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}
