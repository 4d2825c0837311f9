/**
 * A postcode as it is stored and written, `LL32 8DU`, or an empty string where the text is not a postcode.
 * Forgives case, spaces and punctuation.
 */
export function normalPostcode(text: string): string {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (!/^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/.test(bare)) return "";
  return `${bare.slice(0, -3)} ${bare.slice(-3)}`;
}
