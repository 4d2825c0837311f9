/**
 * Whether a browser says that a request comes from a page of this site. What says nothing is refused: these addresses
 * are for pages alone. Hosts are compared where no origin is given, since behind a proxy that ends TLS the service
 * itself sees http.
 */
export function isOwnRequest(request: Request, ownOrigin?: string): boolean {
  const { headers } = request;
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin";
  if (ownOrigin !== undefined) return origin === ownOrigin;
  const host = headers.get("host") ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
