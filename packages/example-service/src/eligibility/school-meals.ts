import { evaluate } from "@council-components/eligibility-rules";
import {
  eligibilitySummaryRows,
  permissionReceiptRows,
  type CheckLimiter,
} from "@council-components/eligibility-step/server";
import { govukButton, govukInsetText, govukSummaryList } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import { pathOf } from "../paths.ts";
import type { ExampleServiceOptions } from "../options.ts";
import { redirect, type Answer, type Applicant, type Visit } from "../visit.ts";
import { checksOf } from "./check-api.ts";
import { mealsWords } from "./meals-words.ts";
import type { MealsWords } from "./messages/words.ts";
import { keepReceipt } from "./receipts.ts";
import { schoolMeals } from "./rulesets.ts";
import { SCHOOL_MEALS_PAGE } from "./school-meals-page.ts";
import { answerStep } from "./step-route.ts";

const BEGIN = `${SCHOOL_MEALS_PAGE}/begin`;
const QUESTIONS = `${SCHOOL_MEALS_PAGE}/questions`;
const RESULT = `${SCHOOL_MEALS_PAGE}/result`;

/** A second, small service: a check in real time, as it is made for schools in England. */
export function schoolMealsPages(
  options: ExampleServiceOptions & { checkLimiter: CheckLimiter },
): Record<string, { get: Answer; post?: Answer }> {
  const { sessions, log } = options;
  const questions = visitor((visit) =>
    answerStep(visit, options, {
      service: serviceOf(visit),
      rulesets: [schoolMeals],
      checks: checksOf(options),
      rateLimit: options.checkLimiter,
      client: visit.client,
      enhance: { checks: "/checks" },
      backHref: pathOf(SCHOOL_MEALS_PAGE, visit.language),
      keepReceipt: (receipt, owner) => {
        keepReceipt(sessions, owner, receipt);
        // This request saves the session as it has it.
        visit.session.data = sessions.peek(owner)?.data ?? visit.session.data;
      },
      ...(log && { log }),
      accept({ answers }) {
        const { data } = visit.session;
        data.schoolMeals = { answers: { ...answers }, receipts: data.schoolMeals?.receipts ?? [] };
        sessions.save(visit.session);
        return redirect(pathOf(RESULT, visit.language));
      },
    }),
  );
  return {
    [SCHOOL_MEALS_PAGE]: { get: start },
    [BEGIN]: { get: begin },
    [QUESTIONS]: { get: questions, post: questions },
    [RESULT]: { get: visitor(result) },
  };

  function start(visit: Visit): Response {
    const words = mealsWords(visit.language);
    return visit.respond({
      title: words.serviceName,
      service: serviceOf(visit),
      main: startPage(words, pathOf(BEGIN, visit.language)),
    });
  }

  function begin(visit: Visit): Response {
    visit.session ??= sessions.create();
    const { data } = visit.session;
    delete data.schoolMeals;
    delete data.eligibility?.[schoolMeals.id];
    sessions.save(visit.session);
    return redirect(pathOf(QUESTIONS, visit.language));
  }

  function result(visit: Applicant): Response {
    const { session, language, context, respond } = visit;
    const words = mealsWords(language);
    const { answers = {}, receipts = [] } = session.data.schoolMeals ?? {};
    const evaluation = evaluate(schoolMeals, answers, { today: context.today, language });
    if (!evaluation.outcome) return redirect(pathOf(QUESTIONS, language));
    const changeHref = (question: string): string => `${pathOf(QUESTIONS, language)}?question=${question}`;
    const rows = eligibilitySummaryRows(evaluation, { ruleset: schoolMeals, answers, language, changeHref });
    return respond({
      title: words.result,
      service: serviceOf(visit),
      backHref: pathOf(QUESTIONS, language),
      main: html`<h1 class="govuk-heading-l">${words.result}</h1>
        ${govukSummaryList({ rows })}
        ${receipts.map(
          (receipt) =>
            html`<h2 class="govuk-heading-m">${words.permission}</h2>
              ${govukSummaryList({ rows: permissionReceiptRows(receipt, { ruleset: schoolMeals, language }) })}`,
        )}
        <p class="govuk-body">${words.sentNowhere}</p>
        <p class="govuk-body">
          <a class="govuk-link" href=${pathOf(SCHOOL_MEALS_PAGE, language)}>${words.again}</a>
        </p>`,
    });
  }
}

/** Sends those without a session to the start. */
function visitor(answer: (visit: Applicant) => Response | Promise<Response>): Answer {
  return (visit) => {
    const { session, language } = visit;
    return session ? answer({ ...visit, session }) : redirect(pathOf(SCHOOL_MEALS_PAGE, language));
  };
}

function serviceOf({ language }: Visit): { name: string; page: string } {
  return { name: mealsWords(language).serviceName, page: SCHOOL_MEALS_PAGE };
}

function startPage(words: MealsWords, href: string): TemplateResult {
  return html`<h1 class="govuk-heading-xl">${words.serviceName}</h1>
    <p class="govuk-body">${words.lead}</p>
    <p class="govuk-body">${words.check}</p>
    ${govukInsetText({ text: words.example })}
    <h2 class="govuk-heading-m">${words.names}</h2>
    <p class="govuk-body">${words.namesText}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${words.nameList.map((text) => html`<li>${text}</li>`)}
    </ul>
    ${govukButton({ text: words.start, href, isStartButton: true })}`;
}
