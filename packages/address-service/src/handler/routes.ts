import openApiDocument from "../openapi.json" with { type: "json" };
import { lookupFromBody, lookupFromPath, lookupFromSearch, type Lookup } from "./lookup.ts";
import { Problem } from "./problem.ts";
import { readJsonBody } from "./read-body.ts";
import type { LoggedRoute } from "./request-log.ts";

export interface Route {
  name: LoggedRoute;
  methods: readonly string[];
  /** Whether it asks the source about an address, and so counts towards a client's limit. */
  looksUp: boolean;
  /** Gives what is to be sent as JSON. */
  answer: (request: Request, url: URL, ask: Ask) => Promise<unknown>;
}

/** What a route may ask of the source. */
export interface Ask {
  look: (lookup: Lookup) => Promise<unknown>;
  /** Its health; rejects when the source cannot answer. */
  check: () => Promise<object>;
}

const READING = ["GET", "HEAD", "OPTIONS"] as const;

/**
 * Finds the route of a path. Health and the description are found under the base path, for an API that is part
 * of another server, and at the root, for one that stands alone.
 */
export function createRouter(basePath: string): (pathname: string) => Route {
  const addresses: Route = {
    name: "addresses",
    methods: ["GET", "HEAD", "POST", "OPTIONS"],
    looksUp: true,
    answer: async (request, url, { look }) => {
      if (request.method !== "POST") return look(lookupFromSearch(url.searchParams));
      if (url.search !== "") {
        throw new Problem("invalid-parameter", "Put the parameters into the body, not into the URL.");
      }
      return look(lookupFromBody(await readJsonBody(request)));
    },
  };
  const oneAddress = (encodedUprn: string): Route => ({
    name: "addresses/{uprn}",
    methods: READING,
    looksUp: true,
    answer: async (_request, url, { look }) => look(lookupFromPath(encodedUprn, url.searchParams)),
  });
  const health: Route = {
    name: "health",
    methods: READING,
    looksUp: false,
    answer: async (_request, _url, { check }) => check(),
  };
  const description: Route = {
    name: "openapi.json",
    methods: READING,
    looksUp: false,
    answer: async () => openApiDocument,
  };

  return (pathname) => {
    const path = pathname.replace(/\/$/, "");
    const under = pathUnder(basePath, path);
    if (path === "/health" || under === "health") return health;
    if (path === "/openapi.json" || under === "openapi.json") return description;
    if (under === "") return addresses;
    if (under !== undefined && !under.includes("/")) return oneAddress(under);
    throw new Problem("not-found", `The address API is at ${basePath === "" ? "/" : basePath}.`);
  };
}

/** "/addresses" for "/addresses", "addresses/" and the like; "" for "/". */
export function readBasePath(text: string): string {
  const path = `/${text}`.replace(/\/{2,}/g, "/").replace(/\/$/, "");
  if (!/^(\/[A-Za-z0-9._~-]+)*$/.test(path)) {
    throw new TypeError(`"${text}" is not a base path. Write a path such as "/addresses".`);
  }
  return path;
}

function pathUnder(basePath: string, path: string): string | undefined {
  if (path === basePath) return "";
  const rest = path.startsWith(`${basePath}/`) ? path.slice(basePath.length + 1) : "";
  return rest === "" ? undefined : rest;
}
