import { createConsentHandler, receiptLimit, renewConsent } from "@council-components/consent-banner/server";
import { readBody } from "@council-components/node/body";
import type { Hono } from "hono";
import { todayInBritain } from "../dates.ts";
import { isFromThisService } from "../security.ts";
import type { Environment } from "../options.ts";
import { consentOf } from "./on-page.ts";
import { readPath } from "../paths.ts";
import { COUNTING, policy, policyOn, POLICY_PATH, RECEIPTS_PATH } from "./policy.ts";
import type { ConsentRecords } from "./records.ts";

export const COUNTS_PATH = "/page-counts";
/** More than the name of any page. */
const COUNT_BYTES = 200;

interface ConsentRoutesOptions {
  records: ConsentRecords;
  isSecure: (request: Request) => boolean;
  /** Whether there is a page at this path. Whoever counts others would fill the store with made-up names. */
  isPage: (path: string) => boolean;
  /** Who sends a request, for the limit of receipts: never logged. */
  clientOf: (request: Request, connection: Environment["Bindings"]["connection"]) => string;
  now: () => number;
}

/**
 * The policy, what the banner, the cookies page and the page counter send, and receipts. None of it needs a session:
 * the handlers look where a request comes from themselves.
 */
export function addConsentRoutes(
  app: Hono<Environment>,
  { records, isSecure, isPage, clientOf, now }: ConsentRoutesOptions,
): void {
  app.get(POLICY_PATH, ({ req }) =>
    Response.json(policyOn(req.query("page") ?? ""), { headers: { "Cache-Control": "no-cache" } }),
  );

  // Shared by all handlers.
  const limit = receiptLimit({}, now);
  for (const path of [...Object.values(policy.cookiesPage), RECEIPTS_PATH]) {
    app.post(path, ({ req: { raw: request }, env }) => {
      const handle = createConsentHandler({
        policy: policyOn(pageOf(request)),
        origin: originOf(request, isSecure(request)),
        keepReceipt: (receipt) => records.keepReceipt(receipt),
        limit,
        client: () => clientOf(request, env.connection),
      });
      return handle(request);
    });
  }

  app.post(COUNTS_PATH, async ({ req: { raw: request } }) => {
    if (!isFromThisService(request)) return new Response(null, { status: 403 });
    const body = await readBody(request, COUNT_BYTES);
    if (!body) return new Response(null, { status: 413 });
    const page = await body.text();
    if (!isPage(page)) return new Response(null, { status: 400 });
    // A script that runs without a yes would be a fault; what it says must not be kept all the same.
    if (consentOf(request).allows(COUNTING)) records.countPage(todayInBritain(now()), page);
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  });
}

/** What a page sends along for someone who has chosen: Safari keeps what a script wrote for seven days. */
export function renewedConsent(request: Request, secure: boolean): string[] {
  return renewConsent(request.headers, policy, { origin: originOf(request, secure) });
}

/** The page that a form was sent from: a receipt says in which words somebody was asked. */
function pageOf({ headers }: Request): string {
  const referer = headers.get("referer") ?? "";
  return URL.canParse(referer) ? readPath(new URL(referer).pathname).page : "";
}

/** The origin as browsers see it, though a proxy may ask over http. */
function originOf(request: Request, secure: boolean): string {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return `${secure ? "https" : "http"}://${host}`;
}
