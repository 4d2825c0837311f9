/** The shapes of a ruleset file; `ruleset.schema.json` says the same for other tools. */

/** Words in each language: `{ "en": "…", "cy": "…" }`. */
export type Text = Readonly<Record<string, string>>;

export const questionTypes = [
  "yes-no",
  "choice",
  "choices",
  "number",
  "money",
  "date",
  "text",
  "postcode",
  "national-insurance-number",
  "check",
  "group",
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** How often an amount comes, and how many times a year that is. */
export const periods = { week: 52, "two-weeks": 26, "four-weeks": 13, month: 12, year: 1 } as const;
export type Period = keyof typeof periods;

/** The answer of a `money` question with `period`. */
export interface AmountWithPeriod {
  readonly amount: number | string;
  readonly period: Period;
}

/** What a check answers; `null` is a check that was refused. */
export const checkStatuses = ["eligible", "not-eligible", "not-found", "unavailable"] as const;
export type CheckStatus = (typeof checkStatuses)[number];

export const results = ["eligible", "not-eligible", "needs-assessment", "could-not-check"] as const;
export type Result = (typeof results)[number];

export interface Option {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
}

export interface Permission {
  readonly purpose: Text;
  readonly controllers: readonly Text[];
  readonly basis: "public-task" | "consent";
  readonly retention: Text;
}

/** Words by plural form in each language, as `Intl.PluralRules` names them; `{count}` is the number. */
export type PluralText = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The words of a group's pages. */
export interface GroupTexts {
  /** The question when there is no row yet, where there may be none: “Do you have any children?”. */
  readonly question?: Text;
  /** What one row is, with `{number}`: “Child {number}”. */
  readonly row: Text;
  /** The heading of the list: “You have added {count} children”. */
  readonly list: PluralText;
  /** “Do you need to add another child?” */
  readonly another: Text;
  /** “Change”, and what a screen reader says after it: “Change child {number}”. */
  readonly change: Text;
  readonly remove: Text;
  /** The question before a row is removed: “Are you sure you want to remove child {number}?”. */
  readonly confirmRemove: Text;
  /** Whole sentences by reason: `missing` (no answer to `question` or `another`), `tooMany`, `removeMissing`. */
  readonly errors?: Readonly<Record<string, Text>>;
}

/**
 * The answer of a group while there may be more rows. `more` is the answer to “Do you need to add another?”: with
 * `true` a new row is asked; without it the list is. A plain list of rows has no more.
 */
export interface GroupProgress {
  readonly rows: readonly Answers[];
  readonly more?: boolean;
}

export interface Question {
  /** In an evaluation, a question of a group's row has an id of its own: `children[0].stage`. */
  readonly id: string;
  readonly type: QuestionType;
  readonly label: Text;
  readonly hint?: Text;
  /** Why it is asked, for those who want to know. */
  readonly why?: Text;
  /** What a check sends, in few words: “your last name”. */
  readonly fact?: Text;
  /** Whole sentences by fault: `missing`, `incomplete`, `notReal`, `inFuture`, `tooLow`, … */
  readonly errors?: Readonly<Record<string, Text>>;
  readonly yes?: Text;
  readonly no?: Text;
  readonly options?: readonly Option[];
  /** The option for none of the others; without it at least one must be chosen. */
  readonly none?: Text;
  /** Offers “I do not know”, with its wording; the answer is then `null`. */
  readonly unsure?: Text;
  /** `false`: may be skipped; the answer is then `null`. */
  readonly required?: boolean;
  /**
   * Limits: numbers, or for dates `YYYY-MM-DD` or `today`. Of a group, how many rows; of money with a period, of a
   * year.
   */
  readonly min?: number | string;
  readonly max?: number | string;
  /** Places after the point at most: 2 for money, 20 for numbers if not said. */
  readonly decimals?: number;
  readonly maxLength?: number;
  /** FEEL over `given`: when it has a value, the question is answered by it and not asked. */
  readonly known?: string;
  readonly check?: string;
  /** Questions whose answers a check sends. */
  readonly needs?: readonly string[];
  readonly permission?: Permission;
  /** money: asked with how often it comes; its value is what that is in a year. */
  readonly period?: boolean;
  /** group: what is asked of each row. */
  readonly questions?: readonly Question[];
  /** group: the words of its pages. */
  readonly texts?: GroupTexts;
  /** Only in an evaluation: the row that it is asked of, from 0, and its id in the group. */
  readonly row?: { readonly group: string; readonly index: number; readonly question: string };
}

export interface Given {
  readonly id: string;
  readonly type: "yes-no" | "number" | "money" | "date" | "text" | "choices" | "group";
  /** group: what each row has. */
  readonly questions?: readonly Given[];
}

export interface Definition {
  readonly id: string;
  readonly value: string;
}

/** A figure that changes from day to day, with its source: `{id}` in texts, and its id in expressions. */
export interface Rate {
  readonly id: string;
  /** Texts show only money and dates: a number would need plural forms. */
  readonly type: "money" | "number" | "date";
  readonly source?: string;
  /** In order of `from`, each until the next. `null`: there is none any more. */
  readonly values: readonly { readonly from: string; readonly value: number | string | null }[];
}

export interface Criterion {
  readonly id: string;
  readonly when: string;
  readonly met: Text;
  readonly notMet: Text;
  readonly unknown: Text;
  readonly source?: string;
  /** `false`: the source could not be confirmed. */
  readonly confirmed?: boolean;
}

export interface NextStep {
  readonly text: Text;
  readonly href?: string;
}

export interface Outcome {
  readonly id: string;
  readonly result: Result;
  readonly when: string;
  readonly title: Text;
  readonly body?: Text;
  readonly next?: readonly NextStep[];
}

export interface RulesetTest {
  readonly name: string;
  readonly today: string;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly answers: Answers;
  /** The outcome's id, or null when it is still open. */
  readonly outcome: string | null;
  /** The next question's id, where that is what is tested. */
  readonly next?: string | null;
}

export interface RulesetSource {
  readonly id: string;
  readonly title: Text;
  readonly href: string;
  /** `law` counts for more than `guidance`, and that for more than what a `council` says of it. */
  readonly kind?: "law" | "guidance" | "council";
  /** The day on which somebody read it, `YYYY-MM-DD`. */
  readonly read?: string;
}

export interface RulesetFile {
  readonly id: string;
  readonly version: string;
  readonly jurisdiction?: string;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  /** The languages that every text is in; English and Welsh if not said. */
  readonly languages?: readonly string[];
  readonly title: Text;
  readonly sources?: readonly RulesetSource[];
  readonly rates?: readonly Rate[];
  readonly given?: readonly Given[];
  readonly questions: readonly Question[];
  readonly values?: readonly Definition[];
  readonly criteria: readonly Criterion[];
  readonly outcomes: readonly Outcome[];
  readonly tests?: readonly RulesetTest[];
}

/** Answers by question id; see `Question` for what each type takes. */
export type Answers = Readonly<Record<string, unknown>>;

export interface Options {
  /** The day that the rules are read on, `YYYY-MM-DD`. */
  today: string;
  /** What the page or server knows, by the ids that the ruleset declares. */
  given?: Readonly<Record<string, unknown>>;
}
