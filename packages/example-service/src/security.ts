import { gateHash } from "@council-components/consent-banner/server";
import { supportedScriptHash } from "@council-components/govuk-templates";

/**
 * Nothing runs, loads or is sent anywhere but from and to this service. Two scripts are inside the pages, because pages
 * would wait for them as files: each is allowed by its hash. Lit is the one that may make HTML out of
 * text; two copies of Lit on a page make the policy twice.
 */
export const contentSecurityPolicy: string = [
  "default-src 'none'",
  `script-src 'self' '${gateHash}' '${supportedScriptHash}'`,
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join("; ");

/** Headers of every response. */
export function securityHeaders(secure: boolean): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    // Not "no-referrer": with that, browsers send forms with "Origin: null".
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    ...(secure && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}

/**
 * Whether a browser says that this request comes from a page of this service. Hosts are compared and not whole
 * origins, because behind a proxy that ends TLS the service itself sees http. A request that says nothing
 * about where it comes from has not come from a browser of this decade, and still needs the form’s secret.
 */
export function isFromThisService(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** `__Host-` makes a browser refuse the cookie from another subdomain or over plain http. */
export function cookieName(secure: boolean): string {
  return secure ? "__Host-session" : "session";
}

export function sessionCookie(id: string, secure: boolean): string {
  return `${cookieName(secure)}=${id}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

export function endedSessionCookie(secure: boolean): string {
  return `${sessionCookie("", secure)}; Max-Age=0`;
}

export function readSessionCookie(request: Request, secure: boolean): string | undefined {
  const wanted = `${cookieName(secure)}=`;
  const cookies = request.headers.get("cookie")?.split(/; */) ?? [];
  return cookies.find((cookie) => cookie.startsWith(wanted))?.slice(wanted.length) || undefined;
}
