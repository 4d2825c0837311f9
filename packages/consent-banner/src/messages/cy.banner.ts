import type { BannerMessages } from "./messages.ts";

/** What the banner says, and the cookies page with it. */
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
    "Ni adawodd eich porwr i ni gadw eich ateb, felly mae cwcis ychwanegol yn dal i fod wedi’u diffodd. Gallwch ddarllen [am y cwcis] yr ydym yn eu defnyddio.",
  gpc: "Mae eich porwr yn gofyn i wefannau beidio â’ch tracio, felly rydym wedi diffodd cwcis ychwanegol. Gallwch [newid eich gosodiadau cwcis] ar unrhyw adeg.",
  change: "Newid gosodiadau cwcis",
  hide: "Cuddio’r neges ynghylch cwcis",
};
