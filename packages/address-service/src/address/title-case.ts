import type { FormLanguage } from "./form-language.ts";
import { remember } from "./remember.ts";

/** Written small inside a name: "Stow on the Wold", "Pen y Bryn". Never as the first word. */
const smallWords: ReadonlySet<string> = new Set(
  "of the and in on upon at by under with near over le la de du y yr ar yn ym yng ger dan wrth uwch tan a'r i'r o'r".split(
    " ",
  ),
);

/** Small between hyphens as well: "Weston-super-Mare", "Wells-next-the-Sea". */
const smallBetweenHyphens: ReadonlySet<string> = new Set("super next en cum juxta sub a".split(" "));

/** Small in Gaelic names: "Sràid na h-Eaglaise". */
const smallInGaelic: ReadonlySet<string> = new Set("na nan nam an am a'".split(" "));

/** What a Welsh place name has after "-y-" that is an ordinary word: "Pen-y-bont ar Ogwr", but "Betws-y-Coed". */
const smallAfterY: ReadonlySet<string> = new Set("bont groes graig clun bedd".split(" "));

/** Capitals that are not an abbreviation of the kind `allConsonants` finds, and are written as capitals. */
const capitals: ReadonlySet<string> = new Set(
  (
    "YMCA YWCA RAF BBC RSPCA RNLI UK USA MOD DVLA CAB NFU DIY AA RAC PO BUPA TA HQ EE IKEA BP BT ICB AXA CIC CIO " +
    "UHB NI GPO UCL MOT EDF IT ITV RUFC AFC"
  ).split(" "),
);

/** Names that follow no rule. */
const ownSpelling: Readonly<Record<string, string>> = {
  PLC: "plc",
  COFE: "CofE",
  WHSMITH: "WHSmith",
  MACDONALD: "MacDonald",
  MACLEOD: "MacLeod",
  MACGREGOR: "MacGregor",
  MACARTHUR: "MacArthur",
  MACDOUGALL: "MacDougall",
  MACINTYRE: "MacIntyre",
  MACKENZIE: "MacKenzie",
  MACLEAN: "MacLean",
  MACNEIL: "MacNeil",
  MACNEILL: "MacNeill",
  MACPHERSON: "MacPherson",
  MACFARLANE: "MacFarlane",
};

/** II to XXXIX. A single letter is a capital in any case. */
const romanNumeral = /^(?=[IVX]{2})X{0,3}(IX|IV|V?I{0,3})$/;

/** Words without a vowel that are ordinary words all the same. */
const consonantWords = new Set(
  "ST DR MR MRS MS LTD RD LN CT PL CL MT FT SGT CPT BLDG BLDGS HSE JNR SNR NTH STH WM CHAS THOS BROS GDNS SQ PK CRT SCH TWR DRS FLR GRD TH RHS CHWR".split(
    " ",
  ),
);

/** After one of these a single letter names the unit: "Block A", "Flat Y". */
const designators = new Set(
  "flat block unit apartment apt room floor entrance bay suite shop plot stair level tower site uned fflat bloc ystafell".split(
    " ",
  ),
);

const allConsonants = /^[BCDFGHJKLMNPQRSTVXZ]{2,}$/;

/**
 * Capitals, as AddressBase writes everything, in the case that a person would write: `FLAT 2A, O'NEILL HOUSE`
 * becomes `Flat 2A, O’Neill House`. Text that has a small letter already is somebody’s choice and keeps its case.
 * @param language decides about Welsh "a", "i" and "o", which in English are letters of a block or a flat
 */
export function titleCase(text: string, language: FormLanguage = "en"): string {
  return text === "" ? "" : cased[language](text);
}

const cased = {
  en: remember((text) => casedIn(text, "en")),
  cy: remember((text) => casedIn(text, "cy")),
  gd: remember((text) => casedIn(text, "gd")),
};

function casedIn(text: string, language: FormLanguage): string {
  const spaced = text.trim().replace(/\s+/g, " ");
  if (spaced === "" || /\p{Ll}/u.test(spaced)) return curly(spaced);
  const parts = spaced.split(/([ \-/(),&+.])/);
  let first = true;
  let before = "";
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    if (part === "" || index % 2 === 1) continue;
    const last = !parts.slice(index + 1).some((other, offset) => offset % 2 === 1 && other !== "");
    const hyphened = parts[index - 1] === "-";
    parts[index] = wordCase(part, { first, last, before, hyphened, language });
    if (parts[index + 1] === "&" || parts[index - 1] === "&") {
      if (part.length <= 2 && parts[index + 1] !== " " && parts[index - 1] !== " ") parts[index] = part;
    }
    first = parts[index + 1] === ",";
    before = part.toLowerCase();
  }
  return curly(parts.join("").replace(/\bSt\. /g, "St "));
}

interface Place {
  first: boolean;
  last: boolean;
  before: string;
  /** Whether a hyphen joins it to the word before. */
  hyphened: boolean;
  language: FormLanguage;
}

function wordCase(word: string, place: Place): string {
  if (/[0-9]/.test(word)) return /^\d+(ST|ND|RD|TH)$/.test(word) ? word.toLowerCase() : word;
  const lower = word.toLowerCase();
  const inside = !place.first && !place.last && !designators.has(place.before);
  const small = lower.replace("’", "'");
  if (inside && smallWords.has(small)) return lower;
  if (inside && place.language === "gd" && smallInGaelic.has(small)) return lower;
  if (inside && place.hyphened && smallBetweenHyphens.has(lower)) return lower;
  if (place.hyphened && place.before === "y" && smallAfterY.has(lower)) return lower;
  // "Co-op", "Co-operative"; Gaelic "h-Eaglaise".
  if (place.hyphened && place.before === "co" && lower.startsWith("op")) return lower;
  if (place.language === "gd" && !place.first && /^[hnt]$/.test(lower)) return lower;
  if (inside && place.language === "cy" && /^[aio]$/.test(lower)) return lower;
  if (capitals.has(word)) return word;
  const own = ownSpelling[word.replace(/['’]S$/, "")];
  if (own !== undefined) return own + lower.slice(own.length);
  if (romanNumeral.test(word)) return word;
  if (allConsonants.test(word) && !consonantWords.has(word)) return word;
  if (/^MC[A-Z]{3}/.test(word)) return `Mc${word[2]}${lower.slice(3)}`;
  const apostrophe = word.search(/['’]/);
  // O’Neill and D’Arcy, but St David’s, Tŷ’r Ysgol and Ty’n y Coed.
  if (apostrophe === 1 && /^[ODL]/.test(word) && word.length > 4) {
    return word.slice(0, 2) + word[2] + lower.slice(3);
  }
  return lower.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

function curly(text: string): string {
  return text.replace(/['`‘]/g, "’");
}
