import type { StepMessages } from "./messages.ts";

/** Every message in Welsh. */
export const cy: StepMessages = {
  // Every question
  continue: "Parhau",
  back: "Yn ôl",
  or: "neu",
  unsure: "Dydw i ddim yn gwybod",
  // As HMRC’s forms have them for any question: conf/messages.cy of several of its services.
  yes: "Iawn",
  no: "Na",
  optional: "{label} (dewisol)",
  day: "Diwrnod",
  month: "Mis",
  year: "Blwyddyn",
  hintNationalInsurance:
    "Mae ar eich cerdyn Yswiriant Gwladol, llythyr budd-dal, slip cyflog neu P60. Er enghraifft, ‘QQ 12 34 56 C’.",
  why: "Pam rydym yn gofyn hyn",
  howOften: "Pa mor aml?",
  everyWeek: "Bob wythnos",
  everyTwoWeeks: "Bob 2 wythnos",
  everyFourWeeks: "Bob 4 wythnos",
  everyMonth: "Bob mis",
  everyYear: "Bob blwyddyn",
  remove: "Dileu",
  dropped: {
    zero: "Rydym wedi dileu eich atebion i {count} cwestiwn, gan nad ydynt yn berthnasol bellach.",
    one: "Rydym wedi dileu eich ateb i {count} cwestiwn, gan nad yw’n berthnasol bellach.",
    two: "Rydym wedi dileu eich atebion i {count} gwestiwn, gan nad ydynt yn berthnasol bellach.",
    few: "Rydym wedi dileu eich atebion i {count} chwestiwn, gan nad ydynt yn berthnasol bellach.",
    many: "Rydym wedi dileu eich atebion i {count} chwestiwn, gan nad ydynt yn berthnasol bellach.",
    other: "Rydym wedi dileu eich atebion i {count} cwestiwn, gan nad ydynt yn berthnasol bellach.",
  },

  // Errors
  errorTitle: "Mae problem wedi codi",
  errorPrefix: "Gwall: ",
  errorConflict: "Rhowch eich ateb, neu dewiswch ‘{last}’, ond nid y ddau",
  errorDay: "Rhaid i’r dyddiad gynnwys diwrnod",
  errorMonth: "Rhaid i’r dyddiad gynnwys mis",
  errorYear: "Rhaid i’r dyddiad gynnwys blwyddyn",
  errorDayMonth: "Rhaid i’r dyddiad gynnwys diwrnod a mis",
  errorDayYear: "Rhaid i’r dyddiad gynnwys diwrnod a blwyddyn",
  errorMonthYear: "Rhaid i’r dyddiad gynnwys mis a blwyddyn",
  errorYearDigits: "Rhaid i’r flwyddyn gynnwys 4 rhif",
  problemLoad: "Nid oedd modd llwytho’r cwestiynau. Gwiriwch eich cysylltiad a rhowch gynnig arall arni.",
  tryAgain: "Rhoi cynnig arall arni",
  loading: "Yn llwytho’r cwestiynau",

  // Outcome
  notDecision: "Nid penderfyniad yw hwn. Mae’n seiliedig ar eich atebion chi yn unig.",
  reasons: "Pam rydym yn meddwl hyn",
  next: "Beth i’w wneud nesaf",
  sources: "O ble mae’r rheolau hyn yn dod",
  unconfirmed: "Nid oeddem yn gallu cadarnhau’r rheolau hyn â’u ffynhonnell.",
  change: "Newid",
  changeHidden: "eich ateb i ‘{question}’",
  startAgain: "Dechrau eto",
  undecided: "Nid oeddem yn gallu gweithio allan a ydych yn gymwys",
  undecidedBody: "Nid yw eich atebion yn cyd-fynd â’r rheolau hyn. Cysylltwch â’ch cyngor, a all eich helpu.",

  // Permission to check
  permissionWhat: "Beth y byddwn yn gofyn i chi amdano, ac yn ei anfon",
  permissionWho: "At bwy y byddwn yn ei anfon",
  permissionWhy: "Pam y byddwn yn ei anfon",
  permissionKept: "Am faint y bydd yn cael ei gadw",
  basisPublicTask:
    "Mae’r gyfraith yn caniatáu i ni wneud y gwiriad hwn fel rhan o waith y cyngor. Nid oes rhaid i chi ei ddefnyddio.",
  basisConsent:
    "Dim ond os ydych yn cydsynio y byddwn yn gwneud y gwiriad hwn. Nid oes rhaid i chi wneud hynny.",
  checkForMe: "Gwirio ar fy rhan",
  answerInstead: "Ateb cwestiynau yn lle hynny",

  // The check
  checking: "Yn gwirio eich manylion",
  checkingBody: "Gall hyn gymryd hyd at 30 eiliad.",
  checkingStop: "Stopio gwirio",
  checkNotFound:
    "Nid oeddem yn gallu dod o hyd i gofnod sy’n cyfateb i’ch manylion, felly nid oeddem yn gallu gwirio hyn i chi.",
  checkUnavailable:
    "Nid yw’r gwiriad ar gael ar hyn o bryd, felly nid oeddem yn gallu gwirio hyn ar eich rhan.",
  receipt: "Eich caniatâd i wirio",
  receiptBody: "Dywedoch wrthym ar {date} y gallem wneud y gwiriad hwn. Eich cyfeirnod yw {reference}.",
};
