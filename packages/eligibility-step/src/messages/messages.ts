import type { Message, Translate } from "@council-components/core/messages";

/**
 * Every message of the eligibility step that a ruleset does not give. Each is a whole sentence or label; `{…}` stands
 * for a value.
 */
export interface StepMessages {
  // Every question
  continue: string;
  back: string;
  /** Between answers and the one that excludes them. */
  or: string;
  /** Where a question's own `unsure` has no words in the language. */
  unsure: string;
  /** For questions of yes or no that have no words of their own. */
  yes: string;
  no: string;
  /** The heading of a question that may be skipped. */
  optional: string;
  day: string;
  month: string;
  year: string;
  /** Where a question has no hint of its own. */
  hintNationalInsurance: string;
  /** The link to why a question is asked. */
  why: string;
  /** Above the choices how often an amount comes. */
  howOften: string;
  everyWeek: string;
  everyTwoWeeks: string;
  everyFourWeeks: string;
  everyMonth: string;
  everyYear: string;
  /** The link beside one of several children, people or jobs that were added. */
  remove: string;
  /** Above the question after an answer was changed. */
  dropped: Message;

  // Errors
  errorTitle: string;
  /** In front of the page title, with its space; and visually hidden in front of error messages. */
  errorPrefix: string;
  /** An answer and the one that excludes it, `{last}`. */
  errorConflict: string;
  errorDay: string;
  errorMonth: string;
  errorYear: string;
  errorDayMonth: string;
  errorDayYear: string;
  errorMonthYear: string;
  /** A year of other than four digits. */
  errorYearDigits: string;
  problemLoad: string;
  tryAgain: string;
  /** Announced while the questions are loaded again. */
  loading: string;

  // Outcome
  notDecision: string;
  reasons: string;
  next: string;
  sources: string;
  unconfirmed: string;
  change: string;
  /** Visually hidden after "Change". */
  changeHidden: string;
  startAgain: string;
  undecided: string;
  undecidedBody: string;

  // Permission to check
  permissionWhat: string;
  permissionWho: string;
  permissionWhy: string;
  permissionKept: string;
  basisPublicTask: string;
  basisConsent: string;
  checkForMe: string;
  answerInstead: string;

  // The check
  checking: string;
  checkingBody: string;
  checkingStop: string;
  checkNotFound: string;
  checkUnavailable: string;
  receipt: string;
  /** `{date}` and `{reference}`. */
  receiptBody: string;
}

export type StepMessageKey = keyof StepMessages;
export type StepTranslate = Translate<StepMessageKey>;
