/** The same words in each of the policy's languages, by subtag: `en`, `cy`. English always. */
export type Words = Readonly<{ en: string } & Record<string, string>>;

/** The languages of a policy that names none. */
export const defaultLanguages: readonly string[] = ["en", "cy"];

/**
 * On what ground a purpose may store things on a device.
 *
 * - `strictly-necessary`: always on, not asked (PECR Schedule A1, paragraph 4).
 * - `consent`: off until the resident says yes (PECR regulation 6(1) and Schedule A1, paragraph 2).
 * - `exempt-with-objection`: on until the resident objects. It models the statistics and appearance exceptions of
 *   PECR Schedule A1. Whether a council's service may rely on them is not settled: take advice first.
 */
export const bases = ["strictly-necessary", "consent", "exempt-with-objection"] as const;
export type Basis = (typeof bases)[number];

/** What Global Privacy Control without an explicit choice counts as: a no, or nothing. */
export const gpcSettings = ["reject", "ask"] as const;
export type GpcSetting = (typeof gpcSettings)[number];

/** One cookie, as the cookies page lists it. */
export interface PolicyCookie {
  readonly name: string;
  /** The names to delete on withdrawal, `*` for any text: `_ga*`. The name itself when absent. */
  readonly match?: string;
  readonly provider?: string;
  /** What a provider other than the council may do with it. A purpose without consent needs it. */
  readonly providerUse?: Words;
  readonly purpose: Words;
  readonly expires: Words;
}

/** One reason to store things on a resident's device. */
export interface Purpose {
  /** As in `data-consent`: small letters, digits and hyphens. */
  readonly id: string;
  readonly basis: Basis;
  readonly title: Words;
  readonly description: Words;
  /** The question of the cookies page; every purpose that can be chosen needs one. */
  readonly question?: Words;
  /** The answers to that question. Welsh answers by its verb: “Ydw”, “Nac ydw”; “Cewch”, “Na chewch”. */
  readonly yes?: Words;
  readonly no?: Words;
  readonly cookies?: readonly PolicyCookie[];
  /** Keys of local and session storage, deleted on withdrawal. `*` stands for any text. */
  readonly storage?: readonly string[];
}

/** What a service stores, why, and how it asks. Published as `policy.schema.json`. */
export interface ConsentPolicy {
  /** A new version asks everybody again. */
  readonly version: string;
  /** The languages that all words are in, English among them; English and Welsh if not said. */
  readonly languages?: readonly string[];
  readonly controller: { readonly name: string; readonly href: string };
  readonly cookiesPage: Words;
  readonly banner: {
    readonly heading: Words;
    readonly body?: Words;
    readonly accept?: Words;
    readonly reject?: Words;
  };
  readonly cookie?: {
    readonly name?: string;
    /** How long a choice holds, in days. */
    readonly days?: number;
    readonly path?: string;
    /** Host-only when null. */
    readonly domain?: string | null;
  };
  readonly purposes: readonly Purpose[];
  readonly gpc?: GpcSetting;
  /** Where receipts are sent. None are made without it. */
  readonly receipts?: string;
}

/** Yes or no to each purpose that can be chosen, by its id. */
export type Choices = Readonly<Record<string, boolean>>;

/** The purposes that a resident can say yes or no to. */
export function choosable(policy: ConsentPolicy): readonly Purpose[] {
  return policy.purposes.filter(({ basis }) => basis !== "strictly-necessary");
}

/** The same answer to everything that can be chosen. */
export function allChoices(policy: ConsentPolicy, answer: boolean): Choices {
  return Object.fromEntries(choosable(policy).map(({ id }) => [id, answer]));
}

/** The words in the language of a tag, English where there are none. */
export function inLanguage(words: Words, tag: string): string {
  const subtag = subtagOf(tag);
  return Object.hasOwn(words, subtag) ? words[subtag]! : words.en;
}

/**
 * In which language a page of this language is asked: its own, or English as a whole where the policy has no words in
 * it. No sentence is half in one and half in the other.
 */
export function askedIn({ banner }: ConsentPolicy, tag: string): string {
  return !tag || Object.hasOwn(banner.heading, subtagOf(tag)) ? tag : "en";
}

function subtagOf(tag: string): string {
  return tag.toLowerCase().split("-")[0]!;
}
