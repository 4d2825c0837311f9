import type { SettingsMessages } from "./messages.ts";

/** What only the cookies page says. */
export const cySettings: SettingsMessages = {
  save: "Cadw gosodiadau cwcis",
  yes: "Ie",
  no: "Na",
  success: "Llwyddiant",
  saved: "Rydych wedi gosod eich dewisiadau cwcis. [Ewch yn ôl i’r dudalen yr oeddech yn edrych arni].",
  savedOnly: "Rydych wedi gosod eich dewisiadau cwcis.",
  name: "Enw",
  provider: "Gosodir gan {provider}",
  purpose: "Pwrpas",
  expires: "Dod i ben",
  essential: "Cwcis hanfodol",
  consentCookie: "Yn cadw eich gosodiadau caniatâd cwcis",
  year: "1 flwyddyn",
  days: {
    zero: "{count} diwrnod",
    one: "{count} diwrnod",
    two: "{count} ddiwrnod",
    few: "{count} diwrnod",
    many: "{count} diwrnod",
    other: "{count} diwrnod",
  },
  storageExpires: "Pan fyddwch yn clirio data eich porwr",
  receiptStorage: "Yn cadw’r cofnod o’ch ateb nes iddo gael ei anfon atom",
  receiptStorageExpires: "Pan fydd wedi’i anfon",
};
