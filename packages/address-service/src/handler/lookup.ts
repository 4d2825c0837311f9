import { readPostcode, readUprn, type Language } from "@council-components/address";
import { hidden, type Hidden } from "../gazetteer/gazetteer.ts";
import { Problem, type ProblemType } from "./problem.ts";

interface Common {
  language?: Language;
  include?: Hidden[];
}

interface Listing extends Common {
  custodian?: number[];
  limit: number;
  offset: number;
}

/** What a request asks for, once everything in it is known to be right. */
export type Lookup =
  | ({ kind: "postcode"; postcode: string; property?: string } & Listing)
  | ({ kind: "query"; query: string } & Listing)
  | ({ kind: "uprn"; uprn: string } & Common);

/** The limits of the address API; the OpenAPI document repeats them, and a test holds the two together. */
export const limits = {
  /** Addresses given for one postcode, at most and by default. */
  postcodeAddresses: 1000,
  /** Addresses given for one query, at most and by default; a higher `limit` is brought down to it. */
  queryAddresses: 100,
  offset: 100_000,
  queryCharacters: 200,
  propertyCharacters: 100,
  custodians: 50,
  urlCharacters: 2048,
} as const;

const NAMES = [
  "postcode",
  "query",
  "uprn",
  "property",
  "custodian",
  "limit",
  "offset",
  "language",
  "include",
] as const;
type Name = (typeof NAMES)[number];
type Parameters = Partial<Record<Name, string | string[]>>;

/** The look-up in `?postcode=…` or `?query=…`. */
export function lookupFromSearch(search: URLSearchParams): Lookup {
  const parameters = parametersFromSearch(search);
  if (parameters.uprn !== undefined) {
    throw new Problem("invalid-parameter", 'Put the UPRN into the path, after the last "/".');
  }
  return toLookup(parameters);
}

/** The look-up of one UPRN in the path. */
export function lookupFromPath(encodedUprn: string, search: URLSearchParams): Lookup {
  const parameters = parametersFromSearch(search);
  for (const name of NAMES) {
    if (name !== "language" && name !== "include" && parameters[name] !== undefined) {
      throw new Problem("invalid-parameter", `A look-up by UPRN takes no "${name}".`);
    }
  }
  let uprn: string;
  try {
    uprn = decodeURIComponent(encodedUprn);
  } catch {
    throw new Problem("invalid-uprn", "Give a UPRN of 1 to 12 digits.");
  }
  return toLookup({ ...parameters, uprn });
}

/** The look-up in a JSON body: the same names, numbers as numbers, `custodian` a number or an array of them. */
export function lookupFromBody(body: unknown): Lookup {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new Problem("invalid-parameter", "The request body must be a JSON object.");
  }
  const parameters: Parameters = {};
  for (const [key, value] of Object.entries(body)) {
    const name = knownName(key);
    if (value === undefined) continue;
    parameters[name] = textOf(name, value);
  }
  return toLookup(parameters);
}

function parametersFromSearch(search: URLSearchParams): Parameters {
  const parameters: Parameters = {};
  for (const key of new Set(search.keys())) {
    const name = knownName(key);
    const values = search.getAll(key);
    if (name === "custodian" || name === "include") parameters[name] = values;
    else if (values.length === 1) parameters[name] = values[0];
    else throw new Problem("invalid-parameter", `Give "${name}" only once.`);
  }
  return parameters;
}

function knownName(key: string): Name {
  const name = NAMES.find((candidate) => candidate === key);
  if (name) return name;
  // The name is repeated only when it can be nothing but a name.
  const shown = /^[A-Za-z_-]{1,30}$/.test(key) ? ` "${key}"` : " of that name";
  throw new Problem("invalid-parameter", `There is no parameter${shown}. There are: ${NAMES.join(", ")}.`);
}

function textOf(name: Name, value: unknown): string | string[] {
  const type = name === "limit" || name === "offset" || name === "custodian" ? "number" : "string";
  const repeatable = name === "custodian" || name === "include";
  const values: unknown[] = repeatable && Array.isArray(value) ? value : [value];
  if (values.every((one) => typeof one === type)) return repeatable ? values.map(String) : String(value);
  const one = type === "number" ? "a number" : "text";
  throw new Problem(
    "invalid-parameter",
    `"${name}" must be ${one}${repeatable ? ", or an array of such" : ""}.`,
  );
}

