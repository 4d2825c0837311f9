import { busPassEvaluation } from "./eligibility/bus-pass.ts";
import type { Question, QuestionContext } from "./questions/question.ts";
import { questions } from "./questions/questions.ts";

export const ADDRESS_PAGE = "address";
export const ELIGIBILITY_PAGE = "eligibility";
export const CHECK_PAGE = "check-answers";

/** The questions that somebody with these answers is asked. */
export function questionsFor(context: QuestionContext): readonly Question[] {
  return questions.filter((question) => question.isAsked(context));
}

/** The first page that still needs an answer, or needs another one since an answer before it changed. */
export function firstUnanswered(context: QuestionContext): string | undefined {
  const { answers } = context;
  if (!answers.address) return ADDRESS_PAGE;
  // Nobody is to learn at the end that another answer has changed the outcome.
  const { outcome } = busPassEvaluation(context) ?? {};
  if (!outcome || outcome.id !== answers.eligibility?.outcome) return ELIGIBILITY_PAGE;
  return questionsFor(context).find(
    (question) => "errors" in question.check(question.values(answers), context),
  )?.page;
}

/** The page after this one: the next question, or when changing one answer whatever is still to be asked. */
export function pageAfter(page: string, context: QuestionContext, changing: boolean): string {
  if (changing) return firstUnanswered(context) ?? CHECK_PAGE;
  const pages = pagesFor(context);
  return pages[pages.indexOf(page) + 1] ?? CHECK_PAGE;
}

/** The page before this one; undefined for the first, which the start page is before. */
export function pageBefore(page: string, context: QuestionContext): string | undefined {
  const pages = pagesFor(context);
  return pages[pages.indexOf(page) - 1];
}

function pagesFor(context: QuestionContext): string[] {
  return [
    ADDRESS_PAGE,
    ELIGIBILITY_PAGE,
    ...questionsFor(context).map((question) => question.page),
    CHECK_PAGE,
  ];
}
