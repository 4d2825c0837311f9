import type { CheckLimiter } from "@council-components/eligibility-step/server";
import type { Hono } from "hono";
import {
  ADDRESS_PAGE,
  CHECK_PAGE,
  ELIGIBILITY_PAGE,
  firstUnanswered,
  pageAfter,
  pageBefore,
} from "./journey.ts";
import { addressRoute } from "./address-route.ts";
import { busPassRoute } from "./eligibility/bus-pass-route.ts";
import { schoolMealsPages } from "./eligibility/school-meals.ts";
import { noticeTemplate } from "./notices/notice.ts";
import { accessibility } from "./notices/accessibility.ts";
import { cookiesPage } from "./notices/cookies.ts";
import { privacy } from "./notices/privacy.ts";
import { consentOf } from "./consent/on-page.ts";
import { MAP } from "./consent/policy.ts";
import { checkAnswersPage } from "./pages/check-answers.ts";
import { confirmationPage } from "./pages/confirmation.ts";
import {
  CARRY_ON_PAGE,
  KEEP_LONGER_PAGE,
  keepingTemplate,
  keptUntil,
  LONG_SECONDS,
  TIMED_OUT_PAGE,
  TIME_LEFT_PAGE,
} from "./pages/keeping.ts";
import { HELP_PAGE, helpPage } from "./pages/help.ts";
import { MAP_PAGE, mapCookie, mapHeaders, mapPage, mapSize } from "./pages/map.ts";
import { plainPage } from "./pages/plain.ts";
import { questionPage } from "./pages/question-page.ts";
import { BEGIN_PAGE, startPage } from "./pages/start.ts";
import { pathOf } from "./paths.ts";
import type { Question } from "./questions/question.ts";
import { questions } from "./questions/questions.ts";
import { readValues } from "./forms.ts";
import { makeReference } from "./reference.ts";
import type { Environment, ExampleServiceOptions } from "./options.ts";
import type { Session } from "./sessions.ts";
import { redirect, type Answer, type Applicant, type Visit } from "./visit.ts";

export const CONFIRMATION_PAGE = "confirmation";

