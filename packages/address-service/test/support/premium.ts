import { writeFileSync } from "node:fs";

/** Rows of AddressBase Premium 2.1, written for a test: only the columns that the test is about are given. */
export type Change = "I" | "U" | "D";

const DATES = ["2020-01-01", "", "2020-01-01", "2020-01-01"];

export interface DeliveryFields {
  organisation?: string;
  department?: string;
  subBuilding?: string;
  buildingName?: string;
  buildingNumber?: string;
  dependentThoroughfare?: string;
  thoroughfare?: string;
  doubleDependentLocality?: string;
  dependentLocality?: string;
  postTown?: string;
  poBox?: string;
  welshDependentThoroughfare?: string;
  welshThoroughfare?: string;
  welshDependentLocality?: string;
  welshPostTown?: string;
}

interface ObjectFields {
  start?: string | number;
  suffix?: string;
  end?: string | number;
  text?: string;
}

export interface IdentifierFields {
  key: string;
  usrn: number;
  language?: "ENG" | "CYM" | "GAE";
  status?: number;
  secondary?: ObjectFields;
  primary?: ObjectFields;
  level?: string;
}

const object = ({ start = "", suffix = "", end = "", text = "" }: ObjectFields = {}): (string | number)[] => [
  start,
  suffix,
  end,
  "",
  text,
];

export const premium = {
  street: (
    usrn: number,
    name: string,
    town: string,
    { language = "ENG", locality = "", area = "WYL", change = "I" as Change } = {},
  ): string => row(15, change, usrn, name, locality, town, area, language, ...DATES),

  unit: (
    uprn: number,
    {
      postcode = "ZZ3 1AA",
      parent = "" as string | number,
      postal = "D",
      status = 1,
      change = "I" as Change,
    } = {},
  ): string =>
    row(
      21,
      change,
      uprn,
      status,
      2,
      "",
      parent,
      286084,
      391040,
      53.4,
      -3.69,
      1,
      6999,
      "W",
      ...DATES,
      postal,
      postcode,
      0,
    ),

  identifier: (
    uprn: number,
    { key, usrn, language = "ENG", status = 1, secondary, primary, level = "" }: IdentifierFields,
    change: Change = "I",
  ): string =>
    row(
      24,
      change,
      uprn,
      key,
      language,
      status,
      ...DATES,
      ...object(secondary),
      ...object(primary),
      usrn,
      1,
      "",
      level,
      "Y",
    ),

  delivery: (
    uprn: number,
    udprn: number,
    fields: DeliveryFields,
    { postcode = "ZZ3 1AA", change = "I" as Change } = {},
  ): string => {
    const at = (name: keyof DeliveryFields): string => fields[name] ?? "";
    return row(
      28,
      change,
      uprn,
      udprn,
      at("organisation"),
      at("department"),
      at("subBuilding"),
      at("buildingName"),
      at("buildingNumber"),
      at("dependentThoroughfare"),
      at("thoroughfare"),
      at("doubleDependentLocality"),
      at("dependentLocality"),
      fields.postTown ?? "ABERWYLAN",
      postcode,
      "S",
      "1A",
      at("welshDependentThoroughfare"),
      at("welshThoroughfare"),
      "",
      at("welshDependentLocality"),
      at("welshPostTown"),
      at("poBox"),
      "2020-01-01",
      ...DATES,
    );
  },

  classification: (uprn: number, key: string, code: string, change: Change = "I"): string =>
    row(32, change, uprn, key, code, "AddressBase Premium Classification Scheme", 1, ...DATES),

  organisation: (uprn: number, key: string, name: string, change: Change = "I"): string =>
    row(31, change, uprn, key, name, "", ...DATES),
};

/** Writes rows as a whole file, with header and trailer. */
export function premiumFile(
  path: string,
  rows: readonly string[],
  { date = "2026-01-01", type = "F" } = {},
): string {
  const ordered = rows.map((text, index) => text.replace("@", String(index + 1)));
  writeFileSync(
    path,
    `10,"GeoPlace",9999,${date},1,${date},09:00:00,"2.1","${type}"\n${ordered.join("")}99,0,${rows.length},${date},09:00:00\n`,
  );
  return path;
}

function row(type: number, change: Change, ...fields: readonly (string | number)[]): string {
  const written = fields.map((field) => (typeof field === "number" || field === "" ? field : `"${field}"`));
  return `${[type, `"${change}"`, "@", ...written].join(",")}\n`;
}
