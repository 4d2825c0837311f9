import type { Question, Ruleset } from "@council-components/eligibility-rules";
import type { StepTranslate } from "../../src/messages/messages.ts";
import { answerValues, rawAnswer, UNSURE } from "../../src/read-answer.ts";
import {
  createEligibilityHandler,
  type EligibilityContent,
  type EligibilityHandlerOptions,
  type EligibilityResult,
} from "../../src/server/create-eligibility-handler.ts";

import type { TemplateContext } from "../../src/template-context.ts";

export const ORIGIN = "https://apply.aberwylan.example";
const ADDRESS = `${ORIGIN}/eligibility`;

/** Somebody without script: opens pages, fills fields, presses buttons and follows links; keeps cookies. */
export interface Visitor {
  content: EligibilityContent;
  readonly html: string;
  status: number;
  /** Path and query of the page that is open. */
  path: string;
  /** Every address that was asked, and every cookie that was set. */
  trail: string[];
  accepted: EligibilityResult | undefined;
  open(path?: string, headers?: Record<string, string>): Promise<void>;
  /** Presses the button of this text, with these values in the fields. */
  press(button: string, values?: Fields, headers?: Record<string, string>): Promise<void>;
  /** Sends any fields. */
  post(fields: Fields, headers?: Record<string, string>): Promise<void>;
  /** Answers the question that is open, and presses Continue. */
  answer(answer: unknown, text?: string): Promise<void>;
}

export type Fields = Record<string, string | readonly string[]>;
type Options = Partial<EligibilityHandlerOptions> & { rulesets: readonly Ruleset[] };

export function visitor(options: Options): Visitor {
  const cookies = new Map<string, string>();
  const handler = createEligibilityHandler({
    page(content) {
      self.content = content;
      return new Response(content.html);
    },
    accept(result) {
      self.accepted = result;
      return new Response(null, { status: 303, headers: { location: "/next" } });
    },
    ...options,
  });

  async function ask(path: string, init: RequestInit = {}): Promise<void> {
    const headers = new Headers(init.headers);
    if (!headers.has("cookie"))
      headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    self.trail.push(path);
    const response = await handler(new Request(new URL(path, ADDRESS), { ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) {
      self.trail.push(cookie);
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (cookie.includes("Max-Age=0")) cookies.delete(name);
      else cookies.set(name, value);
    }
    self.status = response.status;
    const location = response.headers.get("location");
    if (response.status === 303 && location !== "/next") return ask(location!);
    self.path = path;
  }

  const self: Visitor = {
    content: undefined as unknown as EligibilityContent,
    status: 0,
    path: "",
    trail: [],
    accepted: undefined,
    get html() {
      return self.content.html;
    },
    open: (path = "/eligibility", headers = {}) => ask(path, { headers }),
    post(fields, headers = {}) {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const each of [value].flat()) body.append(name, each);
      return ask(actionIn(self.html) ?? "/eligibility", {
        method: "POST",
        body,
        headers: { origin: ORIGIN, "sec-fetch-site": "same-origin", ...headers },
      });
    },
    press(text, values = {}, headers) {
      const found = [...self.html.matchAll(/<button([^>]*)>([\s\S]*?)<\/button>/g)].find(
        ([, , inner]) => inner?.trim() === text,
      );
      if (!found) throw new Error(`There is no button “${text}” on ${self.content.title}`);
      const name = /\bname="([^"]*)"/.exec(found[1]!)?.[1];
      const value = /\bvalue="([^"]*)"/.exec(found[1]!)?.[1] ?? "";
      return self.post({ ...hiddenIn(self.html), ...values, ...(name && { [name]: value }) }, headers);
    },
    answer(answer, text = "Continue") {
      const { page } = self.content;
      if (page.view !== "question") throw new Error(`${self.content.title} asks for no answer`);
      return self.press(text, fieldsFor(page.question, answer));
    },
  };
  return self;
}

/** What a browser sends for this answer. */
export function fieldsFor(question: Question, answer: unknown): Fields {
  const fields: Fields = {};
  for (const [part, values] of Object.entries(rawAnswer(question, answer)))
    fields[`eligibility[field][${part}]`] = values;
  if (answer === null && !question.unsure) return {};
  return fields;
}

/** The hidden fields of a page, as a browser sends them. */
export function hiddenIn(html: string): Fields {
  const fields: Record<string, string[]> = {};
  for (const [input] of html.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1];
    if (name) (fields[name] ??= []).push(unescaped(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? ""));
  }
  return fields;
}

/** What the element sends at its end. */
export function elementFields(
  ruleset: Ruleset,
  answers: Record<string, unknown>,
  outcome: string,
  proofs: Record<string, string> = {},
): Fields {
  const fields: Fields = {
    "eligibility[ruleset]": `${ruleset.id}@${ruleset.version}`,
    "eligibility[outcome]": outcome,
  };
  for (const [id, answer] of Object.entries(answers))
    fields[`eligibility[answers][${id}]`] = answer === null ? UNSURE : answerValues(answer);
  for (const [id, proof] of Object.entries(proofs)) fields[`eligibility[proof][${id}]`] = proof;
  return fields;
}

function actionIn(html: string): string | undefined {
  const action = /<form[^>]*\baction="([^"]*)"/.exec(html)?.[1];
  return action && unescaped(action);
}

export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

/** The page’s text, as somebody reads it. */
export function textOf(html: string): string {
  return unescaped(html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** The context of a page in a browser, for templates that are tested without one. */
export function browserLikeContext(translate: StepTranslate, language: string): TemplateContext {
  return {
    id: "e",
    translate,
    language,
    headingLevel: 1,
    form: "",
    button: () => ({ type: "button" }),
    changeHref: (route) => `#e/${route}`,
  };
}
