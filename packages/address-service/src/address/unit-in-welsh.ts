/** What Royal Mail calls a unit in English only, and the Welsh for it. */
const kinds: Readonly<Record<string, string>> = {
  FLAT: "FFLAT",
  APARTMENT: "FFLAT",
  UNIT: "UNED",
  ROOM: "YSTAFELL",
  SHOP: "SIOP",
  OFFICE: "SWYDDFA",
  STUDIO: "STIWDIO",
  FLOOR: "LLAWR",
  BLOCK: "BLOC",
};

const floors: Readonly<Record<string, string>> = {
  BASEMENT: "ISLAWR",
  "GROUND FLOOR": "LLAWR GWAELOD",
  "FIRST FLOOR": "LLAWR CYNTAF",
  "SECOND FLOOR": "AIL LAWR",
  "THIRD FLOOR": "TRYDYDD LLAWR",
  "TOP FLOOR": "LLAWR UCHAF",
};

/** "FLAT 3" as "FFLAT 3", "GROUND FLOOR" as "LLAWR GWAELOD"; a name stays a name. In capitals, as AddressBase is. */
export function unitInWelsh(unit: string): string {
  const floor = floors[unit];
  if (floor !== undefined) return floor;
  const [, kind = "", number = ""] = /^([A-Z]+) (\d\S*|[A-Z])$/.exec(unit) ?? [];
  const welsh = kinds[kind];
  return welsh === undefined ? unit : `${welsh} ${number}`;
}