function toLookup(parameters: Parameters): Lookup {
  const { postcode, query, uprn } = parameters;
  if ([postcode, query, uprn].filter((value) => value !== undefined).length !== 1) {
    throw new Problem("invalid-parameter", "Give one of: a postcode, a query, a UPRN.");
  }
  const language = languageOf(parameters);
  const include = includedOf(parameters);
  const common: Common = { ...(language ? { language } : {}), ...(include.length > 0 ? { include } : {}) };
  if (typeof uprn === "string") {
    for (const name of ["property", "custodian", "limit", "offset"] as const) {
      if (parameters[name] !== undefined) {
        throw new Problem("invalid-parameter", `A look-up by UPRN takes no "${name}".`);
      }
    }
    return { kind: "uprn", uprn: uprnOf(uprn), ...common };
  }

  const custodian = custodiansOf(parameters);
  const listing = { ...common, ...(custodian.length > 0 ? { custodian } : {}), offset: offsetOf(parameters) };
  if (typeof query === "string") {
    if (parameters.property !== undefined) {
      throw new Problem("invalid-parameter", '"property" narrows a postcode; put it into the query instead.');
    }
    const limit = Math.min(limitOf(parameters), limits.queryAddresses);
    return { kind: "query", query: queryOf(query), limit, ...listing };
  }
  const property = propertyOf(parameters);
  return {
    kind: "postcode",
    postcode: postcodeOf(postcode as string),
    ...(property ? { property } : {}),
    limit: limitOf(parameters),
    ...listing,
  };
}

function postcodeOf(text: string): string {
  const postcode = readPostcode(text);
  if (!postcode) throw new Problem("invalid-postcode", "Give a full UK postcode, such as ZZ1 1AA.");
  if (postcode.canLookUp) return postcode.text;
  throw new Problem(
    "postcode-not-covered",
    "Addresses with this postcode are in no gazetteer: forces, Crown dependencies, overseas, not a place.",
  );
}

function queryOf(text: string): string {
  const query = plainText("invalid-query", "query", text);
  if ([...query].length > limits.queryCharacters) {
    throw new Problem("invalid-query", `Give a query of at most ${limits.queryCharacters} characters.`);
  }
  if ((query.match(/[\p{L}\p{N}]/gu) ?? []).length < 2) {
    throw new Problem("invalid-query", "Give a query with at least 2 letters or digits.");
  }
  return query;
}

function propertyOf({ property }: Parameters): string {
  if (typeof property !== "string") return "";
  const text = plainText("invalid-parameter", "property", property);
  if ([...text].length > limits.propertyCharacters) {
    throw new Problem(
      "invalid-parameter",
      `Give a "property" of at most ${limits.propertyCharacters} characters.`,
    );
  }
  return text;
}

/** Text with white space made single; control characters and broken encoding are refused, not passed on. */
function plainText(type: ProblemType, name: Name, text: string): string {
  const spaced = text.replace(/[\s\u00A0]+/gu, " ").trim();
  if (/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/u.test(spaced)) {
    throw new Problem(type, `"${name}" has characters that are not text.`);
  }
  return spaced;
}

function uprnOf(text: string): string {
  const uprn = readUprn(text);
  if (uprn === null) throw new Problem("invalid-uprn", "Give a UPRN of 1 to 12 digits.");
  return uprn;
}

function languageOf({ language }: Parameters): Language | undefined {
  if (language === undefined || language === "en" || language === "cy") return language;
  throw new Problem("invalid-parameter", '"language" must be en or cy.');
}

function includedOf({ include = [] }: Parameters): Hidden[] {
  const wanted = new Set([include].flat());
  const known = hidden.filter((name) => wanted.has(name));
  if (known.length === wanted.size) return known;
  throw new Problem("invalid-parameter", `"include" must be ${hidden.join(" or ")}.`);
}

function limitOf({ limit }: Parameters): number {
  if (limit === undefined) return limits.postcodeAddresses;
  return wholeNumber("limit", limit, 1, limits.postcodeAddresses);
}

function offsetOf({ offset }: Parameters): number {
  return offset === undefined ? 0 : wholeNumber("offset", offset, 0, limits.offset);
}

function custodiansOf({ custodian = [] }: Parameters): number[] {
  const codes = [custodian].flat();
  if (codes.length > limits.custodians) {
    throw new Problem("invalid-parameter", `Give at most ${limits.custodians} custodian codes.`);
  }
  return [...new Set(codes.map((code) => wholeNumber("custodian", code, 1, 9999)))];
}

function wholeNumber(name: Name, text: string | string[], least: number, most: number): number {
  const value = typeof text === "string" && /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Problem("invalid-parameter", `"${name}" must be a whole number from ${least} to ${most}.`);
}
