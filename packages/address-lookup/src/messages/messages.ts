import type { Message, Translate } from "@council-components/core/messages";

/**
 * Every message of address lookup. Each is a whole sentence or label; `{…}` stands for a value. Those typed
 * `Message` count, and have a sentence for each plural category of their language.
 */
export interface AddressLookupMessages {
  // Search
  postcode: string;
  property: string;
  /** The same field where it is asked for. */
  propertyAsked: string;
  query: string;
  find: string;
  manual: string;
  /** While a request is under way. */
  looking: string;
  /** When the answer is taking long. */
  slow: string;

  // Text search
  /** The name of the list of suggestions. */
  suggestions: string;
  /** How to use them, for people who cannot see the list. */
  suggestionsHelp: string;
  suggestionCount: Message;

  // Results
  select: string;
  /** `{count}` addresses for `{postcode}`. */
  found: Message;
  /** No address of `{postcode}` has the name or number `{property}`: all of them are shown. */
  unmatched: string;
  /** `{count}` addresses, more than are shown at once. */
  many: Message;
  showAll: string;
  none: string;
  noneAdvice: string;
  /** With `confirm`. */
  use: string;
  again: string;

  // Address selected
  address: string;
  change: string;
  /** Visually hidden after “Change”, which a screen reader reads as one: “Change address”. */
  changeHidden: string;

  // Another council’s address
  outside: string;
  /** Left out where the gazetteer does not say which council it is. */
  outsideCouncil: string;
  outsideLink: string;
  outsideDifferent: string;
  outsideWrong: string;
  outsideAnyway: string;

  // Manual entry
  line1: string;
  line2: string;
  town: string;
  county: string;
  manualPostcode: string;
  country: string;

  // Errors
  errorTitle: string;
  /** In front of the page title, with its space; and visually hidden in front of error messages. */
  errorPrefix: string;
  errorPostcode: string;
  errorFullPostcode: string;
  errorCannotLookUp: string;
  errorQuery: string;
  errorProperty: string;
  errorSelect: string;
  errorUnfinished: string;
  /** The same where typing the address is not offered yet. */
  errorFind: string;
  errorOutside: string;
  errorLine1: string;
  errorTown: string;
  errorManualPostcode: string;

  // When the address service does not answer
  problemOffline: string;
  problemSlow: string;
  problemBusy: string;
  /** Too many requests; `{count}` minutes to wait. */
  problemBusyMinutes: Message;
  problemUnavailable: string;
  problemFailed: string;
}

export type AddressLookupMessageKey = keyof AddressLookupMessages;
export type AddressLookupTranslate = Translate<AddressLookupMessageKey>;
