import { createAddressHandler, type Connection } from "@council-components/address-service";
import { createCheckLimiter } from "@council-components/eligibility-step/server";
import { clientAddress } from "@council-components/node/client-address";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { loadAssets, type Assets } from "./assets.ts";
import { openConsentRecords } from "./consent/records.ts";
import { addConsentRoutes, renewedConsent } from "./consent/routes.ts";
import { createCheckApi } from "./eligibility/check-api.ts";
import { CSRF_FIELD, FORM_LIMIT } from "./forms.ts";
import { framesOf, loggedMethod, loggedRoute } from "./log.ts";
import type { Environment, ExampleServiceOptions } from "./options.ts";
import { TIMED_OUT_PAGE, TIME_LEFT_PAGE } from "./pages/keeping.ts";
import { plainPage } from "./pages/plain.ts";
import { pathOf, readPath } from "./paths.ts";
import { addRoutes } from "./routes.ts";
import { isFromThisService, readSessionCookie, securityHeaders, sessionCookie } from "./security.ts";
import { isCsrfToken } from "./sessions.ts";
import { makeVisit, redirect, type Visit } from "./visit.ts";

/** The connection, where it is known, is what address look-ups are counted by. */
export type Service = (request: Request, connection?: Connection) => Promise<Response>;

/** Apply for a bus pass: a function from a web-standard request to a response. */
export function createExampleService(options: ExampleServiceOptions): Service {
  let app: Promise<Hono<Environment>> | undefined;
  return async (request, connection) => {
    app ??= Promise.resolve(options.assets ?? loadAssets()).then((assets) => build(options, assets));
    return (await app).fetch(request, connection ? { connection } : {});
  };
}

function build(options: ExampleServiceOptions, assets: Assets): Hono<Environment> {
  const {
    source,
    sessions,
    records = openConsentRecords(),
    log,
    now = Date.now,
    trustedProxies = 0,
  } = options;
  const isSecure = (request: Request): boolean =>
    options.secure ?? new URL(request.url).protocol === "https:";
  const app = new Hono<Environment>();

  app.use(async (context, next) => {
    const { raw: request, path } = context.req;
    const started = now();
    await next();
    for (const [name, value] of Object.entries(securityHeaders(isSecure(request)))) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    log?.({
      event: "request",
      method: loggedMethod(request.method),
      route: loggedRoute(path, known),
      status: context.res.status,
      milliseconds: now() - started,
    });
  });

  const addresses = createAddressHandler({
    source,
    basePath: "/addresses",
    rateLimit: { perMinute: 300 },
    trustedProxies,
  });
  app.all("/addresses/*", (context) => addresses(context.req.raw, context.env.connection));
  const checkLimiter = createCheckLimiter({ perMinute: 10 }, now);
  const checks = createCheckApi({ ...options, isSecure, checkLimiter });
  app.all("/checks/*", (context) => checks(context.req.raw, context.env.connection));
  app.get("/assets/*", (context) => assets.respond(context.req.path) ?? context.notFound());

  addConsentRoutes(app, {
    records,
    isSecure,
    isPage: (path) => pages.has(path),
    clientOf: (request, connection) => clientAddress(request, connection, trustedProxies),
    now,
  });

  app.use(bodyLimit({ maxSize: FORM_LIMIT, onError: ({ req }) => refused(stranger(req.raw), 413) }));
  app.use(async (context, next) => {
    const { raw: request } = context.req;
    const visit = await visitOf(request, context.env.connection);
    context.set("visit", visit);
    const refusal = request.method === "POST" ? refuse(visit) : undefined;
    if (refusal) context.res = refusal;
    else await next();
    context.res.headers.set("Cache-Control", "no-store");
    const { session } = visit;
    if (session && session.id !== readSessionCookie(request, isSecure(request))) {
      context.res.headers.append("Set-Cookie", sessionCookie(session.id, isSecure(request)));
    }
    // A browser asks for a page by GET; what a form's answer says of consent stays as it is.
    if (request.method === "GET")
      for (const cookie of renewedConsent(request, isSecure(request)))
        context.res.headers.append("Set-Cookie", cookie);
  });

  addRoutes(app, { ...options, isSecure, checkLimiter });
  const known: ReadonlySet<string> = new Set(app.routes.map(({ path }) => path));
  const pages: ReadonlySet<string> = new Set(
    app.routes.filter(({ method, path }) => method === "GET" && !path.includes("*")).map(({ path }) => path),
  );

  app.notFound((context) => {
    const { words, language, respond } = stranger(context.req.raw);
    const { heading, typed, pasted, start } = words.notFound;
    const next = { text: start, href: pathOf("", language) };
    return respond({ title: heading, main: plainPage(heading, [typed, pasted], next) }, 404);
  });

  app.onError((error, context) => {
    log?.({ event: "error", name: error.name, at: framesOf(error) });
    const { words, respond } = stranger(context.req.raw);
    const { heading, later, kept } = words.broken;
    return respond({ title: heading, main: plainPage(heading, [later, kept]) }, 500);
  });

  return app;

  async function visitOf(request: Request, connection?: Connection): Promise<Visit> {
    const id = readSessionCookie(request, isSecure(request));
    // A script that asks how long is left must not be what keeps the session open.
    const onlyAsks = readPath(new URL(request.url).pathname).page === TIME_LEFT_PAGE;
    const session = id ? (onlyAsks ? sessions.peek(id) : sessions.open(id)) : undefined;
    // A copy, for the body can be read once and the address lookup reads it too.
    const form = request.method === "POST" ? await request.clone().formData().catch(noForm) : undefined;
    const client = clientAddress(request, connection, trustedProxies);
    return makeVisit(request, { session, timedOut: !!id && !session, form, assets, client, now: now() });
  }

  /** A visit of which only the address is known. */
  function stranger(request: Request): Visit {
    return makeVisit(request, { session: undefined, timedOut: false, form: undefined, assets, now: now() });
  }
}

/** Nothing that is sent counts unless it comes from a form that this service gave to this session. */
function refuse(visit: Visit): Response | undefined {
  const { request, session, timedOut, form, language } = visit;
  if (!isFromThisService(request)) return refused(visit, 403);
  if (session && form && isCsrfToken(session, form.get(CSRF_FIELD))) return undefined;
  return timedOut ? redirect(pathOf(TIMED_OUT_PAGE, language)) : refused(visit, 403);
}

function refused({ words, language, respond }: Visit, status: number): Response {
  const { heading, text, button } = words.refused;
  const next = { text: button, href: pathOf("", language) };
  return respond({ title: heading, main: plainPage(heading, [text], next) }, status);
}

function noForm(): undefined {
  return undefined;
}
