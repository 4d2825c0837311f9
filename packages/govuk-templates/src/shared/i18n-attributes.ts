import type { Attributes } from "./attributes.ts";

/** Text that depends on a number, by CLDR plural category. */
export type PluralText = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The `data-i18n.…` attributes by which GOV.UK Frontend's scripts take their words, from words by their keys. */
export function i18nAttributes(texts: Record<string, string | PluralText | null | undefined>): Attributes {
  const result: Record<string, string> = {};
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === "string" && text) result[`data-i18n.${key}`] = text;
    else if (text) {
      for (const [rule, plural] of Object.entries(text)) result[`data-i18n.${key}.${rule}`] = plural;
    }
  }
  return result;
}
