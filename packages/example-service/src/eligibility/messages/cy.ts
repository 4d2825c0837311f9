import type { MealsWords } from "./words.ts";

export const cy: MealsWords = {
  serviceName: "Gwirio a all eich plentyn gael prydau ysgol am ddim",
  other: "Enghraifft arall: gwirio a all eich plentyn gael prydau ysgol am ddim yn Lloegr",
  lead: "Defnyddiwch y gwasanaeth hwn i gael gwybod a all plentyn mewn ysgol wladol yn Lloegr gael prydau ysgol am ddim.",
  check:
    "Gyda’ch caniatâd byddwn yn gwirio eich budd-daliadau ar eich rhan, fel na fydd angen i chi ddangos tystiolaeth ohonynt. Gallwch hefyd ateb cwestiynau yn lle hynny.",
  example:
    "Enghraifft yw hon o wiriad a wneir ar gyfer ysgolion yn Lloegr. Atebir y gwiriad gan raglen ar yr un peiriant, nad yw’n adnabod neb.",
  names: "Beth i’w deipio",
  namesText:
    "Defnyddiwch wybodaeth ffug, a rhif fel AB 12 34 56 A. Y cyfenw sy’n penderfynu beth mae’r gwiriad yn ei ateb:",
  nameList: [
    "Eligible, Refused neu Unknown: ar ôl ychydig eiliadau",
    "Instant: ar unwaith",
    "Slow: ddim mewn pryd",
    "Error, Down neu Lost: nid oes ateb",
  ],
  start: "Dechrau nawr",
  result: "Eich canlyniad",
  permission: "Eich caniatâd i wirio",
  sentNowhere: "Gan mai enghraifft yw hon, nid oes dim wedi’i anfon at gyngor.",
  again: "Gwirio eto ar gyfer plentyn arall",
};
