/**
 * Reads a Unique Property Reference Number: 1 to 12 digits, leading zeros and spaces forgiven.
 *
 * @returns its digits without leading zeros; `null` where it is none
 */
export function readUprn(text: string): string | null {
  return readNumber(text, 12);
}

/** Reads a Unique Street Reference Number: 1 to 8 digits, otherwise as `readUprn`. */
export function readUsrn(text: string): string | null {
  return readNumber(text, 8);
}

function readNumber(text: string, mostDigits: number): string | null {
  const digits = text.replace(/[\s\p{Cf}\p{DI}]/gu, "");
  if (digits.length > mostDigits || !/^\d+$/.test(digits)) return null;
  return digits.replace(/^0+/, "") || null;
}
