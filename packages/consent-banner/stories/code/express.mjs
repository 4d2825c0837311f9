import { readFileSync } from "node:fs";
import {
  createConsentHandler,
  gateHash,
  readConsent,
  renderConsentBanner,
  renderConsentGate,
  renderConsentSettings,
  renewConsent,
} from "@council-components/consent-banner/server";
import { nodeListener } from "@council-components/node";
import express from "express";
import nunjucks from "nunjucks";

const policy = JSON.parse(readFileSync("public/consent-policy.json", "utf8"));
const port = process.env.PORT ?? 3000;
/** As browsers see it: behind a proxy, the service's own address. */
const origin = process.env.ORIGIN ?? `http://127.0.0.1:${port}`;

const app = express();
nunjucks.configure("views", { autoescape: true, express: app });
// Everything comes from here, but for the gate, which is inside the page.
app.use((request, response, next) => {
  response.set("Content-Security-Policy", `default-src 'self'; script-src 'self' '${gateHash}'`);
  next();
});
app.use("/assets", express.static("node_modules/@council-components/consent-banner/dist"));
app.use("/assets", express.static("node_modules/@council-components/theme/dist"));
app.use(express.static("public"));

// The forms of the banner and of the cookies page, and receipts.
const consentForms = nodeListener(createConsentHandler({ policy, origin }), { origin });
app.post(Object.values(policy.cookiesPage).concat(policy.receipts ?? []), consentForms);

// Everything that pages need of consent, in the page's language.
app.use((request, response, next) => {
  const consent = readConsent(request.headers, policy);
  const language = request.path.startsWith("/cy") ? "cy" : "en";
  const page = {
    language,
    consent,
    config: "/consent-policy.json",
    returnTo: request.originalUrl,
    url: origin + request.originalUrl,
  };
  response.locals = {
    language,
    consent,
    gate: renderConsentGate(policy, { base: "/assets/", banner: "/assets/standalone.js" }),
    banner: renderConsentBanner(policy, page),
    settings: (heading) => renderConsentSettings(policy, { ...page, heading: String(heading) }),
  };
  // Safari keeps what a script wrote for seven days, and what a server sends for as long as it says.
  for (const cookie of renewConsent(request.headers, policy, { origin }))
    response.append("Set-Cookie", cookie);
  // Whoever has answered gets another page than whoever has not.
  response.set("Cache-Control", "private, no-cache").vary("Cookie");
  next();
});

app.get(["/", "/cy"], (request, response) => response.render("layout.njk"));
app.get(Object.values(policy.cookiesPage), (request, response) => response.render("cookies.njk"));

app.listen(port, "127.0.0.1");
