import type { StepMessages } from "./messages.ts";

/** Every message in English. */
export const en: StepMessages = {
  // Every question
  continue: "Continue",
  back: "Back",
  or: "or",
  unsure: "I do not know",
  yes: "Yes",
  no: "No",
  optional: "{label} (optional)",
  day: "Day",
  month: "Month",
  year: "Year",
  hintNationalInsurance:
    "It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.",
  why: "Why we ask this",
  howOften: "How often?",
  everyWeek: "Every week",
  everyTwoWeeks: "Every 2 weeks",
  everyFourWeeks: "Every 4 weeks",
  everyMonth: "Every month",
  everyYear: "Every year",
  remove: "Remove",
  dropped: {
    one: "We removed your answer to {count} question, because it no longer matters.",
    other: "We removed your answers to {count} questions, because they no longer matter.",
  },

  // Errors
  errorTitle: "There is a problem",
  errorPrefix: "Error: ",
  errorConflict: "Give your answer, or select ‘{last}’, but not both",
  errorDay: "Date must include a day",
  errorMonth: "Date must include a month",
  errorYear: "Date must include a year",
  errorDayMonth: "Date must include a day and month",
  errorDayYear: "Date must include a day and year",
  errorMonthYear: "Date must include a month and year",
  errorYearDigits: "Year must include 4 numbers",
  problemLoad: "The questions could not be loaded. Check your connection and try again.",
  tryAgain: "Try again",
  loading: "Loading the questions",

  // Outcome
  notDecision: "This is not a decision. It is based only on the answers you gave.",
  reasons: "Why we think this",
  next: "What to do next",
  sources: "Where these rules come from",
  unconfirmed: "We could not confirm these rules with their source.",
  change: "Change",
  changeHidden: "your answer to ‘{question}’",
  startAgain: "Start again",
  undecided: "We could not work out if you are eligible",
  undecidedBody: "Your answers do not fit these rules. Contact your council, who can help you.",

  // Permission to check
  permissionWhat: "What we will ask you for, and send",
  permissionWho: "Who we will send it to",
  permissionWhy: "Why we will send it",
  permissionKept: "How long it will be kept",
  basisPublicTask:
    "The law lets us make this check as part of our work as a council. You do not have to use it.",
  basisConsent: "We will make this check only if you consent. You do not have to.",
  checkForMe: "Check for me",
  answerInstead: "Answer questions instead",

  // The check
  checking: "Checking your details",
  checkingBody: "This can take up to 30 seconds.",
  checkingStop: "Stop checking",
  checkNotFound: "We could not find a record that matches your details, so we could not check this for you.",
  checkUnavailable: "The check is not available at the moment, so we could not check this for you.",
  receipt: "Your permission to check",
  receiptBody: "You told us on {date} that we could make this check. Your reference is {reference}.",
};
