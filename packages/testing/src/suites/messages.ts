import { assertEqual } from "../assert.ts";
import type { Language } from "../fixture.ts";
import { noFindings } from "./accessibility.ts";

/** A message: a text with {placeholders}, plural forms of one, or a function of its values. */
export type MessageUnderTest = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type MessageSet = Readonly<Record<string, MessageUnderTest>>;

/** The plural categories that Intl.PluralRules knows, each of which a set of plurals needs. */
const CATEGORIES: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = {
  en: ["one", "other"],
  cy: ["zero", "one", "two", "few", "many", "other"],
};

/** Both languages have the same messages, with the same placeholders, and every plural that they need. */
export function testMessages(name: string, messages: Readonly<Record<Language, MessageSet>>): void {
  describe(`messages of ${name}`, () => {
    it("have the same keys in both languages", () => {
      assertEqual(Object.keys(messages.cy).sort(), Object.keys(messages.en).sort());
    });

    it("are whole in both languages", () => noFindings(messageFindings(messages)));
  });
}

/** What is wrong with the messages, language by language. */
export function messageFindings(messages: Readonly<Record<Language, MessageSet>>): string[] {
  return (Object.keys(messages) as Language[]).flatMap((language) =>
    Object.entries(messages[language]).flatMap(([key, message]) => [
      ...textFindings(`${language}.${key}`, message),
      ...pluralFindings(`${language}.${key}`, message, language),
      ...placeholderFindings(`${language}.${key}`, message, messages.en[key]),
    ]),
  );
}

function textFindings(where: string, message: MessageUnderTest): string[] {
  return forms(message).flatMap(([category, text]) => {
    const place = category ? `${where}.${category}` : where;
    if (!text.trim()) return [`${place} is empty`];
    return /['"]/.test(text) ? [`${place} has a straight quote: ${text}`] : [];
  });
}

function pluralFindings(where: string, message: MessageUnderTest, language: Language): string[] {
  if (typeof message === "string") return [];
  return CATEGORIES[language]
    .filter((category) => message[category] === undefined)
    .map((category) => `${where} has no plural form “${category}”`);
}

function placeholderFindings(
  where: string,
  message: MessageUnderTest,
  english: MessageUnderTest | undefined,
): string[] {
  if (english === undefined) return [];
  const expected = placeholders(english);
  const actual = placeholders(message);
  return expected.join() === actual.join()
    ? []
    : [`${where} has the placeholders {${actual.join("}, {")}}, English {${expected.join("}, {")}}`];
}

/** Every placeholder of any form: a plural may leave the number out where a word says it. */
function placeholders(message: MessageUnderTest): string[] {
  const found = forms(message).flatMap(([, text]) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name),
  );
  return [...new Set(found)].sort();
}

function forms(message: MessageUnderTest): [string, string][] {
  return typeof message === "string"
    ? [["", message]]
    : Object.entries(message).map(([category, text]) => [category, text ?? ""]);
}
