import type { Language } from "@council-components/address-lookup";
import { renderToString } from "@council-components/govuk-templates/server";
import type { TemplateResult } from "lit";
import type { Assets } from "./assets.ts";
import { consentOnPage } from "./consent/on-page.ts";
import { todayInBritain } from "./dates.ts";
import { layout, type Page } from "./layout.ts";
import { cy } from "./messages/cy.ts";
import { en, type Words } from "./messages/en.ts";
import { readPath } from "./paths.ts";
import type { QuestionContext } from "./questions/question.ts";
import type { Session } from "./sessions.ts";

/** One request and what is known of whom it comes from. */
export interface Visit {
  request: Request;
  url: URL;
  /** The page’s name, the same in both languages. */
  page: string;
  language: Language;
  words: Words;
  /** The address at the other end of the connection, where it is known: for counting, and nothing else. */
  client: string;
  session: Session | undefined;
  /** There was a session, but it has run out. */
  timedOut: boolean;
  /** The form, when one was sent. */
  form: FormData | undefined;
  context: QuestionContext;
  /** The whole page as a response. */
  respond(page: Page, status?: number): Response;
  /** A page of its own, with nothing of the service around it. */
  respondBare(whole: (assets: Assets) => TemplateResult, headers: Readonly<Record<string, string>>): Response;
}

/** A visit by somebody who has begun an application and not sent it yet. */
export type Applicant = Visit & { session: Session };

/** What a page answers to a visit. */
export type Answer = (visit: Visit) => Response | Promise<Response>;

export function makeVisit(
  request: Request,
  parts: {
    session: Session | undefined;
    timedOut: boolean;
    form: FormData | undefined;
    assets: Assets;
    client?: string;
    now: number;
  },
): Visit {
  const url = new URL(request.url);
  const { page, language } = readPath(url.pathname);
  const words = language === "cy" ? cy : en;
  const { session, timedOut, form, assets, client = "", now } = parts;
  return {
    request,
    url,
    page,
    language,
    words,
    client,
    session,
    timedOut,
    form,
    context: { language, words, answers: session?.data.answers ?? {}, today: todayInBritain(now) },
    respondBare(whole, headers) {
      return response(whole(assets), 200, headers);
    },
    respond(content, status = 200) {
      const consent = consentOnPage(request, language, assets);
      return response(layout(content, { language, words, assets, page, query: url.search, consent }), status);
    },
  };

  function response(
    template: TemplateResult,
    status: number,
    headers: Readonly<Record<string, string>> = {},
  ): Response {
    return new Response(renderToString(template), {
      status,
      headers: { "Content-Type": "text/html; charset=utf-8", "Content-Language": language, ...headers },
    });
  }
}

export function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}
