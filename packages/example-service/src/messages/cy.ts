import type { Words } from "./en.ts";

/** Every word of the service in Welsh. */
export const cy: Words = {
  council: "Cyngor Aberwylan",
  councilHome: "Cyngor Aberwylan, tudalen hafan y gwasanaeth hwn",
  serviceName: "Gwneud cais am docyn bws",
  skipLink: "Neidio i’r prif gynnwys",
  serviceInformation: "Gwybodaeth am y gwasanaeth",
  language: "Iaith",
  back: "Yn ôl",
  continue: "Parhau",
  error: "Gwall",
  or: "neu",
  errorSummary: "Mae problem wedi codi",
  change: "Newid",
  exampleTag: "Enghraifft",
  exampleText: "Cyngor a gwasanaeth dychmygol yw’r rhain. Defnyddiwch wybodaeth ddychmygol.",
  support: "Dolenni cymorth",
  privacy: "Hysbysiad preifatrwydd",
  cookies: "Cwcis",
  accessibility: "Datganiad hygyrchedd",

  start: {
    lead: "Defnyddiwch y gwasanaeth hwn i wneud cais am docyn bws am ddim os ydych chi’n byw yn Aberwylan.",
    who: "Gallwch wneud cais os ydych chi:",
    whoList: [
      "yn 60 oed neu’n hŷn",
      "yn anabl, a bod hynny’n ei gwneud yn anodd i chi deithio neu’n golygu na allwch yrru",
    ],
    what: "Gyda’r tocyn gallwch deithio am ddim ar fysiau lleol, ar unrhyw adeg o’r dydd.",
    before: "Cyn i chi ddechrau",
    need: "Byddwn yn gofyn am:",
    needList: [
      "eich cyfeiriad",
      "eich enw a’ch dyddiad geni",
      "pam mae angen y tocyn arnoch, os ydych chi o dan 60 oed",
      "sut i gysylltu â chi",
    ],
    time: "Mae’n cymryd tua 5 munud.",
    kept: {
      zero: (minutes) =>
        `Rydym yn cadw eich atebion am ${minutes} munud ar ôl pob tudalen y byddwch yn ei hagor neu’n ei hanfon. Gallwch ofyn i ni eu cadw am fwy o amser ar unrhyw dudalen o’r cais.`,
      one: (minutes) =>
        `Rydym yn cadw eich atebion am ${minutes} funud ar ôl pob tudalen y byddwch yn ei hagor neu’n ei hanfon. Gallwch ofyn i ni eu cadw am fwy o amser ar unrhyw dudalen o’r cais.`,
      two: (minutes) =>
        `Rydym yn cadw eich atebion am ${minutes} funud ar ôl pob tudalen y byddwch yn ei hagor neu’n ei hanfon. Gallwch ofyn i ni eu cadw am fwy o amser ar unrhyw dudalen o’r cais.`,
      few: (minutes) =>
        `Rydym yn cadw eich atebion am ${minutes} munud ar ôl pob tudalen y byddwch yn ei hagor neu’n ei hanfon. Gallwch ofyn i ni eu cadw am fwy o amser ar unrhyw dudalen o’r cais.`,
      many: (minutes) =>
        `Rydym yn cadw eich atebion am ${minutes} munud ar ôl pob tudalen y byddwch yn ei hagor neu’n ei hanfon. Gallwch ofyn i ni eu cadw am fwy o amser ar unrhyw dudalen o’r cais.`,
      other: (minutes) =>
        `Rydym yn cadw eich atebion am ${minutes} munud ar ôl pob tudalen y byddwch yn ei hagor neu’n ei hanfon. Gallwch ofyn i ni eu cadw am fwy o amser ar unrhyw dudalen o’r cais.`,
    },
    help: "Cael help wyneb yn wyneb gyda’ch cais",
    button: "Dechrau nawr",
  },

  help: {
    heading: "Cael help wyneb yn wyneb",
    lead: "Yn y lleoedd hyn gall rhywun eich helpu i wneud cais. Nid oes angen apwyntiad arnoch.",
    places: [
      {
        name: "Llyfrgell Aberwylan",
        address: "2 Stryd y Castell, Aberwylan, ZZ1 1AA",
        open: "Dydd Llun i ddydd Sadwrn, 9:30am i 5pm.",
      },
      {
        name: "Canolfan Gwsmeriaid yr Harbwr",
        address: "Heol yr Harbwr, Aberwylan, ZZ1 1AD",
        open: "Dydd Llun i ddydd Gwener, 9am i 4:30pm.",
      },
    ],
    map: "Map o’r lleoedd hyn",
    mapWaits:
      "Nid yw’r map yn cael ei ddangos, oherwydd ei fod yn cadw cwci nad ydych wedi’i dderbyn. Nid yw’n dangos dim nad yw wedi’i ysgrifennu uchod.",
    mapAccept: "Derbyn cwcis y map a dangos y map",
    mapSettings: "Newid eich gosodiadau cwcis.",
  },

  map: {
    title: "Map o ble i gael help",
    river: "Afon Wylan",
    places: ["Llyfrgell", "Canolfan Gwsmeriaid"],
    larger: "Dangos map mwy",
    smaller: "Dangos map llai",
  },

  address: { heading: "Beth yw eich cyfeiriad cartref?" },

  name: {
    heading: "Beth yw eich enw?",
    hint: "Fel yr hoffech ei weld ar eich tocyn.",
    first: "Enwau cyntaf",
    last: "Cyfenw",
    row: "Enw",
    changeHidden: "yr enw",
    enterFirst: "Nodwch eich enwau cyntaf",
    enterLast: "Nodwch eich cyfenw",
    firstTooLong: (limit) => `Rhaid i’r enwau cyntaf fod yn ${limit} nod neu lai`,
    lastTooLong: (limit) => `Rhaid i’r cyfenw fod yn ${limit} nod neu lai`,
  },

  dateOfBirth: {
    heading: "Beth yw eich dyddiad geni?",
    hint: "Er enghraifft, 31 3 1950.",
    day: "Diwrnod",
    month: "Mis",
    year: "Blwyddyn",
    row: "Dyddiad geni",
    changeHidden: "y dyddiad geni",
    enter: "Nodwch eich dyddiad geni",
    missing: {
      day: "Rhaid i’r dyddiad geni gynnwys diwrnod",
      month: "Rhaid i’r dyddiad geni gynnwys mis",
      year: "Rhaid i’r dyddiad geni gynnwys blwyddyn",
      "day month": "Rhaid i’r dyddiad geni gynnwys diwrnod a mis",
      "day year": "Rhaid i’r dyddiad geni gynnwys diwrnod a blwyddyn",
      "month year": "Rhaid i’r dyddiad geni gynnwys mis a blwyddyn",
    },
    notReal: "Rhaid i’r dyddiad geni fod yn ddyddiad go iawn",
    fourDigitYear: "Rhaid i’r flwyddyn gynnwys 4 rhif",
    future: "Rhaid i’r dyddiad geni fod yn y gorffennol",
    tooOld: (year) => `Rhaid i’r dyddiad geni fod ar ôl ${year}`,
  },

  contact: {
    heading: "Sut dylem gysylltu â chi ynghylch eich cais?",
    options: { email: "E-bost", phone: "Ffôn", post: "Llythyr i’ch cyfeiriad cartref" },
    row: "Sut byddwn yn cysylltu â chi",
    changeHidden: "sut byddwn yn cysylltu â chi",
    select: "Dewiswch sut dylem gysylltu â chi",
  },

  email: {
    heading: "Beth yw eich cyfeiriad e-bost?",
    row: "Cyfeiriad e-bost",
    changeHidden: "y cyfeiriad e-bost",
    enter: "Nodwch eich cyfeiriad e-bost",
    wrong: "Nodwch gyfeiriad e-bost yn y fformat cywir, fel enw@enghraifft.com",
  },

  phone: {
    heading: "Beth yw eich rhif ffôn?",
    row: "Rhif ffôn",
    changeHidden: "y rhif ffôn",
    enter: "Nodwch eich rhif ffôn",
    wrong: "Nodwch rif ffôn, fel 01632 960 001 neu 07700 900 982",
  },

  checkAnswers: {
    heading: "Gwiriwch eich atebion cyn gwneud cais",
    declaration:
      "Trwy anfon y cais hwn rydych yn cadarnhau bod yr hyn yr ydych wedi’i ddweud wrthym yn gywir, hyd y gwyddoch.",
    button: "Derbyn ac anfon",
  },

  confirmation: {
    heading: "Mae’r cais wedi’i anfon",
    reference: "Eich cyfeirnod",
    next: "Beth sy’n digwydd nesaf",
    steps: {
      email: "Byddwn yn anfon e-bost atoch o fewn 5 diwrnod gwaith i ddweud a allwch gael tocyn.",
      phone: "Byddwn yn eich ffonio o fewn 5 diwrnod gwaith i ddweud a allwch gael tocyn.",
      post: "Byddwn yn ysgrifennu atoch o fewn 5 diwrnod gwaith i ddweud a allwch gael tocyn.",
    },
    posted: "Os gallwch, bydd eich tocyn yn dod drwy’r post o fewn 10 diwrnod gwaith i hynny.",
    keep: "Ysgrifennwch eich cyfeirnod, neu argraffwch y dudalen hon. Bydd ei angen arnoch os byddwch yn cysylltu â ni ynghylch eich cais.",
    example:
      "Gan mai enghraifft yw’r gwasanaeth hwn, nid yw eich cais wedi’i anfon at neb, ac mae eich atebion eisoes wedi’u dileu.",
    again: "Dechrau cais arall",
  },

  keeping: {
    title: "Am faint rydym yn cadw eich atebion",
    until: (time) =>
      `Rydym yn cadw eich atebion tan ${time}. Mae pob tudalen y byddwch yn ei hagor neu’n ei hanfon yn dechrau’r amser hwn eto.`,
    longer: "Cadw fy atebion am 24 awr",
    keptLonger:
      "Rydym bellach yn cadw eich atebion am 24 awr ar ôl pob tudalen y byddwch yn ei hagor neu’n ei hanfon.",
    success: "Llwyddiant",
    warningHeading: "Mae’r amser ar gyfer eich cais ar fin dod i ben",
    warning: {
      zero: (minutes) =>
        `Byddwn yn dileu eich atebion ymhen ${minutes} munud, i gadw eich gwybodaeth yn ddiogel, oni bai eich bod yn parhau.`,
      one: (minutes) =>
        `Byddwn yn dileu eich atebion ymhen ${minutes} funud, i gadw eich gwybodaeth yn ddiogel, oni bai eich bod yn parhau.`,
      two: (minutes) =>
        `Byddwn yn dileu eich atebion ymhen ${minutes} funud, i gadw eich gwybodaeth yn ddiogel, oni bai eich bod yn parhau.`,
      few: (minutes) =>
        `Byddwn yn dileu eich atebion ymhen ${minutes} munud, i gadw eich gwybodaeth yn ddiogel, oni bai eich bod yn parhau.`,
      many: (minutes) =>
        `Byddwn yn dileu eich atebion ymhen ${minutes} munud, i gadw eich gwybodaeth yn ddiogel, oni bai eich bod yn parhau.`,
      other: (minutes) =>
        `Byddwn yn dileu eich atebion ymhen ${minutes} munud, i gadw eich gwybodaeth yn ddiogel, oni bai eich bod yn parhau.`,
    },
    soon: "Byddwn yn dileu eich atebion ymhen llai na munud, i gadw eich gwybodaeth yn ddiogel, oni bai eich bod yn parhau.",
    failed:
      "Nid oedd modd cyrraedd y gwasanaeth. Gwiriwch eich cysylltiad â’r rhyngrwyd, yna rhowch gynnig arall arni.",
    carryOn: "Parhau â’m cais",
  },

  timedOut: {
    heading: "Mae’r amser ar gyfer eich cais wedi dod i ben",
    text: "Rydym wedi dileu eich atebion i gadw eich gwybodaeth yn ddiogel, gan na chafodd dim ei anfon ers tro.",
    button: "Dechrau eto",
  },

  notFound: {
    heading: "Heb ddod o hyd i’r dudalen",
    typed: "Os gwnaethoch deipio’r cyfeiriad gwe, gwiriwch ei fod yn gywir.",
    pasted: "Os gwnaethoch ludo’r cyfeiriad gwe, gwiriwch eich bod wedi copïo’r cyfan ohono.",
    start: "Mynd i ddechrau’r gwasanaeth",
  },

  refused: {
    heading: "Nid oeddem yn gallu derbyn yr hyn a anfonwyd gennych",
    text: "Nid yw eich atebion wedi’u hanfon. Gall hyn ddigwydd pan fo’r dudalen wedi bod ar agor am amser hir neu pan fo cwcis wedi’u diffodd.",
    button: "Mynd yn ôl i’r gwasanaeth",
  },

  broken: {
    heading: "Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth",
    later: "Rhowch gynnig arall arni yn nes ymlaen.",
    kept: "Os nad yw’r amser ar gyfer eich cais wedi dod i ben, mae’r atebion a anfonwyd gennych cyn y dudalen hon yno o hyd.",
  },
};