/** Every address of the service that is a page, in both languages, and the three that its script asks. */
export function addRoutes(
  app: Hono<Environment>,
  options: ExampleServiceOptions & { isSecure: (request: Request) => boolean; checkLimiter: CheckLimiter },
): void {
  const { sessions, now = Date.now } = options;
  const { keepForSeconds } = sessions;

  page("", { get: start });
  page(BEGIN_PAGE, { get: begin });
  const address = addressRoute(options);
  page(ADDRESS_PAGE, { get: applicant(address), post: applicant(address) });
  const eligibility = busPassRoute(options);
  page(ELIGIBILITY_PAGE, { get: applicant(eligibility), post: applicant(eligibility) });
  for (const [name, answers] of Object.entries(schoolMealsPages(options))) page(name, answers);
  for (const question of questions) {
    page(question.page, {
      get: applicant((visit) => ask(question, visit)),
      post: applicant((visit) => take(question, visit)),
    });
  }
  page(CHECK_PAGE, { get: applicant(check), post: applicant(send) });
  page(CONFIRMATION_PAGE, { get: confirm });
  page(TIMED_OUT_PAGE, { get: timedOut });
  page(KEEP_LONGER_PAGE, { post: applicant(keepLonger) });
  page(CARRY_ON_PAGE, { post: timeLeft });
  page(TIME_LEFT_PAGE, { get: timeLeft });
  for (const [name, notices] of Object.entries({ privacy, accessibility })) {
    page(name, {
      get({ language, respond }) {
        const notice = notices[language];
        return respond({ title: notice.title, main: noticeTemplate(notice) });
      },
    });
  }

  page("cookies", { get: cookies });
  page(HELP_PAGE, { get: help });
  page(MAP_PAGE, { get: map });

  function page(name: string, { get, post }: { get?: Answer; post?: Answer }): void {
    const paths = name ? [pathOf(name, "en"), pathOf(name, "cy")] : ["/", "/cy", "/cy/"];
    for (const path of paths) {
      if (get) app.get(path, (context) => get(context.get("visit")));
      if (post) app.post(path, (context) => post(context.get("visit")));
    }
  }

  /** Sends others where they can go on from: to the end of what they sent, or to the start. */
  function applicant(answer: (visit: Applicant) => Response | Promise<Response>): Answer {
    return (visit) => {
      const { session, timedOut: late, language } = visit;
      if (!session) return redirect(pathOf(late ? TIMED_OUT_PAGE : "", language));
      if (session.data.submitted) return redirect(pathOf(CONFIRMATION_PAGE, language));
      return answer({ ...visit, session });
    };
  }

  function start({ words, language, respond }: Visit): Response {
    return respond({ title: words.serviceName, main: startPage(words, language, keepForSeconds) });
  }

  function cookies({ request, words, language, respond }: Visit): Response {
    return respond({ title: words.cookies, main: cookiesPage(request, language), consentSettings: true });
  }

  function help({ request, words, language, respond }: Visit): Response {
    const main = helpPage(words, language, consentOf(request).allows(MAP));
    return respond({ title: words.help.heading, main });
  }

  function map(visit: Visit): Response {
    const { request, respondBare } = visit;
    const size = mapSize(request);
    const response = respondBare((assets) => mapPage(visit.words, visit.language, size, assets), mapHeaders);
    if (consentOf(request).allows(MAP) && visit.url.searchParams.has("size"))
      response.headers.append("Set-Cookie", mapCookie(size, options.isSecure(request)));
    return response;
  }

  function begin(visit: Visit): Response {
    const { session, language } = visit;
    if (session?.data.submitted) sessions.remove(session.id);
    if (!session || session.data.submitted) visit.session = sessions.create();
    return redirect(pathOf(ADDRESS_PAGE, language));
  }

  function ask(question: Question, visit: Applicant): Response {
    const { session, context, language, respond, page } = visit;
    if (!context.answers.address) return redirect(pathOf(ADDRESS_PAGE, language));
    if (!context.answers.eligibility) return redirect(pathOf(ELIGIBILITY_PAGE, language));
    if (!question.isAsked(context)) return redirect(pathOf(pageAfter(page, context, true), language));
    const { draft } = session.data;
    const values = draft?.page === page ? draft.values : question.values(context.answers);
    const result = draft?.page === page && draft.rejected ? question.check(values, context) : undefined;
    const errors = result && "errors" in result ? result.errors : [];
    if (draft && draft.page !== page) forgetDraft(session);
    return respond({
      title: question.heading(context),
      main: questionPage(question, values, errors, context, session.csrfToken),
      errors,
      backHref: backHref(visit),
      keeping: keepingTemplate(session, visit, true),
    });
  }

  function take(question: Question, visit: Applicant): Response {
    const { session, context, form, language, url, page } = visit;
    const values = readValues(form ?? new FormData(), question.names);
    const result = question.check(values, context);
    if ("errors" in result) {
      session.data.draft = { page, values, rejected: true };
      sessions.save(session);
      return redirect(url.pathname + url.search);
    }
    delete session.data.draft;
    Object.assign(session.data.answers, result.answers);
    sessions.save(session);
    const after = { ...context, answers: session.data.answers };
    return redirect(pathOf(pageAfter(page, after, url.searchParams.has("change")), language));
  }

  function check(visit: Applicant): Response {
    const { session, context, words, language, respond } = visit;
    const unanswered = firstUnanswered(context);
    if (unanswered) return redirect(pathOf(unanswered, language));
    forgetDraft(session);
    return respond({
      title: words.checkAnswers.heading,
      main: checkAnswersPage(context, session.csrfToken),
      backHref: backHref(visit),
      keeping: keepingTemplate(session, visit, false),
    });
  }

  async function send({ session, context, language }: Applicant): Promise<Response> {
    const { contactBy } = context.answers;
    const unanswered = firstUnanswered(context);
    if (unanswered || !contactBy) return redirect(pathOf(unanswered ?? "contact", language));
    const reference = makeReference();
    await options.onApplication?.(reference, context.answers);
    session.data = { answers: {}, submitted: { reference, contactBy } };
    sessions.save(session);
    return redirect(pathOf(CONFIRMATION_PAGE, language));
  }

  function confirm({ session, words, language, respond }: Visit): Response {
    const submitted = session?.data.submitted;
    if (!submitted) return redirect(pathOf("", language));
    return respond({ title: words.confirmation.heading, main: confirmationPage(submitted, words, language) });
  }

  function timedOut({ words, language, respond }: Visit): Response {
    const { heading, text, button } = words.timedOut;
    const next = { text: button, href: pathOf("", language) };
    return respond({ title: heading, main: plainPage(heading, [text], next) });
  }

  /** Keeps what has been typed on the page as well, without judging it yet. */
  function keepLonger({ session, form, url, language }: Applicant): Response {
    sessions.keepFor(session, LONG_SECONDS);
    const { searchParams } = url;
    const name = searchParams.get("page");
    const question = questions.find((each) => each.page === name);
    if (question && form) {
      session.data.draft = { page: question.page, values: readValues(form, question.names), rejected: false };
      sessions.save(session);
    }
    searchParams.delete("page");
    const query = searchParams.size ? `?${searchParams.toString()}` : "";
    const page =
      question?.page ?? [CHECK_PAGE, ELIGIBILITY_PAGE].find((each) => each === name) ?? ADDRESS_PAGE;
    return redirect(`${pathOf(page, language)}${query}#keeping`);
  }

  /** For the script that warns: how long is left, and what the page says about it. */
  function timeLeft(visit: Visit): Response {
    const { session } = visit;
    if (!session) return Response.json({ seconds: 0 });
    const seconds = Math.max(0, Math.round((session.expiresAt - now()) / 1000));
    return Response.json({ seconds, until: keptUntil(session, visit) });
  }

  function forgetDraft(session: Session): void {
    if (!session.data.draft) return;
    delete session.data.draft;
    sessions.save(session);
  }
}

/** Back to where a change was begun, or one question back. */
function backHref({ page, url, context, language }: Visit): string {
  if (url.searchParams.has("change")) return pathOf(CHECK_PAGE, language);
  return pathOf(pageBefore(page, context) ?? "", language);
}
