import type { RecordKind } from "../address/records.ts";

/** Where a record type’s fields stand, counted from 0, for the fields that are kept. */
export interface RecordLayout {
  columns: number;
  kind: RecordKind;
  /** Column of the UPRN. */
  uprn: number;
  /** Columns in the order of the kept record. -1 is a field that this format does not have. */
  fields: readonly number[];
  /** Column of the END_DATE, where an ended record is not to be kept. */
  end?: number;
}

/** The layouts of one version of one format. */
export interface FormatLayout {
  name: string;
  records: Readonly<Record<string, RecordLayout>>;
  /** Record 15. */
  street: {
    columns: readonly number[];
    usrn: number;
    /** Street, locality, town and administrative area. */
    fields: readonly [number, number, number, number];
    language: number;
  };
  /** Columns of record types that are counted and not kept, to tell a mixed file by. */
  streetColumns: number;
}

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

const organisation: RecordLayout = { columns: 11, kind: "O", uprn: 3, fields: [4, 5], end: 8 };
const classification: RecordLayout = { columns: 12, kind: "C", uprn: 3, fields: [4, 5], end: 9 };
const identifier: RecordLayout = {
  columns: 26,
  kind: "L",
  uprn: 3,
  fields: [4, 5, 6, ...range(11, 10), 21, -1, -1, -1, 24],
};

/** AddressBase Premium, versions 2.x. */
export const premiumVersion2: FormatLayout = {
  name: "AddressBase Premium 2.x",
  records: {
    "21": { columns: 22, kind: "B", uprn: 3, fields: [4, 5, 8, 9, 10, 11, 13, 19, 20, -1, -1, 7] },
    "24": identifier,
    "28": { columns: 29, kind: "D", uprn: 3, fields: [...range(4, 12), ...range(18, 6)] },
    "31": organisation,
    "32": classification,
  },
  street: { columns: [13], usrn: 3, fields: [4, 5, 6, 7], language: 8 },
  streetColumns: 24,
};

/** AddressBase Premium, version 1.0: no latitude and longitude, and a parent UPRN in the delivery point. */
export const premiumVersion1: FormatLayout = {
  name: "AddressBase Premium 1.0",
  records: {
    "21": { columns: 19, kind: "B", uprn: 3, fields: [4, 5, 8, 9, -1, -1, 11, 16, 17, -1, -1, 7] },
    "24": identifier,
    "28": { columns: 29, kind: "D", uprn: 3, fields: [...range(5, 12), ...range(18, 6)] },
    "31": organisation,
    "32": classification,
  },
  street: { columns: [9], usrn: 3, fields: [4, 5, 6, 7], language: 8 },
  streetColumns: 20,
};

/** DTF 7.3, a council’s own gazetteer export. */
export const dtf73: FormatLayout = {
  name: "DTF 7.3",
  records: {
    "21": { columns: 23, kind: "B", uprn: 3, fields: [4, 5, 9, 10, -1, -1, 12, -1, -1, 7, 17, 8] },
    "24": { columns: 30, kind: "L", uprn: 3, fields: [4, 5, 6, ...range(11, 10), 21, 23, 24, 25, 22] },
  },
  street: { columns: [9, 13], usrn: 3, fields: [4, 5, 6, 7], language: 8 },
  streetColumns: 20,
};

/** What each record type is, for the report. */
export const recordNames: Readonly<Record<string, string>> = {
  "10": "header",
  "11": "street",
  "12": "street cross reference",
  "13": "street type",
  "14": "street classification",
  "15": "street descriptor",
  "21": "property (BLPU)",
  "22": "provenance",
  "23": "cross reference",
  "24": "identifier (LPI)",
  "25": "LPI metadata",
  "26": "extent",
  "27": "extent polygon",
  "28": "delivery point",
  "29": "metadata",
  "30": "successor",
  "31": "organisation",
  "32": "classification",
  "98": "metadata",
  "99": "trailer",
};
