import { createAddressLookupHandler } from "@council-components/address-lookup/server";
import { inArea } from "./eligibility/bus-pass.ts";
import { CSRF_FIELD } from "./forms.ts";
import { ADDRESS_PAGE, CHECK_PAGE, pageAfter } from "./journey.ts";
import { keepingTemplate } from "./pages/keeping.ts";
import { pathOf } from "./paths.ts";
import type { ExampleServiceOptions } from "./options.ts";
import { redirect, type Applicant } from "./visit.ts";

const FIND_COUNCIL = "https://www.gov.uk/find-local-council";

/**
 * The page that asks for the address: with script `<council-address-lookup>`, without script the pages of the
 * element’s server half. What is typed on the way is kept in the session.
 */
export function addressRoute(options: ExampleServiceOptions): (visit: Applicant) => Promise<Response> {
  const { source, custodian, sessions } = options;
  return (visit) => {
    const { session, words, language, url, context, respond } = visit;
    const { data } = session;
    const handler = createAddressLookupHandler({
      source,
      src: "/addresses",
      ...(custodian && { custodian }),
      outsideHref: FIND_COUNCIL,
      language,
      heading: words.address.heading,
      continueText: words.continue,
      hidden: { [CSRF_FIELD]: session.csrfToken },
      current: () => data.answers.address,
      progress: {
        read: () => data.addressLookup,
        write(_, progress) {
          data.addressLookup = progress;
          sessions.save(session);
        },
      },
      page: ({ title, template, page }) =>
        respond({
          title,
          main: template,
          backHref: backHref(visit, page.view),
          addressLookup: page.view === "search" || page.view === "manual",
          keeping: keepingTemplate(session, visit, false),
        }),
      accept({ address }) {
        data.answers.address = address;
        data.answers.inArea = inArea(address, custodian);
        delete data.addressLookup;
        sessions.save(session);
        const after = { ...context, answers: data.answers };
        return redirect(pathOf(pageAfter(ADDRESS_PAGE, after, url.searchParams.has("change")), language));
      },
    });
    return handler(visit.request);
  };
}

/** Back through the steps of the search, then to where the page was opened from. */
function backHref({ url, language, page }: Applicant, view: string): string {
  const step = view === "selected" || view === "outside" ? "results" : "search";
  if (url.searchParams.has("step") && view !== "search") {
    const query = new URLSearchParams(url.searchParams);
    query.set("step", step);
    return `${pathOf(page, language)}?${query.toString()}`;
  }
  return pathOf(url.searchParams.has("change") ? CHECK_PAGE : "", language);
}
