/** Postcode areas of forces and Crown dependencies: no gazetteer of Great Britain or Northern Ireland has them. */
const NOT_LOOKED_UP = /^(?:BF|JE|GY|IM)\d/;
// A letter at the end of the first half is never I or O, among others: those are slips for a number.
const OUTWARD = /^[A-Z]{1,2}(?:\d|[1-9]\d|\d[A-HJKMNPR-Y])$/;
const INWARD = /^\d[A-Z]{2}$/;
const SLIPS: Readonly<Record<string, string>> = { O: "0", "0": "O", I: "1", "1": "I" };

/** A full postcode as it is written, such as "LL32 8DU", and whether an address can be looked up by it. */
export interface Postcode {
  text: string;
  canLookUp: boolean;
}

/**
 * Reads what somebody typed, in any case, with stray spaces and punctuation, with O for 0 and I for 1.
 *
 * @returns `null` unless it is a full UK postcode
 */
export function readPostcode(typed: string): Postcode | null {
  const characters = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (/^BFPO\d{1,4}$/.test(characters))
    return { text: characters.replace("BFPO", "BFPO "), canLookUp: false };
  const outward = forgive(characters.slice(0, -3), OUTWARD);
  const inward = forgive(characters.slice(-3), INWARD);
  if (!outward || !inward) return null;
  return { text: `${outward} ${inward}`, canLookUp: !NOT_LOOKED_UP.test(outward) };
}

/** The text with the fewest slips put right that fits the pattern. */
function forgive(text: string, pattern: RegExp): string | undefined {
  let variants = [text];
  for (let index = 0; index < text.length; index++) {
    const slip = SLIPS[text[index] ?? ""];
    if (slip) {
      variants = [
        ...variants,
        ...variants.map((each) => each.slice(0, index) + slip + each.slice(index + 1)),
      ];
    }
  }
  const slips = (variant: string): number =>
    [...variant].filter((character, index) => character !== text[index]).length;
  return variants.filter((variant) => pattern.test(variant)).sort((a, b) => slips(a) - slips(b))[0];
}
