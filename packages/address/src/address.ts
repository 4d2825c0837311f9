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
  /** The language that this address is written in: Gaelic (gd) where a gazetteer has nothing else. */
  language: Language | "gd";
  /** Local custodian code of the council that looks after the address; Conwy is 6905. */
  custodianCode?: number;
  custodianName?: string;
  /** BLPU classification, such as "RD04" for a terraced house. */
  classification?: string;
  /** UPRN of the building that a flat or unit is part of. */
  parentUprn?: string;
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
