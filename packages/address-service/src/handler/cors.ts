/** Answers what browsers ask about other origins; only origins named one by one are let in. */
export interface Cors {
  /** Whether this is the question a browser sends before a request from another origin. */
  isPreflight(request: Request): boolean;
  /** Headers for an answer to this request. */
  headers(request: Request): Record<string, string>;
  preflightHeaders(request: Request, methods: readonly string[]): Record<string, string>;
}

const PREFLIGHT_SECONDS = 600;

export function createCors(allowOrigins: readonly string[]): Cors {
  const allowed = new Set(allowOrigins.map(readOrigin));

  const headers = (request: Request): Record<string, string> => {
    if (allowed.size === 0) return {};
    const origin = request.headers.get("origin");
    if (origin === null || !allowed.has(origin)) return { vary: "Origin" };
    return {
      vary: "Origin",
      "access-control-allow-origin": origin,
      "access-control-expose-headers": "Retry-After",
    };
  };

  return {
    isPreflight: (request) =>
      request.method === "OPTIONS" &&
      request.headers.has("origin") &&
      request.headers.has("access-control-request-method"),
    headers,
    preflightHeaders: (request, methods) => {
      const common = headers(request);
      if (!("access-control-allow-origin" in common)) return common;
      return {
        ...common,
        "access-control-allow-methods": methods.join(", "),
        "access-control-allow-headers": "Content-Type",
        "access-control-max-age": String(PREFLIGHT_SECONDS),
      };
    },
  };
}

/**
 * An origin such as "https://www.aberwylan.example". Anything else (a path, a wildcard, a word) is a mistake in
 * the configuration that would silently match nothing.
 */
export function readOrigin(text: string): string {
  const mistake = new TypeError(
    `"${text}" is not an origin. Write a scheme, a host and perhaps a port, such as "https://www.aberwylan.example".`,
  );
  if (text.includes("*") || !URL.canParse(text)) throw mistake;
  const url = new URL(text);
  if (!["http:", "https:"].includes(url.protocol) || (text !== url.origin && text !== `${url.origin}/`))
    throw mistake;
  return url.origin;
}
