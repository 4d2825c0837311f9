import {
  createCheckHandler,
  type CheckConnection,
  type CheckLimiter,
  type EligibilityCheck,
} from "@council-components/eligibility-step/server";
import type { ExampleServiceOptions } from "../options.ts";
import { clientAddress } from "@council-components/node/client-address";
import { readSessionCookie } from "../security.ts";
import { keepReceipt } from "./receipts.ts";
import { schoolMeals } from "./rulesets.ts";

/** The checks that rulesets name. */
export function checksOf({
  schoolMealsCheck,
}: Pick<ExampleServiceOptions, "schoolMealsCheck">): Record<string, EligibilityCheck> {
  return schoolMealsCheck ? { "free-school-meals": schoolMealsCheck } : {};
}

/** The API that the eligibility step’s script asks, for those who have a session here. */
export function createCheckApi(
  options: ExampleServiceOptions & { isSecure: (request: Request) => boolean; checkLimiter: CheckLimiter },
): (request: Request, connection?: CheckConnection) => Promise<Response> {
  const { sessions, isSecure, log, now } = options;
  const handle = createCheckHandler({
    checks: checksOf(options),
    rateLimit: options.checkLimiter,
    secret: sessions.secret,
    client: (request, connection) => clientAddress(request, connection, options.trustedProxies ?? 0),
    rulesets: [schoolMeals],
    owner: (request) => readSessionCookie(request, isSecure(request)) ?? "",
    keepReceipt: (receipt, owner) => keepReceipt(sessions, owner, receipt),
    ...(log && { log }),
    ...(now && { now }),
  });
  return async (request, connection) => {
    const id = readSessionCookie(request, isSecure(request));
    if (!id || !sessions.open(id)) return new Response(null, { status: 403 });
    return handle(request, connection);
  };
}
