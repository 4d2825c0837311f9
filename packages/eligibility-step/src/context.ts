import type { Text } from "@council-components/eligibility-rules";
import { html, type TemplateResult } from "lit";
import type { StepTranslate } from "./messages/messages.ts";

/** What a resident can ask for. */
export type Action = "continue" | "back" | "check" | "instead" | "stop" | "again" | "retry";

/** The parts of an answer: a `date` has three, all others `value`; `unsure` is “I do not know” beside a text field. */
export type Part = "value" | "day" | "month" | "year" | "unsure";

/**
 * What differs between the browser and the server: how a control is named and sent. In the browser nothing in the
 * mount submits; on the server everything does.
 */
export interface StepContext {
  /** Prefix of every id, unique on the page. */
  readonly id: string;
  readonly translate: StepTranslate;
  /** Language subtag, by which the ruleset's own texts are chosen: `en`, `cy`. */
  readonly language: string;
  /** Level of the heading of each page. */
  readonly headingLevel: number;
  /** `form` attribute of every control: empty keeps them out of the form around the element. */
  readonly form?: string;
  /** The name that a part of the answer submits under; none in the browser. */
  field?(part: Part): string;
  /** How a button does its work: by script, or by what it submits. */
  button(action: Action): { type?: "button" | "submit"; name?: string; value?: string };
  /** Where the back link goes; none when there is nothing to go back to. */
  readonly backHref?: string | undefined;
  /** Where the link goes that changes the answer to a question. */
  changeHref(question: string): string;
}

/** Words of a ruleset, in English and marked so where it has none in the page's language. */
export function said(text: Text | undefined, language: string): string | TemplateResult {
  const own = text?.[language];
  if (own !== undefined) return own;
  const english = text?.["en"] ?? "";
  return english && language !== "en" ? html`<span lang="en">${english}</span>` : english;
}

/** The same as plain text, for titles and sentences. */
export function plain(text: Text | undefined, language: string): string {
  return text?.[language] ?? text?.["en"] ?? "";
}
