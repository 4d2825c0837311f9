import { language as languageOf, translator, type Message } from "@council-components/core/messages";
import { cy } from "../messages/cy.ts";
import { en } from "../messages/en.ts";
import { cy as pageCy } from "./messages/cy.ts";
import { en as pageEn } from "./messages/en.ts";
import type { PageWords } from "./messages/messages.ts";
import type { StepMessages, StepTranslate } from "../messages/messages.ts";

/** Overrides of any message, by its key. */
export type MessageOverrides = Partial<StepMessages>;

export function pageWords(tag: string): PageWords {
  return languageOf(tag) === "cy" ? pageCy : pageEn;
}

export function translate(tag: string, overrides: MessageOverrides = {}): StepTranslate {
  const messages = { ...overrides } as Partial<Record<keyof StepMessages, Message>>;
  return translator({ en: { ...en }, cy: { ...cy } }, tag, messages);
}
