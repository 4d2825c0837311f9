import { stylesheetFaults, warnOfFailure, warnOnce } from "@council-components/core/development";
import type { DevelopmentChecks } from "@council-components/core/element";
import { ConsentElement, type ConsentChecks } from "./consent-element.ts";
import { CouncilConsentBanner } from "./consent-banner.ts";
import { policyConfiguration } from "./cookie-configuration.ts";

/** What a page's author can get wrong, and how to fix it. In the development build only. */
export const checks: DevelopmentChecks = {
  ready(element) {
    if (element instanceof ConsentElement) for (const fault of faults(element)) warnOnce(element, fault);
  },
  redefined(tag) {
    warnOnce(
      `<${tag}>`,
      "another class has this name already, so nothing was registered. Load the component once, or give it " +
        "another name with define(name).",
    );
  },
  failed: warnOfFailure,
};

/** What could not be deleted when consent was withdrawn. */
export const consentChecks: ConsentChecks = {
  saved(element, { stuck, unseen }) {
    const gate = document.querySelector<HTMLScriptElement>("script[data-version][data-cookie]")?.dataset;
    const { policy } = element as ConsentElement;
    if (gate && policy) {
      const { name, version } = policyConfiguration(policy);
      if (gate["version"] !== version || gate["cookie"] !== name)
        warnOnce(
          element,
          `the policy has version ${version} and the cookie ${name}, the gate’s script ` +
            `data-version="${gate["version"]}" and data-cookie="${gate["cookie"]}", so that the gate does not see ` +
            "the answer. Make them the same.",
        );
    }
    if (stuck.length)
      warnOnce(
        element,
        `these cookies could not be deleted from this page: ${stuck.join(", ")}. Delete them on the server, or ` +
          "say their path and domain.",
      );
    if (unseen.length)
      warnOnce(
        element,
        `this page sees no cookie like ${unseen.join(", ")}. If there is one, it is HttpOnly or of another path: ` +
          "delete it on the server.",
      );
  },
};

function* faults(element: ConsentElement): Generator<string> {
  if (!element.config && !element.policy && !element.querySelector("script[type='application/json']"))
    yield (
      "there is no policy. Set config to its URL, or the policy property, or put it inside as a script of type " +
      "application/json."
    );
  if (!document.querySelector("script[data-version][data-cookie]"))
    yield "the gate is not on the page, so that nothing gated ever runs. Put its script into the head.";
  const forms = [...element.querySelectorAll("form")].filter((form) => !form.closest("[data-council-mount]"));
  if (forms.some((form) => form.method !== "post"))
    yield 'its form does not have method="post", so that it does not work without script.';
  if (element instanceof CouncilConsentBanner) {
    const skipLink = document.querySelector(".govuk-skip-link");
    if (skipLink && skipLink.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
      yield "it comes after the skip link. Put it first in the body.";
    if (document.querySelectorAll(element.localName).length > 1)
      yield "there is more than one banner on the page.";
  }
  yield* stylesheetFaults(element);
}
