const STRAY = /[\s`~,.<>;':"/[\]|{}()=_+\-\u2018\u2019\u201C\u201D\u2010-\u2015\u00A0\u200B\uFEFF]/gu;

const POSTCODE = /^([A-Z]{1,2})([0-9][A-Z0-9]?)([0-9][A-Z]{2})$/;

/** Forces (BF), non-geographic (BX, XX), Crown dependencies and overseas areas: no gazetteer holds them. */
const NOT_LOOKED_UP: ReadonlySet<string> = new Set(["BF", "BX", "XX", "GY", "JE", "IM", "AI", "GX", "VG"]);

const ONE_LETTER_AREAS = "BEGLMNSW";

export type PostcodeReading = { postcode: string } | { refused: "not-a-postcode" | "not-looked-up" };

/**
 * Reads a full UK postcode as people write it: any case, stray spaces and punctuation, the letter O for a
 * zero and the letter I for a one. Gives it as "LL32 8DU".
 * The rules are those of GOV.UK's Locations API (alphagov/locations-api).
 */
export function readPostcode(text: string): PostcodeReading {
  const bare = text.replace(STRAY, "").toUpperCase();
  if (bare.startsWith("GIR") || /^BFPO\d{1,4}$/.test(bare)) return { refused: "not-looked-up" };
  const match = POSTCODE.exec(withSlipsMended(bare));
  if (!match) return { refused: "not-a-postcode" };
  const [, area, district, inward] = match as unknown as [string, string, string, string];
  if (NOT_LOOKED_UP.has(area)) return { refused: "not-looked-up" };
  return { postcode: `${area}${district} ${inward}` };
}

/**
 * Puts digits for letters, and letters for digits, where only the other can stand. No district ends in O or I,
 * no area has I for its second letter, and no district of two digits starts with 0.
 */
function withSlipsMended(bare: string): string {
  if (bare.length < 5 || bare.length > 7) return bare;
  const [first = "", second = "", ...rest] = bare.slice(0, -3);
  const [sector = "", ...unit] = bare.slice(-3);
  const secondIsLetter = second === "0" && rest.length > 0;
  const secondIsDigit = rest.length === 0 || (second === "I" && ONE_LETTER_AREAS.includes(first));
  return [
    asLetter(first),
    secondIsLetter ? "O" : secondIsDigit ? asDigit(second) : second,
    ...rest.map(asDigit),
    asDigit(sector),
    ...unit.map(asLetter),
  ].join("");
}

function asDigit(character: string): string {
  if (character === "O") return "0";
  if (character === "I") return "1";
  return character;
}

function asLetter(character: string): string {
  if (character === "0") return "O";
  if (character === "1") return "I";
  return character;
}
