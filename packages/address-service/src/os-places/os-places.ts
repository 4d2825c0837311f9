import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { AddressSourceError } from "../handler/address-source-error.ts";
import { createPlacesClient, type PlacesClient } from "./client.ts";
import { fetchProperties, type Found } from "./fetch-properties.ts";
import { createLookUps, type Find } from "./look-ups.ts";
import { createUpstreamBudget, type UpstreamUse } from "./upstream-budget.ts";
import { createSharedAnswers, type SharedAnswers } from "./shared-answers.ts";

export interface OsPlacesOptions {
  /** Key of the OS Data Hub project. It is sent to OS in a header, and appears nowhere else. */
  key: string;
  /** Default the platform's own; give another to go through a proxy. */
  fetch?: typeof fetch;
  /** Default "https://api.os.uk/search/places/v1/". */
  baseUrl?: string;
  /** Seconds that an answer is kept in memory; default 300, 0 for not at all. */
  cacheSeconds?: number;
  /** Addresses kept in memory, at most; default 20,000, about 20 MB. */
  cacheAddresses?: number;
  /** Milliseconds for one request to OS; default 8,000. */
  timeout?: number;
  /** Requests that your licence allows in a minute, for all clients together; default 600. */
  requestsPerMinute?: number;
  /** Copyright notice of your licence, sent with every list of addresses. */
  attribution?: string;
}

/** An address source over the OS Places API: it is asked as a gazetteer is. `check` rejects when OS does not answer. */
export type OsPlaces = Pick<Gazetteer, "byPostcode" | "search" | "byUprn" | "check"> & {
  /** What is left of the requests of this minute. */
  upstream(): UpstreamUse;
  /** The same, with its requests counted for one client. */
  forClient(client: string): OsPlaces;
};

const BASE_URL = "https://api.os.uk/search/places/v1/";

/** Who a request is for where the caller does not say, and for checks of health. */
const NOBODY = "";
/** An answer this recent, in milliseconds, shows that OS Places is there. */
const RECENT = 60_000;
/** Milliseconds for which a check counts, so that asking after the health of this service costs OS requests little. */
const CHECK_EVERY = 10_000;

/**
 * Looks addresses up in the OS Places API. Royal Mail's (DPA) and the councils' (LPI) records of one property become
 * one address, written by the same rules as those of an imported gazetteer.
 * Fails with an `AddressSourceError`, whose message holds neither the key nor what was asked for.
 */
export function osPlaces(options: OsPlacesOptions): OsPlaces {
  const { cacheSeconds = 300, cacheAddresses = 20_000, attribution = usualAttribution() } = options;
  let lastAnswer = Number.NEGATIVE_INFINITY;
  let checked = { at: Number.NEGATIVE_INFINITY, answer: Promise.resolve() };
  const client = createPlacesClient({
    key: options.key,
    fetch: options.fetch ?? fetch,
    baseUrl: options.baseUrl ?? BASE_URL,
    timeout: options.timeout ?? 8000,
  });
  const budget = createUpstreamBudget(options.requestsPerMinute ?? 600);
  const countedFor =
    (who: string): PlacesClient =>
    async (...request) => {
      const seconds = budget.take(who);
      if (seconds > 0) {
        throw new AddressSourceError("too-many-requests", "The minute’s requests to OS Places are used up.", {
          retryAfter: seconds,
        });
      }
      const page = await client(...request);
      lastAnswer = Date.now();
      return page;
    };
  const shared: SharedAnswers<Found> = createSharedAnswers({
    seconds: cacheSeconds,
    capacity: cacheAddresses,
    weigh: ({ properties }) => properties.length,
  });

  const check = async (): Promise<void> => {
    const now = Date.now();
    if (now - lastAnswer < RECENT) return;
    if (now - checked.at >= CHECK_EVERY) {
      const never = new AbortController().signal;
      const asked = countedFor(NOBODY)("uprn", { uprn: "1", maxresults: "1" }, never);
      checked = { at: now, answer: asked.then(() => undefined) };
    }
    await checked.answer;
  };

  const forClient = (who: string): OsPlaces => {
    const find: Find = (question, signal) =>
      shared.get(
        JSON.stringify(question),
        (stop) => fetchProperties(countedFor(who), question, stop),
        signal,
      );
    return { ...createLookUps(find, attribution), check, upstream: () => budget.use(), forClient };
  };
  return forClient(NOBODY);
}

function usualAttribution(): string {
  return `Contains OS data © Crown copyright and database rights ${new Date().getFullYear()}`;
}
