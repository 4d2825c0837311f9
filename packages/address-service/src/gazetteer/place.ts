/** Places at or above this number are left out of look-ups unless asked for. */
export const FIRST_HIDDEN_PLACE: number = 2 ** 51;

const HASH_RANGE = 2 ** 46;

/**
 * The number of the place that an address belongs to: its street, or its building or organisation, in its postcode.
 * Places whose name has fewer words have lower numbers, so that a search that meets too many of them meets the
 * closest first: for "castle", "Castle, Conwy" before "Castle View Caravan Park, Castle Road, Conwy". Two places that
 * fall on the same number share it, which costs a search a few comparisons and nothing else.
 * @param name the words of the address down to its town, each once
 */
export function placeNumber(name: readonly string[], postcode: string, hidden: boolean): number {
  const distinguishing = name.filter((word) => word.length > 1 && !isNumber(word) && !unitWords.has(word));
  const key = `${distinguishing.join(" ")}|${postcode}`;
  const length = Math.min(distinguishing.length, 31);
  return (hidden ? FIRST_HIDDEN_PLACE : 0) + length * HASH_RANGE + hash46(key);
}

/** Anything with a figure in it at one of its ends: "12", "2a", "a2". */
function isNumber(word: string): boolean {
  return isFigure(word.charCodeAt(0)) || isFigure(word.charCodeAt(word.length - 1));
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Words that name a unit of a building and not the building. */
const unitWords = new Set(
  "flat apartment apt unit room floor ground first second third fourth basement front rear left right top uned fflat ystafell llawr suite studio".split(
    " ",
  ),
);

/** Two 32-bit hashes (the mixing of cyrb53), cut to 46 bits. */
export function hash46(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (high >>> 18) * 2 ** 32 + (low >>> 0);
}
