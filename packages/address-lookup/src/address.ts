/** The two languages that every message and every sample address exists in. */
export type Language = "en" | "cy";

/**
 * One postal address. Field names follow the British Standard for addresses (BS 7666) and Ordnance Survey's
 * AddressBase, where those have a name for the thing.
 */
export interface Address {
  /** Unique Property Reference Number: 1 to 12 digits, no leading zeros; `null` when typed by hand. */
  uprn: string | null;
  /** Unique Street Reference Number: 1 to 8 digits. */
  usrn?: string;
  organisation?: string;
  line1: string;
  line2?: string;
  /** Post town, or the town of the gazetteer entry. */
  town: string;
  county?: string;
  /** Upper case with one space, such as "LL32 8DU"; absent only in a manual address abroad. */
  postcode?: string;
  /** Only in a manual address abroad. */
  country?: string;
  /** The whole address on one line, as it is written on an envelope. */
  singleLine: string;
  /** The language that this address is written in. */
  language: Language;
  /** Local custodian code of the council that looks after the address; Conwy is 6905. */
  custodianCode?: number;
  custodianName?: string;
  /** BLPU classification, such as "RD04" for a terraced house. */
  classification?: string;
  status?: "approved" | "provisional" | "historical";
  /** Metres, British National Grid (EPSG:27700). */
  easting?: number;
  northing?: number;
  /** Degrees, ETRS89 (EPSG:4258). */
  longitude?: number;
  latitude?: number;
  /** Whether the address came out of a gazetteer or was typed by the resident. */
  source: "lookup" | "manual";
}

/** What narrows every look-up. */
export interface AddressQueryOptions {
  /** Ask for the Welsh form where there is one. English where there is none, marked as such. */
  language?: Language;
  /** Local custodian codes; none means anywhere. */
  custodian?: readonly number[];
  /** At most this many addresses. */
  limit?: number;
  /** Skip this many addresses first. */
  offset?: number;
  /** Aborts the look-up when its answer is no longer wanted. */
  signal?: AbortSignal;
}

/** Addresses found, in natural order (2, 2A, 10). */
export interface AddressResults {
  addresses: Address[];
  /** How many there are in all, whatever `limit` and `offset` left out. */
  total: number;
  /** Copyright notice that the data's licence asks to be shown. */
  attribution?: string;
}

/**
 * Anything that can find addresses: the address API over HTTP, an embedded gazetteer, OS Places, or a
 * council's own system.
 */
export interface AddressSource {
  /** All addresses of one full postcode; `property` narrows them by name or number. */
  byPostcode(
    postcode: string,
    options?: AddressQueryOptions & { property?: string },
  ): Promise<AddressResults>;
  /** Addresses that fit any part of an address, best first. */
  search(query: string, options?: AddressQueryOptions): Promise<AddressResults>;
  /** The address of one property, or `null` where the UPRN is not known. */
  byUprn(uprn: string, options?: Pick<AddressQueryOptions, "language" | "signal">): Promise<Address | null>;
}
