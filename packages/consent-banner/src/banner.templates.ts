import { govukCookieBanner } from "@council-components/govuk-templates";
import { html, type TemplateResult } from "lit";
import { said, type Action, type ConsentContext } from "./context.ts";
import { linked } from "./linked.ts";
import { choosable } from "./policy.ts";
import type { BannerView } from "./state.ts";

/**
 * The cookie banner. GOV.UK Design System: https://design-system.service.gov.uk/components/cookie-banner/
 * Accept and reject are equals; a notice and a confirmation can only be hidden.
 */
export function bannerTemplate(view: BannerView, context: ConsentContext): TemplateResult {
  const { policy, translate } = context;
  const heading = said(policy.banner.heading, context);
  const href = said(policy.cookiesPage, context);
  const action = (name: Action, text: string): object => ({ text, ...context.button(name) });
  const single = choosable(policy).length === 1 && choosable(policy)[0]!.id === "analytics";
  const { accept, reject } = policy.banner;
  const asks = view === "question";
  const informs = asks || view === "notice";
  return govukCookieBanner({
    ariaLabel: heading,
    messages: [
      {
        headingText: informs ? heading : undefined,
        html: informs
          ? html`${paragraphs(context).map((text) => html`<p class="govuk-body">${text}</p> `)}`
          : html`<p class="govuk-body">${linked(translate(view), href)}</p>`,
        ...(informs || view === "gpc" ? {} : { role: "alert", attributes: { tabindex: "-1" } }),
        actions: asks
          ? [
              action(
                "accept",
                accept ? said(accept, context) : translate(single ? "acceptAnalytics" : "accept"),
              ),
              action(
                "reject",
                reject ? said(reject, context) : translate(single ? "rejectAnalytics" : "reject"),
              ),
              { text: translate("view"), href },
            ]
          : [view === "notice" && { text: translate("change"), href }, action("hide", translate("hide"))],
      },
    ],
  });
}

/** What is stored and why: the policy's own words, or the service's essentials and each purpose's description. */
function paragraphs(context: ConsentContext): string[] {
  const { policy, translate } = context;
  if (policy.banner.body) return [said(policy.banner.body, context)];
  return [translate("body"), ...choosable(policy).map(({ description }) => said(description, context))];
}
