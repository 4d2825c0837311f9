import type { Language } from "@council-components/address-lookup";

/** One whole sentence for each plural category that a language has; Welsh has six. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, (count: number) => string>> & {
  other: (count: number) => string;
};

export function plural(language: Language, forms: PluralForms, count: number): string {
  const category = new Intl.PluralRules(language).select(count);
  return (forms[category] ?? forms.other)(count);
}
