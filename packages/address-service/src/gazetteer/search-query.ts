import { fold, readPostcode } from "@council-components/address";

/** One word of what somebody typed, and how it may be met. */
export interface QueryWord {
  /** The word, and what else it may stand for ("st" for "street"). */
  alternatives: string[];
  /** Whether it may be the beginning of a longer word. */
  prefix: boolean;
  /** Numbers are met exactly or not at all: nobody who types 12 wants 21. */
  number: boolean;
  /** Half of a whole postcode. */
  postcode?: true;
}

/** More words than this are cut off: no address has so many. */
const MOST_WORDS = 12;

const outward = /^[a-z]{1,2}\d[a-z\d]?$/;
const inward = /^\d[a-z]{2}$/;
const inwardBeginning = /^\d[a-z]{0,2}$/;
const joinedBeginning = /^([a-z]{1,2}\d{1,2})(\d[a-z])$/;

/** What people call a flat. One stands for any other, and for none: "flat 0/1" may be called "0/1". */
const FLAT: readonly string[] = ["flat", "apartment", "apt", "flt", "fflat"];

/** What kind of street it is, after the name: "Park Road" is a road. */
const STREET_TYPES: ReadonlySet<string> = new Set(
  (
    "street road avenue lane close court crescent drive place square terrace gardens grove way hill row mews parade " +
    "walk park view"
  ).split(" "),
);
/** The same in Welsh, before the name. */
const WELSH_STREET_TYPES: ReadonlySet<string> = new Set(
  "stryd ffordd heol lon rhodfa clos teras sgwar allt cwrt cilgant gerddi".split(" "),
);

/**
 * The text of a query, folded: a unit and its number are two words ("flat2"), and what says nothing beside a number or
 * between two names is left out ("no 12", "h and m").
 */
function foldedQuery(query: string): string {
  return fold(query)
    .replace(/\b(flat|apartment|apt|flt|fflat|unit|uned|no|number|rhif)(\d+[a-z]?)\b/g, "$1 $2")
    .replace(/\b(no|nr|num|number|rhif) (?=\d)/g, "")
    .replace(/(?<=\S )and (?=\S)/g, "");
}

/** Number and suffix as one word: "32 a high street" is 32A High Street. */
export function withSuffixJoined(query: string): string {
  return foldedQuery(query).replace(/\b(\d+) ([a-z])\b/g, "$1$2");
}

/**
 * A suffix as the letter of a flat: "179a ravenhill road" for Flat A, 179 Ravenhill Road. The letter is a whole word.
 *
 * @returns `undefined` where no number has a suffix
 */
export function withSuffixApart(query: string): QueryWord[] | undefined {
  const joined = withSuffixJoined(query);
  const apart = joined.replace(/\b(\d+)([a-z])\b/g, "$1 $2");
  if (apart === joined) return undefined;
  return readQuery(apart).map((word) =>
    word.alternatives[0]!.length === 1 ? { ...word, prefix: false } : word,
  );
}

/** Whether a word only says what kind of thing its number is. */
export function isFlat({ alternatives }: QueryWord): boolean {
  return FLAT.includes(alternatives[0]!);
}

/** Whether a word says what kind of street its name is of, which people mix up: "road" for "street". */
export function isStreetType({ alternatives, number }: QueryWord, before: QueryWord | undefined): boolean {
  if (number) return false;
  const afterName = before !== undefined && !before.number;
  return alternatives.some((word) => WELSH_STREET_TYPES.has(word) || (afterName && STREET_TYPES.has(word)));
}

