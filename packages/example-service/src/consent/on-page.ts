import {
  readConsent,
  renderConsentBanner,
  renderConsentGate,
  type ServerConsent,
} from "@council-components/consent-banner/server";
import type { Language } from "@council-components/address-lookup";
import { html, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { Assets } from "../assets.ts";
import { readPath } from "../paths.ts";
import { COUNTING, policy, policyOn, policyPath } from "./policy.ts";

/** What every page carries for consent. */
export interface ConsentOnPage {
  /** First in the head, as a script inside the page: holds what waits for a yes, and fetches the banner’s script for those who have not chosen. */
  gate: TemplateResult;
  /** First in the body; empty for those who have chosen. */
  banner: TemplateResult;
  /** What waits for a yes: the page counter. */
  gated: TemplateResult;
}

export function consentOnPage(request: Request, language: Language, assets: Assets): ConsentOnPage {
  const { page } = readPath(new URL(request.url).pathname);
  const config = policyPath(page);
  const banner = renderConsentBanner(policyOn(page), {
    language,
    consent: consentOf(request),
    config,
    returnTo: pathOf(request),
    url: request.url,
  });
  return {
    gate: markup(
      renderConsentGate(policy, {
        base: assets.base,
        banner: assets.url("consent-banner.js"),
        config,
      }),
    ),
    banner: markup(banner),
    gated: html`<script
      type="text/plain"
      data-consent=${COUNTING}
      src=${assets.url("page-counter.js")}
    ></script>`,
  };
}

export function consentOf(request: Request): ServerConsent {
  return readConsent(request.headers, policy);
}

/** What this request’s page is called in an address, with its query: forms lead back to it. */
export function pathOf({ url }: Pick<Request, "url">): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** What the consent banner’s server half rendered, which escapes all that is not its own. */
export function markup(rendered: string): TemplateResult {
  return html`${unsafeHTML(rendered)}`;
}
