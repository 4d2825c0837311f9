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

const port = process.env.PORT ?? 3000;
const origin = `http://127.0.0.1:${port}`;
const policy = JSON.parse(await readFile("consent-policy.json", "utf8"));
const styles = await readFile("node_modules/@council-components/theme/dist/theme.css", "utf8");
const icon = await readFile("icon.svg", "utf8");

const address = createAddressLookupHandler({
  source: openGazetteer(process.env.GAZETTEER),
  heading: "Collect my garden waste",
  page: ({ title, html }, request) => page(title, html, request),
  accept: ({ address: { line1, postcode, uprn } }) =>
    seeOther(`/apply?${new URLSearchParams({ "line-1": line1, postcode, uprn: uprn ?? "" })}`),
});
const eligibility = createEligibilityHandler({
  rulesets: [compileRuleset(JSON.parse(await readFile("garden-waste.json", "utf8")))],
  page: ({ title, html }, request) => page(title, html, request),
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

function page(title, html, request) {
  const banner = renderConsentBanner(policy, {
    language: "en",
    consent: readConsent(request.headers, policy),
    config: "/consent-policy.json",
    returnTo: "/",
    url: request.url,
  });
  const content = `<!doctype html>
<html lang="en" class="govuk-template">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} – Council of Aberwylan</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/theme.css">
  </head>
  <body class="govuk-template__body">
    ${banner}
    <a href="#main-content" class="govuk-skip-link">Skip to main content</a>
    <div class="govuk-width-container">
      <main class="govuk-main-wrapper" id="main-content">${html}</main>
    </div>
  </body>
</html>`;
  return reply(content, "text/html");
}

function reply(content, type) {
  return new Response(content, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      // No script at all.
      "content-security-policy":
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'",
    },
  });
}

function seeOther(location) {
  return new Response(null, { status: 303, headers: { location } });
}
