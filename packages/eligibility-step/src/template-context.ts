import type { StepTranslate } from "./messages/messages.ts";
import { hashOf } from "./route.ts";

/** What a resident can ask for. */
export type Action = "continue" | "back" | "check" | "instead" | "stop" | "again" | "retry";

/**
 * The parts of an answer: a `date` has three, all others `value`; `period` is how often an amount comes, `unsure` is “I
 * do not know” beside a text field.
 */
export type Part = "value" | "day" | "month" | "year" | "period" | "unsure";

/**
 * What differs between the browser and the server: how a control is named and sent. In the browser nothing in the
 * mount submits; on the server everything does.
 */
export interface TemplateContext {
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

/** The settings of the element that its pages depend on. */
export interface PageSettings {
  readonly name: string;
  readonly history: "hash" | "none";
  /** 0: 1, or 2 where the page has an `h1` outside of the element. */
  readonly headingLevel: number;
  readonly backHref: string;
  /** Id of the page's own back link; empty where each page has one itself. */
  readonly backLink: string;
}

/**
 * The context in a browser: controls that no form submits, and buttons that work by script.
 *
 * @param id of the mount
 * @param previous the route before, for the back link
 */
export function browserContext(
  element: Element & PageSettings,
  id: string,
  previous: string | undefined,
  words: Pick<TemplateContext, "translate" | "language">,
): TemplateContext {
  const { headingLevel } = element;
  const hasHeading = [...document.querySelectorAll("h1")].some((heading) => !element.contains(heading));
  const hash = (route: string): string => hrefOf(element, id, route);
  return {
    ...words,
    id,
    headingLevel: headingLevel || (hasHeading ? 2 : 1),
    form: "",
    button: () => ({ type: "button" }),
    backHref: element.backLink ? undefined : previousHref(element, id, previous),
    changeHref: hash,
  };
}

/**
 * Where Back leads in a browser: to the route before, or to the page before; undefined for none.
 *
 * @param id of the mount
 * @param previous the route before
 */
export function previousHref(
  settings: PageSettings,
  id: string,
  previous: string | undefined,
): string | undefined {
  return previous === undefined ? settings.backHref || undefined : hrefOf(settings, id, previous);
}

function hrefOf({ name, history }: PageSettings, id: string, route: string): string {
  return history === "none" ? `#${id}` : hashOf(name, route);
}
