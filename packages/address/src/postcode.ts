/** A full postcode as it is written, such as "LL32 8DU", and whether an address can be looked up by it. */
export interface Postcode {
  text: string;
  canLookUp: boolean;
}

/** Forces, non-geographic, Crown dependencies and overseas: no gazetteer of Great Britain or Northern Ireland has them. */
const NOT_LOOKED_UP = /^(?:AI|B[FX]|G[XY]|IM|JE|VG|X)/;
const WITHOUT_DISTRICT =
  "GIR 0AA,ASCN 1ZZ,BBND 1ZZ,BIQQ 1ZZ,FIQQ 1ZZ,PCRN 1ZZ,SIQQ 1ZZ,STHL 1ZZ,TDCU 1ZZ,TKCA 1ZZ";
const OVERSEAS = /^(?:(AI|KY[1-3])|VG|MSR)(\d{4})$/;

/** No district of two digits starts with 0. */
const GEOGRAPHIC = /^([A-Z]{1,2}(?:\d[A-Z]?|[1-9]\d))(\d[A-Z]{2})$/;
const ONE_LETTER_AREAS = "BEGLMNSW";

/**
 * Reads a full UK postcode as people type it: in any case, with stray spaces, punctuation and invisible characters,
 * with the letter O for 0 and the letter I for 1 (and the other way round) where only one of them can be.
 *
 * @returns `null` unless it is a full UK postcode
 */
export function readPostcode(typed: string): Postcode | null {
  let bare = "";
  for (const [character] of typed.matchAll(/[^\s\p{P}\p{S}\p{Cc}\p{Cf}\p{DI}]/gu)) {
    bare += character;
    // Whatever was pasted: none is longer than BFPO and four digits.
    if (bare.length > 8) return null;
  }
  if (!/^[a-z\d]{5,}$/i.test(bare)) return null;
  const characters = bare.toUpperCase();

  const digits = asDigits(characters);
  const special = WITHOUT_DISTRICT.split(",").find((each) => asDigits(each.replace(" ", "")) === digits);
  if (special) return { text: special, canLookUp: false };
  const forces = /^BFP0(\d{1,4})$/.exec(digits);
  if (forces) return { text: `BFPO ${forces[1]!}`, canLookUp: false };
  const overseas = OVERSEAS.exec(characters);
  if (overseas) return { text: characters.replace(/.{4}$/, overseas[1] ? "-$&" : "$&"), canLookUp: false };

  const geographic = GEOGRAPHIC.exec(withoutSlips(characters));
  if (!geographic) return null;
  const [, outward, inward] = geographic as unknown as [string, string, string];
  return { text: `${outward} ${inward}`, canLookUp: !NOT_LOOKED_UP.test(outward) };
}

/**
 * Letters where only a letter can be, digits where only a digit can be. After the area, O and I are always digits.
 * No area has I for its second letter; CO, PO, SO and YO have O. No unit has O or I in it, so that what stands for
 * one there is left alone.
 */
function withoutSlips(characters: string): string {
  const [first = "", second = "", ...district] = characters.slice(0, -3);
  const secondIsDigit =
    !district.length || (second === "I" && district.length === 1 && ONE_LETTER_AREAS.includes(first));
  return [
    // The areas that begin with O and I: OL, OX, IG, IM, IP, IV.
    /^0[LX]/.test(characters) ? "O" : /^1[GMPV]/.test(characters) ? "I" : first,
    secondIsDigit ? asDigits(second) : "CPSY".includes(first) ? second.replace("0", "O") : second,
    asDigits(district.join("")),
    asDigits(characters.slice(-3, -2)),
    characters.slice(-2),
  ].join("");
}

function asDigits(text: string): string {
  return text.replace(/O/g, "0").replace(/I/g, "1");
}
