import type { Language } from "@council-components/address";

/** What a property is used for, by the beginning of its BLPU classification; the longest that fits counts. */
const uses: Readonly<Record<string, Record<Language, string>>> = {
  R: { en: "home", cy: "cartref" },
  RD06: { en: "flat", cy: "fflat" },
  RG: { en: "garage", cy: "garej" },
  RI: { en: "residential home", cy: "cartref preswyl" },
  C: { en: "business", cy: "busnes" },
  CA: { en: "farm", cy: "fferm" },
  CE: { en: "school or college", cy: "ysgol neu goleg" },
  CH: { en: "hotel", cy: "gwesty" },
  CI: { en: "workshop", cy: "gweithdy" },
  CI04: { en: "storage", cy: "storfa" },
  CO: { en: "office", cy: "swyddfa" },
  CR: { en: "shop", cy: "siop" },
  CR06: { en: "pub", cy: "tafarn" },
  CR07: { en: "café or restaurant", cy: "caffi neu fwyty" },
  L: { en: "land", cy: "tir" },
  ZW: { en: "place of worship", cy: "addoldy" },
};

/** A classification in one or two words, such as "shop" for `CR08`; empty where there is no word for it. */
export function useInWords(classification: string, language: Language): string {
  for (let length = classification.length; length > 0; length--) {
    const use = uses[classification.slice(0, length)];
    if (use) return use[language];
  }
  return "";
}
