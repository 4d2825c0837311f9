import {
  createEligibilityHandler,
  type EligibilityHandlerOptions,
} from "@council-components/eligibility-step/server";
import { CSRF_FIELD } from "../forms.ts";
import { BACK_LINK, type Page } from "../layout.ts";
import { keepingTemplate } from "../pages/keeping.ts";
import type { ExampleServiceOptions } from "../options.ts";
import type { Applicant } from "../visit.ts";

/** Answers one request to a page of an eligibility step; what is answered on the way is kept in the session. */
export function answerStep(
  visit: Applicant,
  { sessions, now }: Pick<ExampleServiceOptions, "sessions" | "now">,
  step: Omit<EligibilityHandlerOptions, "page"> & { service?: Page["service"] },
): Promise<Response> {
  const { session, words, language, context, respond } = visit;
  const handler = createEligibilityHandler({
    ...(now && { now }),
    ...step,
    language,
    today: context.today,
    continueText: words.continue,
    hidden: { [CSRF_FIELD]: session.csrfToken },
    owner: session.id,
    secret: sessions.secret,
    progress: {
      read: (_, { id }) => session.data.eligibility?.[id],
      write(_, { id }, progress) {
        const others = Object.entries(session.data.eligibility ?? {}).filter(([each]) => each !== id);
        session.data.eligibility = Object.fromEntries(progress ? [...others, [id, progress]] : others);
        sessions.save(session);
      },
    },
    backLink: BACK_LINK,
    page: ({ title, template, backHref }) =>
      respond({
        title,
        main: template,
        ...(backHref !== undefined && { backHref }),
        eligibilityStep: true,
        keeping: keepingTemplate(session, visit, false),
        ...(step.service && { service: step.service }),
      }),
  });
  return handler(visit.request);
}
