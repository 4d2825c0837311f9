import { AddressSourceError } from "../handler/address-source-error.ts";
import { readPage, type PlacesPage } from "./response.ts";

export interface PlacesClientOptions {
  key: string;
  fetch: typeof fetch;
  baseUrl: string;
  /** Milliseconds for one request. */
  timeout: number;
}

export type PlacesResource = "find" | "postcode" | "uprn";

/** Sends one request to the OS Places API. */
export type PlacesClient = (
  resource: PlacesResource,
  parameters: Record<string, string>,
  signal: AbortSignal,
) => Promise<PlacesPage>;

/**
 * A client of the OS Places API. The key goes in a header, so that it is in no URL; what OS answers to a request it
 * refuses is not passed on, because it repeats the request.
 */
export function createPlacesClient({ key, fetch, baseUrl, timeout }: PlacesClientOptions): PlacesClient {
  // The mistake is named without the key: whoever prints the error must not print that.
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new TypeError("The OS Places API key is empty or has characters that no key has.");
  const base = readBaseUrl(baseUrl);

  return async (resource, parameters, signal) => {
    const url = new URL(resource, base);
    url.search = new URLSearchParams({
      ...parameters,
      dataset: "DPA,LPI",
      output_srs: "EPSG:4258",
    }).toString();
    const tooLong = AbortSignal.timeout(timeout);
    let response: Response;
    let body: string;
    try {
      response = await fetch(url, {
        headers: { key, accept: "application/json" },
        // A redirect would take the key along.
        redirect: "error",
        signal: AbortSignal.any([signal, tooLong]),
      });
      body = await response.text();
    } catch (error) {
      signal.throwIfAborted();
      if (tooLong.aborted) {
        throw new AddressSourceError("timeout", `OS Places did not answer within ${timeout} milliseconds.`);
      }
      throw new AddressSourceError("upstream-failed", `OS Places could not be reached${causeOf(error)}.`);
    }
    // OS refuses postcodes that it does not know of. They are well formed, or nobody would have asked.
    if (response.status === 400 && resource === "postcode") return { records: [], total: 0, length: 0 };
    if (!response.ok) throw refusal(response);
    const page = readPage(body);
    if (!page)
      throw new AddressSourceError("upstream-failed", "OS Places sent something that is not its JSON.");
    return page;
  };
}

function refusal({ status, headers }: Response): AddressSourceError {
  switch (status) {
    case 401:
      return new AddressSourceError("upstream-failed", "OS Places does not accept the API key (401).");
    case 403:
      return new AddressSourceError(
        "upstream-failed",
        "The API key's licence does not cover OS Places (403).",
      );
    case 429: {
      const seconds = Number(headers.get("retry-after") ?? Number.NaN);
      const wait = Number.isFinite(seconds) && seconds >= 1 ? { retryAfter: Math.ceil(seconds) } : {};
      return new AddressSourceError("too-many-requests", "OS Places has had too many requests (429).", wait);
    }
    default:
      return new AddressSourceError("upstream-failed", `OS Places answered ${status}.`);
  }
}

/** Such as " (ECONNREFUSED)": the code only, since a message may quote the request. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? ` (${code})` : "";
}

function readBaseUrl(text: string): URL {
  if (!URL.canParse(text)) throw new TypeError(`"${text}" is not a URL for OS Places.`);
  const url = new URL(text.endsWith("/") ? text : `${text}/`);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && local)) {
    throw new TypeError("The URL for OS Places must be https, or the key would travel in the clear.");
  }
  return url;
}
