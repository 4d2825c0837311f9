import {
  fold,
  readPostcode,
  readUprn,
  type Address,
  type AddressQueryOptions,
  type AddressResults,
} from "@council-components/address";
import { LEAST_UPRN_DIGITS } from "../gazetteer/database-reader.ts";
import { narrow } from "../gazetteer/narrow.ts";
import type { Gazetteer, GazetteerQueryOptions } from "../gazetteer/gazetteer.ts";
import type { Rankable } from "../gazetteer/rank.ts";
import type { Found, Question } from "./fetch-properties.ts";
import type { PlacesProperty } from "./property.ts";

/** Answers a question, from memory or from OS. */
export type Find = (question: Question, signal: AbortSignal | undefined) => Promise<Found>;

/** The address API's own limit for a postcode. */
const MOST_ADDRESSES = 1000;
/** A property has up to four records, DPA and LPI in English and Welsh, and a page has a hundred. */
const MOST_PAGES = 40;
/** Each page of a search costs a request; nobody looks further. */
const MOST_SEARCH_PAGES = 5;
/** A search costs two requests at most, in Welsh one for each language, unless somebody looks further. */
const SEARCH_REQUESTS = 2;

/** The three ways of looking addresses up, over OS Places. */
export function createLookUps(
  find: Find,
  attribution: string,
): Pick<Gazetteer, "byPostcode" | "search" | "byUprn"> {
  const listed = (
    found: readonly PlacesProperty[],
    rest: number,
    { offset = 0, limit = MOST_ADDRESSES }: AddressQueryOptions,
  ): AddressResults => {
    const addresses = found.slice(offset, offset + limit).map(({ address }) => address);
    return { addresses, total: found.length + rest, attribution };
  };
  return {
    byUprn: (uprn, options = {}) => addressOfUprn(find, uprn, options),

    async byPostcode(text, options = {}) {
      const postcode = readPostcode(text)?.text;
      if (postcode === undefined) return listed([], 0, options);
      const question = inPostcode(postcode, options, MOST_PAGES);
      const served = (await find(question, options.signal)).properties.filter(isServed(options.custodian));
      const narrowed = narrow(served, options.property ?? "", rankable);
      const found = (narrowed ?? served).toSorted(byOrder);
      const all = listed(found.slice(0, MOST_ADDRESSES), 0, options);
      return narrowed ? all : { ...all, narrowed: false };
    },

    async search(query, options = {}) {
      const { custodian, limit = 100 } = options;
      const uprn = readUprn(query) ?? "";
      if (uprn.length >= LEAST_UPRN_DIGITS) {
        const address = await addressOfUprn(find, uprn, options);
        const found = address && isServed(custodian)({ address }) ? [address] : [];
        return { addresses: options.offset ? [] : found, total: found.length, attribution };
      }
      const postcode = readPostcode(query)?.text;
      const pages = pagesOfSearch(options);
      const question =
        postcode === undefined ? inText(query, options, pages) : inPostcode(postcode, options, pages);
      const { properties, rest } = await find(question, options.signal);
      const order = postcode === undefined ? byMatch : byOrder;
      return listed(properties.filter(isServed(custodian)).sort(order), rest, { ...options, limit });
    },
  };
}

async function addressOfUprn(
  find: Find,
  uprn: string,
  { language = "en", include = [], signal }: Pick<GazetteerQueryOptions, "language" | "include" | "signal">,
): Promise<Address | null> {
  const question: Question = {
    resource: "uprn",
    parameters: { uprn },
    language,
    include,
    enough: 1,
    pages: 1,
  };
  const { properties } = await find(question, signal);
  return properties.find(({ address }) => address.uprn === uprn)?.address ?? null;
}

function pagesOfSearch({ offset = 0, language }: GazetteerQueryOptions): number {
  if (offset > 0) return MOST_SEARCH_PAGES;
  return language === "cy" ? SEARCH_REQUESTS / 2 : SEARCH_REQUESTS;
}

function inText(query: string, options: GazetteerQueryOptions, pages: number): Question {
  const { offset = 0, limit = 100, custodian = [], language = "en", include = [] } = options;
  return {
    resource: "find",
    parameters: { query, ...(custodian.length > 0 ? { fq: custodianFilter(custodian) } : {}) },
    language,
    include,
    // Asking for a little or a little more is one question, so that it is remembered as one.
    enough: Math.ceil((offset + limit) / 25) * 25,
    pages,
  };
}

function inPostcode(
  postcode: string,
  { language = "en", include = [] }: GazetteerQueryOptions,
  pages: number,
): Question {
  return { resource: "postcode", parameters: { postcode }, language, include, enough: MOST_ADDRESSES, pages };
}

function byOrder(one: PlacesProperty, other: PlacesProperty): number {
  return one.order < other.order ? -1 : one.order > other.order ? 1 : 0;
}

function byMatch(one: PlacesProperty, other: PlacesProperty): number {
  return other.match - one.match;
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
