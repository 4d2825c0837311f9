import { readUprn } from "@council-components/address";

/** The fields that DPA and LPI records share; every one may be absent, and old field sets lack many. */
export interface PlacesFields {
  UPRN: string;
  X_COORDINATE?: unknown;
  Y_COORDINATE?: unknown;
  LNG?: unknown;
  LAT?: unknown;
  STATUS?: unknown;
  LOGICAL_STATUS_CODE?: unknown;
  CLASSIFICATION_CODE?: unknown;
  LOCAL_CUSTODIAN_CODE?: unknown;
  LOCAL_CUSTODIAN_CODE_DESCRIPTION?: unknown;
  POSTAL_ADDRESS_CODE?: unknown;
  BLPU_STATE_CODE?: unknown;
  LANGUAGE?: unknown;
  MATCH?: unknown;
  [field: string]: unknown;
}

export interface PlacesRecord {
  dataset: "DPA" | "LPI";
  fields: PlacesFields;
}

export interface PlacesPage {
  records: PlacesRecord[];
  /** How many records there are in all, DPA and LPI counted apart. */
  total: number;
  /** How many results the page had, those that are not addresses included. */
  length: number;
}

/**
 * Reads a response of the OS Places API. There is no `results` key when nothing matches.
 * @returns undefined when it is not such a response
 */
export function readPage(text: string): PlacesPage | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(body)) return undefined;
  const { header, results = [] } = body;
  if (!isObject(header) || !Array.isArray(results)) return undefined;
  const records = (results as unknown[]).flatMap(readRecord);
  const total = typeof header["totalresults"] === "number" ? header["totalresults"] : results.length;
  return { records, total, length: results.length };
}

function readRecord(result: unknown): PlacesRecord[] {
  if (!isObject(result)) return [];
  return (["DPA", "LPI"] as const).flatMap((dataset) => {
    const fields = result[dataset];
    if (!isObject(fields)) return [];
    const uprn = readUprn(text(fields["UPRN"]));
    return uprn !== null ? [{ dataset, fields: { ...fields, UPRN: uprn } }] : [];
  });
}

/** A field as text: codes come as text or as numbers, depending on their age. */
export function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
