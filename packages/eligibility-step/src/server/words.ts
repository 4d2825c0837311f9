import { language as languageOf, translator, type Message } from "@council-components/core/messages";
import { cy } from "../messages/cy.ts";
import { en } from "../messages/en.ts";
import type { StepMessages, StepTranslate } from "../messages/messages.ts";

/** Overrides of any message, by its key. */
export type MessageOverrides = Partial<StepMessages>;

/** The words that only whole pages and summaries need; the rest are the element’s own. */
export interface PageWords {
  /** On the page that waits for a check. */
  checkAgain: string;
  /** Rows of a summary. */
  result: string;
  reasons: string;
  rules: string;
  permissionGiven: string;
  permissionSent: string;
  permissionTo: string;
  permissionWhy: string;
  permissionBasis: string;
  permissionKept: string;
  permissionReference: string;
}

const pageWordsByLanguage: Readonly<Record<"en" | "cy", PageWords>> = {
  en: {
    checkAgain: "Check again",
    result: "Eligibility",
    reasons: "Why we think this",
    rules: "Rules that we used",
    permissionGiven: "You gave permission on",
    permissionSent: "What we sent",
    permissionTo: "Who we sent it to",
    permissionWhy: "Why we sent it",
    permissionBasis: "Our legal basis",
    permissionKept: "How long it is kept",
    permissionReference: "Reference",
  },
  cy: {
    checkAgain: "Gwirio eto",
    result: "Cymhwysedd",
    reasons: "Pam rydym yn meddwl hyn",
    rules: "Rheolau a ddefnyddiwyd gennym",
    permissionGiven: "Rhoesoch ganiatâd ar",
    permissionSent: "Beth a anfonwyd gennym",
    permissionTo: "At bwy y’i hanfonwyd",
    permissionWhy: "Pam y’i hanfonwyd",
    permissionBasis: "Ein sail gyfreithiol",
    permissionKept: "Am faint y caiff ei gadw",
    permissionReference: "Cyfeirnod",
  },
};

export function pageWords(tag: string): PageWords {
  return pageWordsByLanguage[languageOf(tag)];
}

export function translate(tag: string, overrides: MessageOverrides = {}): StepTranslate {
  const messages = { ...overrides } as Partial<Record<keyof StepMessages, Message>>;
  return translator({ en: { ...en }, cy: { ...cy } }, tag, messages);
}
