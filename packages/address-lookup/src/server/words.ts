import { translator } from "@council-components/core/messages";
import type { Language } from "@council-components/address";
import { cy } from "../messages/cy.ts";
import { en } from "../messages/en.ts";
import type { AddressLookupMessages, AddressLookupTranslate } from "../messages/messages.ts";

/** Overrides of any message, by its key. */
export type MessageOverrides = Partial<AddressLookupMessages>;

/** The words that only whole pages need; the rest are the element’s own. */
export interface PageWords {
  /** The page’s heading, where the service gives none. */
  heading: string;
  headingOther: string;
  continue: string;
}

const pageWordsByLanguage: Readonly<Record<Language, PageWords>> = {
  en: { heading: "What is your address?", headingOther: "What is the address?", continue: "Continue" },
  cy: { heading: "Beth yw eich cyfeiriad?", headingOther: "Beth yw’r cyfeiriad?", continue: "Parhau" },
};

export function pageWords(language: Language): PageWords {
  return pageWordsByLanguage[language];
}

export function translate(language: Language, overrides: MessageOverrides = {}): AddressLookupTranslate {
  return translator({ en: { ...en }, cy: { ...cy } }, language, { ...overrides });
}
