import {
  fold,
  readPostcode,
  readUprn,
  type AddressQueryOptions,
  type AddressResults,
} from "@council-components/address";
import type { Gazetteer } from "../gazetteer/open-gazetteer.ts";
import { LEAST_UPRN_DIGITS } from "../gazetteer/database-reader.ts";
import { narrow } from "../gazetteer/narrow.ts";
import type { Rankable } from "../gazetteer/rank.ts";
import { createPlacesClient, type PlacesClient } from "./client.ts";
import { fetchProperties, type Found, type Question } from "./fetch-properties.ts";
import type { PlacesProperty } from "./property.ts";
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
  /** Copyright notice of your licence, sent with every list of addresses. */
  attribution?: string;
}

/** An address source over the OS Places API: it is asked as a gazetteer is. `check` rejects when OS does not answer. */
export type OsPlaces = Pick<Gazetteer, "byPostcode" | "search" | "byUprn" | "check">;

const BASE_URL = "https://api.os.uk/search/places/v1/";

/** The address API's own limit for a postcode. */
const MOST_ADDRESSES = 1000;
/** A property has up to four records, DPA and LPI in English and Welsh, and a page has a hundred. */
const MOST_PAGES = 40;
/** Each page of a search costs a request; nobody looks further. */
const MOST_SEARCH_PAGES = 5;
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
  const counted: PlacesClient = async (...request) => {
    const page = await client(...request);
    lastAnswer = Date.now();
    return page;
  };
  const shared: SharedAnswers<Found> = createSharedAnswers({
    seconds: cacheSeconds,
    capacity: cacheAddresses,
    weigh: ({ properties }) => properties.length,
  });

  const find = (question: Question, signal: AbortSignal | undefined): Promise<Found> =>
    shared.get(JSON.stringify(question), (stop) => fetchProperties(counted, question, stop), signal);

  const results = (found: PlacesProperty[], rest: number, options: AddressQueryOptions): AddressResults => {
    const { offset = 0, limit = MOST_ADDRESSES } = options;
    const addresses = found.slice(offset, offset + limit).map(({ address }) => address);
    return { addresses, total: found.length + rest, attribution };
  };

  const source: OsPlaces = {
    async byPostcode(text, options = {}) {
      const postcode = readPostcode(text)?.text;
      if (postcode === undefined) return results([], 0, options);
      const question: Question = {
        resource: "postcode",
        parameters: { postcode },
        language: options.language ?? "en",
        include: options.include ?? [],
        enough: MOST_ADDRESSES,
        pages: MOST_PAGES,
      };
      const served = (await find(question, options.signal)).properties.filter(isServed(options.custodian));
      const narrowed = narrow(served, options.property ?? "", rankable);
      const found = (narrowed ?? served).toSorted((one, other) =>
        one.order < other.order ? -1 : one.order > other.order ? 1 : 0,
      );
      const all = results(found.slice(0, MOST_ADDRESSES), 0, options);
      return narrowed ? all : { ...all, narrowed: false };
    },

    async search(query, options = {}) {
      const { offset = 0, limit = 100, custodian = [] } = options;
      const uprn = readUprn(query) ?? "";
      if (uprn.length >= LEAST_UPRN_DIGITS) {
        const address = await source.byUprn(uprn, options);
        if (address && isServed(custodian)({ address })) {
          return { addresses: offset === 0 ? [address] : [], total: 1, attribution };
        }
      }
      if (readPostcode(query)) {
        const inPostcode = await source.byPostcode(query, { ...options, limit });
        if (inPostcode.total > 0) return inPostcode;
      }
      const question: Question = {
        resource: "find",
        parameters: { query, ...(custodian.length > 0 ? { fq: custodianFilter(custodian) } : {}) },
        language: options.language ?? "en",
        include: options.include ?? [],
        // Asking for a little or a little more is one question, so that it is remembered as one.
        enough: Math.ceil((offset + limit) / 25) * 25,
        pages: MOST_SEARCH_PAGES,
      };
      const { properties, rest } = await find(question, options.signal);
      const found = properties
        .filter(isServed(options.custodian))
        .sort((one, other) => other.match - one.match);
      return results(found, rest, { ...options, limit });
    },

    async byUprn(uprn, options = {}) {
      const question: Question = {
        resource: "uprn",
        parameters: { uprn },
        language: options.language ?? "en",
        include: options.include ?? [],
        enough: 1,
        pages: 1,
      };
      const { properties } = await find(question, options.signal);
      return properties.find(({ address }) => address.uprn === uprn)?.address ?? null;
    },

    async check() {
      const now = Date.now();
      if (now - lastAnswer < RECENT) return;
      if (now - checked.at >= CHECK_EVERY) {
        const never = new AbortController().signal;
        const answer = counted("uprn", { uprn: "1", maxresults: "1" }, never).then(() => undefined);
        checked = { at: now, answer };
      }
      await checked.answer;
    },
  };
  return source;
}

function isServed(
  custodian: readonly number[] | undefined,
): (property: Pick<PlacesProperty, "address">) => boolean {
  return ({ address: { custodianCode } }) =>
    !custodian?.length || (custodianCode !== undefined && custodian.includes(custodianCode));
}

/** OS's documentation of `fq` leaves this filter out, councils' clients use it; the answer is filtered again. */
function custodianFilter(custodian: readonly number[]): string {
  return custodian.map((code) => `LOCAL_CUSTODIAN_CODE:${code}`).join(" ");
}

function rankable({ address, words }: PlacesProperty): Rankable {
  return {
    words,
    english: ["", address.organisation ?? "", address.line1].map(fold).join("\t"),
    welsh: null,
  };
}

function usualAttribution(): string {
  return `Contains OS data © Crown copyright and database rights ${new Date().getFullYear()}`;
}
