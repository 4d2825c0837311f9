import type { Random } from "./random.ts";

/** A name in both languages; the same in both where it is one name. */
export interface Bilingual {
  en: string;
  cy: string;
}

const kinds: readonly Bilingual[] = [
  { en: "STREET", cy: "STRYD" },
  { en: "ROAD", cy: "FFORDD" },
  { en: "LANE", cy: "LÔN" },
  { en: "AVENUE", cy: "RHODFA" },
  { en: "CLOSE", cy: "CLOS" },
  { en: "TERRACE", cy: "TERAS" },
  { en: "SQUARE", cy: "SGWÂR" },
  { en: "HILL", cy: "ALLT" },
  { en: "COURT", cy: "CWRT" },
  { en: "CRESCENT", cy: "CILGANT" },
  { en: "GARDENS", cy: "GERDDI" },
  { en: "WAY", cy: "FFORDD" },
];

/** What a street is called after, in English before and in Welsh after the kind of street. */
const after: readonly Bilingual[] = [
  { en: "CHURCH", cy: "YR EGLWYS" },
  { en: "STATION", cy: "YR ORSAF" },
  { en: "CASTLE", cy: "Y CASTELL" },
  { en: "MILL", cy: "Y FELIN" },
  { en: "SCHOOL", cy: "YR YSGOL" },
  { en: "MARKET", cy: "Y FARCHNAD" },
  { en: "BRIDGE", cy: "Y BONT" },
  { en: "PARK", cy: "Y PARC" },
  { en: "CHAPEL", cy: "Y CAPEL" },
  { en: "HARBOUR", cy: "YR HARBWR" },
  { en: "QUEEN", cy: "Y FRENHINES" },
  { en: "KING", cy: "Y BRENIN" },
  { en: "ABBEY", cy: "YR ABATY" },
  { en: "QUARRY", cy: "Y CHWAREL" },
  { en: "WELL", cy: "Y FFYNNON" },
  { en: "RIVER", cy: "YR AFON" },
  { en: "ORCHARD", cy: "Y BERLLAN" },
  { en: "BEACH", cy: "Y TRAETH" },
  { en: "GROVE", cy: "Y LLWYN" },
  { en: "VICARAGE", cy: "Y FICERDY" },
  { en: "ST DAVID'S", cy: "DEWI SANT" },
  { en: "ST MARY'S", cy: "SANTES FAIR" },
  { en: "ST PETER'S", cy: "PEDR SANT" },
  { en: "NEW", cy: "NEWYDD" },
  { en: "UPPER", cy: "UCHAF" },
  { en: "LOWER", cy: "ISAF" },
  { en: "HIGH", cy: "FAWR" },
  { en: "VICTORIA", cy: "FICTORIA" },
  { en: "ALBERT", cy: "ALBERT" },
  { en: "O'NEILL", cy: "O'NEILL" },
  { en: "MEADOW", cy: "Y DDÔL" },
  { en: "OAK TREE", cy: "Y DDERWEN" },
];

const beginnings = "ABER LLAN PONT TRE CAER PEN PORTH RHYD CWM BRYN NANT GLAN MAES DIN MOEL CRAIG".split(" ");
const syllables =
  "WYL FEU DDER GAR MEI LLY CEI TUD HAR EIR OGWE BRA SEI MYN DOR FAEL GWE NAN LYW TEG RHO CYN".split(" ");
const endings = "AN RIG WEN ION WY OG FA EN LAN DEG RON FYN WYN AETH EDD".split(" ");
const englishEndings = "TON FORD BURY HAM LEY WICK COMBE DEN MERE STEAD".split(" ");
const houses: readonly Bilingual[] = [
  "ROSE COTTAGE",
  "TŶ GWYN",
  "THE OLD RECTORY",
  "BRYN EITHIN",
  "HAFAN DEG",
  "SEA VIEW",
  "Y BWTHYN",
  "TŶ CAPEL",
  "FERN BANK",
  "THE COACH HOUSE",
  "PEN Y BRYN",
  "ERW DEG",
  "MIN Y MÔR",
  "HOLLY LODGE",
  "TY'N Y COED",
  "GLAN YR AFON",
  "ELM VILLA",
  "CARTREF",
  "LLYS MEDDYG",
  "BAY TREE HOUSE",
].map((name) => ({ en: name, cy: name }));
const blocks: readonly Bilingual[] = [
  { en: "HOUSE", cy: "TŶ" },
  { en: "COURT", cy: "LLYS" },
  { en: "LOFTS", cy: "LLOFFTYDD" },
  { en: "MANSIONS", cy: "PLAS" },
];
const trades =
  "BAKERY,GARAGE,PHARMACY,BOOKS,DENTAL PRACTICE,VETERINARY CENTRE,STORES,FURNITURE,CAFE,SOLICITORS LTD,PRINTERS LTD,JOINERY,OPTICIANS,FLORIST".split(
    ",",
  );

/** A word that is in no dictionary. */
export function stem(random: Random): string {
  return (random.chance(0.4) ? random.pick(syllables) : "") + random.pick(syllables) + random.pick(endings);
}

export function townName(random: Random): Bilingual {
  const name = random.pick(beginnings) + stem(random);
  if (random.chance(0.35)) return { en: stem(random) + random.pick(englishEndings), cy: name };
  return { en: name, cy: name };
}

export function streetName(random: Random): Bilingual {
  const kind = random.pick(kinds);
  if (random.chance(0.45)) {
    const name = stem(random);
    return { en: `${name} ${kind.en}`, cy: `${kind.cy} ${name}` };
  }
  if (random.chance(0.12)) {
    const name = `MAES ${random.pick(after).cy}`;
    return { en: name, cy: name };
  }
  const of = random.pick(after);
  return { en: `${of.en} ${kind.en}`, cy: `${kind.cy} ${of.cy}` };
}

export function houseName(random: Random): Bilingual {
  const name = random.pick(houses);
  if (random.chance(0.5)) return name;
  const made = `${random.pick(["TŶ", "BRYN", "PLAS", "HEN", "COED", "CRAIG"])} ${stem(random)}`;
  return { en: made, cy: made };
}

export function blockName(random: Random): Bilingual {
  const kind = random.pick(blocks);
  const name = stem(random);
  return { en: `${name} ${kind.en}`, cy: `${kind.cy} ${name}` };
}

export function organisationName(random: Random): string {
  return random.chance(0.15) ? `YSGOL ${stem(random)}` : `${stem(random)} ${random.pick(trades)}`;
}
