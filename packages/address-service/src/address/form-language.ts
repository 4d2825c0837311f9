import type { Address } from "@council-components/address";

/** The languages that a gazetteer may name a property or street in. */
export type FormLanguage = Address["language"];

export const formLanguages: readonly FormLanguage[] = ["en", "cy", "gd"];

/** The languages by their codes in AddressBase and DTF. */
const codes: Readonly<Record<string, FormLanguage>> = { ENG: "en", CYM: "cy", GAE: "gd" };

/** @returns `undefined` for a code that neither AddressBase nor DTF has */
export function languageOfCode(code: string): FormLanguage | undefined {
  return codes[code];
}
