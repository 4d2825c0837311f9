import type { BannerMessages, ConsentMessages, SettingsMessages } from "./messages.ts";

/** What the banner says, in Welsh; the cookies page says some of it too. */
export const cyBanner: BannerMessages = {
  body: "Rydym yn defnyddio rhai cwcis hanfodol i wneud i’r gwasanaeth hwn weithio.",
  accept: "Derbyn cwcis ychwanegol",
  reject: "Gwrthod cwcis ychwanegol",
  acceptAnalytics: "Derbyn cwcis dadansoddol",
  rejectAnalytics: "Gwrthod cwcis dadansoddol",
  view: "Gweld cwcis",
  accepted: "Rydych wedi derbyn cwcis ychwanegol. Gallwch [newid eich gosodiadau cwcis] ar unrhyw adeg.",
  rejected: "Rydych wedi gwrthod cwcis ychwanegol. Gallwch [newid eich gosodiadau cwcis] ar unrhyw adeg.",
  unsaved:
    "Ni allem gadw eich ateb, felly mae cwcis ychwanegol yn dal i fod wedi’u diffodd. Gallwch ddarllen [am y cwcis] yr ydym yn eu defnyddio.",
  gpc: "Mae eich porwr yn gofyn i wefannau beidio â’ch tracio, felly rydym wedi diffodd cwcis ychwanegol. Gallwch [newid eich gosodiadau cwcis] ar unrhyw adeg.",
  change: "Newid gosodiadau cwcis",
  hide: "Cuddio’r neges ynghylch cwcis",

  // While an answer waits
  saving: "Yn cadw eich dewis",
};

/** What only the cookies page says, in Welsh. */
export const cySettings: SettingsMessages = {
  save: "Cadw gosodiadau cwcis",
  // Welsh has no one word for yes: this fits every question to which a policy gives no answers of its own.
  yes: "Derbyn",
  no: "Gwrthod",
  success: "Llwyddiant",
  saved: "Rydych wedi gosod eich dewisiadau cwcis. [Ewch yn ôl i’r dudalen yr oeddech yn edrych arni].",
  savedOnly: "Rydych wedi gosod eich dewisiadau cwcis.",
  name: "Enw",
  provider: "Gosodir gan {provider}",
  purpose: "Pwrpas",
  expires: "Yn dod i ben",
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
  sweepStorage: "Yn rhestru’r cwcis i’w dileu ar ôl i chi wrthod cwcis yr oeddech wedi’u derbyn",

  // Cookies page that cannot be shown
  failed:
    "Mae’n ddrwg gennym, ni allwn ddangos eich gosodiadau cwcis ar hyn o bryd. Mae’r hyn a ddewisoch o’r blaen yn dal i sefyll.",
  tryAgain: "Rhoi cynnig arall arni",
};

/** Every message of the banner and the cookies page, in Welsh. */
export const cy: ConsentMessages = /* @__PURE__ */ Object.assign({}, cyBanner, cySettings);
