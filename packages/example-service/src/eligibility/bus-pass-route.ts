import { ADDRESS_PAGE, CHECK_PAGE, ELIGIBILITY_PAGE, pageAfter } from "../journey.ts";
import { pathOf } from "../paths.ts";
import type { ExampleServiceOptions } from "../options.ts";
import { redirect, type Applicant } from "../visit.ts";
import { busPassGiven } from "./bus-pass.ts";
import { busPass } from "./rulesets.ts";
import { answerStep } from "./step-route.ts";

/** The step between the address and the rest: whoever may not be eligible is told so, and can go on. */
export function busPassRoute(
  options: ExampleServiceOptions,
): (visit: Applicant) => Response | Promise<Response> {
  return (visit) => {
    const { session, language, url, context } = visit;
    if (!context.answers.address) return redirect(pathOf(ADDRESS_PAGE, language));
    const given = busPassGiven(context.answers);
    const changing = url.searchParams.has("change");
    return answerStep(visit, options, {
      rulesets: [busPass],
      given,
      elementGiven: given,
      enhance: true,
      backHref: pathOf(changing ? CHECK_PAGE : ADDRESS_PAGE, language),
      accept({ answers, evaluation }) {
        const { data } = session;
        const { id, version } = evaluation.ruleset;
        const outcome = evaluation.outcome?.id ?? "";
        data.answers.eligibility = { answers, ruleset: `${id}@${version}`, outcome };
        const { dateOfBirth } = answers;
        if (typeof dateOfBirth === "string") data.answers.dateOfBirth = dateOfBirth;
        options.sessions.save(session);
        const after = { ...context, answers: data.answers };
        return redirect(pathOf(pageAfter(ELIGIBILITY_PAGE, after, changing), language));
      },
    });
  };
}
