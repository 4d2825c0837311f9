import type { Bilingual } from "./names.ts";

/** A made-up property, before it is written as records. */
export interface MadeProperty {
  uprn: number;
  usrn: number;
  street: Bilingual;
  locality?: Bilingual;
  town: Bilingual;
  custodian: number;
  postcode: string;
  easting: number;
  northing: number;
  classification: string;
  organisation?: string;
  /** Secondary: "FLAT 2". */
  unit?: Bilingual;
  unitNumber?: number;
  name?: Bilingual;
  number?: number;
  suffix?: string;
  endNumber?: number;
  /** Also as the council once knew it. */
  formerName?: string;
  bilingual: boolean;
  logicalStatus: 1 | 6 | 8;
  postal: "D" | "L" | "N" | "C";
  deliveryPoint: boolean;
  identifier: boolean;
}

const DATES = "2019-04-01,,2024-02-11,2019-04-01";

/** Writes rows as AddressBase Premium 2.1 has them, and counts them for the trailer. */
export class PremiumRows {
  #order = 0;

  static header(custodian = 9999, name = "MADE-UP ADDRESSES"): string {
    return `10,"${name}",${custodian},2026-11-01,1,2026-11-01,00:00:00,"2.1","F"\n`;
  }

  trailer(): string {
    return (
      '29,"MADE-UP ADDRESSES","SAMPLE","ALL","NONE","BNG","METRES",,"NONE","NONE",2026-11-01,"UTF-8",,"","BIL","2026-11-01","F"\n' +
      `99,0,${this.#order},2026-11-01,00:00:00\n`
    );
  }

  street(
    usrn: number,
    name: Bilingual,
    town: Bilingual,
    locality: Bilingual | undefined,
    bilingual: boolean,
  ): string {
    const end = "286000.00,391000.00,53.4000000,-3.7000000";
    const place = (language: keyof Bilingual): string =>
      `${quoted(name[language])},${quoted(locality?.[language] ?? "")},${quoted(town[language])}`;
    let rows = `11,"I",${++this.#order},${usrn},1,6999,2,2001-01-01,1,8,0,2001-01-01,,2020-01-01,2001-01-01,${end},${end},10\n`;
    rows += `15,"I",${++this.#order},${usrn},${place("en")},"ABERWYLAN","ENG",${DATES}\n`;
    if (bilingual) rows += `15,"I",${++this.#order},${usrn},${place("cy")},"ABERWYLAN","CYM",${DATES}\n`;
    return rows;
  }

  property(property: MadeProperty): string {
    const { uprn, easting, northing, custodian, postal, postcode } = property;
    const latitude = (53.4 + (northing - 391_000) / 111_250).toFixed(7);
    const longitude = (-3.7 + (easting - 286_000) / 66_500).toFixed(7);
    const key = (letter: string, index = 0): string =>
      `"${custodian}${letter}${uprn % 1_000_000_000}${index}"`;
    let rows = `21,"I",${++this.#order},${uprn},${property.logicalStatus},2,2019-04-01,,${easting}.00,${northing}.00,${latitude},${longitude},1,${custodian},"W",${DATES},"${postal}",${quoted(postcode)},0\n`;
    for (const index of [0, 1]) {
      rows += `23,"I",${++this.#order},${uprn},${key("X", index)},"made-up-${uprn}-${index}",1,"7666M${index}",${DATES}\n`;
    }
    if (property.identifier) {
      const status = property.logicalStatus === 8 ? 8 : property.logicalStatus;
      rows += this.#identifier(property, "en", status, key("L"), property.name?.en);
      if (property.bilingual)
        rows += this.#identifier(property, "cy", status, key("L", 1), property.name?.cy);
      if (property.formerName) rows += this.#identifier(property, "en", 3, key("L", 2), property.formerName);
    }
    if (property.deliveryPoint) rows += this.#deliveryPoint(property);
    if (property.organisation)
      rows += `31,"I",${++this.#order},${uprn},${key("O")},${quoted(property.organisation)},"",${DATES}\n`;
    rows += `32,"I",${++this.#order},${uprn},${key("C")},"${property.classification}","AddressBase Premium Classification Scheme",1.0,${DATES}\n`;
    return rows;
  }

  #identifier(
    property: MadeProperty,
    language: keyof Bilingual,
    status: number,
    key: string,
    name = "",
  ): string {
    const { uprn, usrn, unit, unitNumber, number, suffix, endNumber } = property;
    return (
      `24,"I",${++this.#order},${uprn},${key},"${language === "en" ? "ENG" : "CYM"}",${status},${DATES},` +
      `${unitNumber ?? ""},"",,"",${quoted(unit?.[language] ?? "")},${number ?? ""},"${suffix ?? ""}",${endNumber ?? ""},"",${quoted(name)},` +
      `${usrn},"1","","","Y"\n`
    );
  }

  #deliveryPoint(property: MadeProperty): string {
    const {
      uprn,
      number,
      suffix,
      endNumber,
      unit,
      unitNumber,
      name,
      street,
      town,
      locality,
      bilingual,
      postcode,
    } = property;
    const plain = number !== undefined && !suffix && endNumber === undefined;
    const range = endNumber === undefined ? `${number ?? ""}${suffix ?? ""}` : `${number}-${endNumber}`;
    const building = [name?.en, plain ? "" : range].filter(Boolean).join(" ");
    const welsh = (text: Bilingual | undefined): string => quoted(bilingual && text ? text.cy : "");
    return (
      `28,"I",${++this.#order},${uprn},${uprn % 90_000_000},${quoted(property.organisation ?? "")},"",` +
      `${quoted(unit?.en ?? (unitNumber === undefined ? "" : String(unitNumber)))},${quoted(building)},${plain ? number : ""},"",` +
      `${quoted(street.en)},"",${quoted(locality?.en ?? "")},${quoted(town.en)},"${postcode}","S","1A","",${welsh(street)},"",` +
      `${welsh(locality)},${welsh(town)},"",2026-10-01,${DATES}\n`
    );
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
