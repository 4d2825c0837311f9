import type { PageWords } from "./messages.ts";

export const cy: PageWords = {
  checkAgain: "Gwirio eto",
  checkAgainHint:
    "Nid yw’r dudalen hon yn newid ohoni’i hun. Arhoswch ychydig eiliadau, yna dewiswch ‘Gwirio eto’.",
  result: "Cymhwysedd",
  reasons: "Pam rydym yn meddwl hyn",
  permissionGiven: "Rhoesoch ganiatâd ar",
  permissionSent: "Beth a anfonwyd gennym",
  permissionTo: "At bwy y cafodd ei anfon",
  permissionWhy: "Pam y cafodd ei anfon",
  permissionBasis: "Ein sail gyfreithiol",
  permissionKept: "Am faint y caiff ei gadw",
  permissionReference: "Cyfeirnod",
};