/** The words of a query, folded, postcodes in their two halves, the last word open-ended. */
export function readQuery(query: string): QueryWord[] {
  const typed = withoutGaps(foldedQuery(query.slice(0, 200)).split(" ").filter(Boolean));
  const found: QueryWord[] = [];
  for (let index = 0; index < typed.length; index++) {
    const word = typed[index]!;
    const apart = halvesOfPostcode(word, typed[index + 1]);
    if (apart) index++;
    const last = index === typed.length - 1;
    const whole = apart ?? halvesOfPostcode(word);
    const joined = whole ?? (last ? joinedBeginning.exec(word)?.slice(1) : undefined);
    if (joined) {
      const half = { number: true, ...(whole && { postcode: true as const }) };
      found.push(
        { alternatives: [joined[0]!], prefix: false, ...half },
        { alternatives: [joined[1]!], prefix: last, ...half },
      );
    } else if (ordinals[word] !== undefined) {
      found.push({ alternatives: [word, ordinals[word]], prefix: false, number: false });
    } else if (/\d/.test(word)) {
      const begins =
        outward.test(word) || (index > 0 && outward.test(typed[index - 1]!) && inwardBeginning.test(word));
      found.push({ alternatives: [word], prefix: last && begins, number: true });
    } else {
      found.push({ alternatives: [word, ...(abbreviations[word] ?? [])], prefix: last, number: false });
    }
  }
  const first = (word: QueryWord, index: number): boolean =>
    word.number ||
    found.findIndex((other) => !other.number && other.alternatives[0] === word.alternatives[0]) === index;
  return found.filter(first).slice(0, MOST_WORDS);
}

/** A whole postcode in one word or two, read as everywhere. A word without a figure, such as "brooks", is none. */
function halvesOfPostcode(word: string, next: string = ""): string[] | undefined {
  if (next ? !inward.test(next) || word.length < 2 : !/\d/.test(word)) return undefined;
  return readPostcode(word + next)
    ?.text.toLowerCase()
    .split(" ");
}

/** A space typed for an apostrophe: "st david s road" is "st davids road", "ty n y coed" is "tyn y coed". */
function withoutGaps(typed: string[]): string[] {
  const found: string[] = [];
  for (const [index, word] of typed.entries()) {
    const before = found.at(-1);
    if (
      /^[snr]$/.test(word) &&
      index < typed.length - 1 &&
      before !== undefined &&
      /^[a-z]{2,}$/.test(before)
    ) {
      found[found.length - 1] = before + word;
    } else found.push(word);
  }
  return found;
}

const ordinals: Record<string, string> = {};
for (const [index, word] of "first second third fourth fifth sixth seventh eighth ninth tenth"
  .split(" ")
  .entries()) {
  const figures = `${index + 1}${["st", "nd", "rd"][index] ?? "th"}`;
  ordinals[word] = figures;
  ordinals[figures] = word;
}

/** What people write short. Both ways, as some gazetteers do too. */
const abbreviations: Record<string, string[]> = {
  st: ["street", "saint"],
  str: ["street"],
  saint: ["st"],
  street: ["st"],
  rd: ["road"],
  ave: ["avenue"],
  av: ["avenue"],
  ln: ["lane"],
  dr: ["drive"],
  cl: ["close"],
  ct: ["court"],
  crt: ["court"],
  cres: ["crescent"],
  cresc: ["crescent"],
  gdns: ["gardens"],
  gdn: ["garden", "gardens"],
  gr: ["grove"],
  grv: ["grove"],
  pl: ["place"],
  sq: ["square"],
  tce: ["terrace"],
  terr: ["terrace"],
  ter: ["terrace"],
  pk: ["park"],
  hse: ["house"],
  cott: ["cottage"],
  bldg: ["building"],
  bldgs: ["buildings"],
  mt: ["mount"],
  ffd: ["ffordd"],
  ind: ["industrial"],
  est: ["estate"],
  coop: ["cooperative"],
  vw: ["view"],
  ho: ["house"],
  ctr: ["centre"],
  stn: ["station"],
  bn: ["barn"],
  fm: ["farm"],
  fl: ["flat", "floor"],
  flr: ["floor"],
  gnd: ["ground"],
};
for (const word of FLAT) abbreviations[word] = FLAT.filter((other) => other !== word);
