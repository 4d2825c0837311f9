import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createAddressLookupHandler } from "@council-components/address-lookup/server";
import { nodeListener, openGazetteer } from "@council-components/address-service";
import {
  createConsentHandler,
  readConsent,
  renderConsentBanner,
} from "@council-components/consent-banner/server";
import { compileRuleset } from "@council-components/eligibility-rules";
import { createEligibilityHandler } from "@council-components/eligibility-step/server";
import {
  govukFooter,
  govukGenericHeader,
  govukTemplate,
  supportedScriptHash,
} from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";

const port = process.env.PORT ?? 3000;
const origin = `http://127.0.0.1:${port}`;
const policy = JSON.parse(await readFile("consent-policy.json", "utf8"));
const styles = await readFile("node_modules/@council-components/theme/dist/theme.css", "utf8");
const icon = await readFile("icon.svg", "utf8");

const address = createAddressLookupHandler({
  source: openGazetteer(process.env.GAZETTEER),
  heading: "Collect my garden waste",
  page: ({ title, template }, request) => page(title, template, request),
  accept: ({ address: { line1, postcode, uprn } }) =>
    seeOther(`/apply?${new URLSearchParams({ "line-1": line1, postcode, uprn: uprn ?? "" })}`),
});
const eligibility = createEligibilityHandler({
  rulesets: [compileRuleset(JSON.parse(await readFile("garden-waste.json", "utf8")))],
  page: ({ title, template }, request) => page(title, template, request),
  accept: ({ evaluation }) =>
    seeOther(`/apply?${new URLSearchParams({ outcome: evaluation.outcome?.id ?? "" })}`),
});
const consent = createConsentHandler({ policy, origin });

createServer(
  nodeListener((request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname === "/theme.css") return reply(styles, "text/css");
    if (pathname === "/icon.svg") return reply(icon, "image/svg+xml");
    if (Object.values(policy.cookiesPage).includes(pathname)) return consent(request);
    // A real service asks its next question here.
    if (pathname === "/apply") return reply(search.slice(1), "text/plain");
    if (pathname === "/eligibility") return eligibility(request);
    return pathname === "/" ? address(request) : new Response("Not found", { status: 404 });
  }),
).listen(port, "127.0.0.1");

function page(title, content, request) {
  const banner = renderConsentBanner(policy, {
    language: "en",
    consent: readConsent(request.headers, policy),
    config: "/consent-policy.json",
    returnTo: "/",
    url: request.url,
  });
  const template = govukTemplate({
    pageTitle: `${title} – Council of Aberwylan`,
    head: html`<link rel="stylesheet" href="/theme.css" />`,
    headIcons: html`<link rel="icon" href="/icon.svg" type="image/svg+xml" />`,
    bodyStart: html`${unsafeHTML(banner)}`,
    govukHeader: govukGenericHeader({ logoText: "Council of Aberwylan" }),
    content,
    govukFooter: govukFooter({ crown: false, copyright: { text: "© Council of Aberwylan" } }),
  });
  return reply(renderToString(template), "text/html");
}

function reply(content, type) {
  return new Response(content, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      // No script but the page template's one line.
      "content-security-policy": `default-src 'none'; script-src '${supportedScriptHash}'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'`,
    },
  });
}

function seeOther(location) {
  return new Response(null, { status: 303, headers: { location } });
}
