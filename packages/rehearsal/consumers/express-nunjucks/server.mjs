import { readFile } from "node:fs/promises";
import { createAddressHandler, nodeListener, openGazetteer } from "@council-components/address-service";
import {
  createConsentHandler,
  gateHash,
  readConsent,
  renderConsentBanner,
  renderConsentGate,
} from "@council-components/consent-banner/server";
import express from "express";
import nunjucks from "nunjucks";

const port = process.env.PORT ?? 3000;
const packages = "node_modules/@council-components";
const policy = JSON.parse(await readFile("public/consent-policy.json", "utf8"));

const app = express();
nunjucks.configure(
  ["views", "node_modules/govuk-frontend/dist", `${packages}/address-lookup/templates/nunjucks`],
  { autoescape: true, express: app },
);

app.use((request, response, next) => {
  // The gate is inside the page, allowed by its hash.
  response.set("Content-Security-Policy", `script-src 'self' '${gateHash}'`);
  next();
});
app.use(express.static("public"));
app.use("/address-lookup", express.static(`${packages}/address-lookup/dist`));
app.use("/eligibility-step", express.static(`${packages}/eligibility-step/dist`));
app.use("/consent-banner", express.static(`${packages}/consent-banner/dist`));
app.use("/theme", express.static(`${packages}/theme/dist`));

// The address API, over the gazetteer that "council-addresses import" made.
const source = openGazetteer(process.env.GAZETTEER);
app.get(["/addresses", "/addresses/:uprn"], nodeListener(createAddressHandler({ source })));

// What the cookie banner sends where no script runs.
app.post(
  Object.values(policy.cookiesPage),
  nodeListener(createConsentHandler({ policy, origin: `http://127.0.0.1:${port}` })),
);

app.get("/", (request, response) => {
  const consent = readConsent(request.headers, policy);
  response.render("garden-waste.njk", {
    gate: renderConsentGate(policy, {
      base: "/consent-banner/",
      banner: "/consent-banner/standalone.js",
    }),
    banner: renderConsentBanner(policy, {
      language: "en",
      consent,
      config: "/consent-policy.json",
      returnTo: "/",
      url: `http://127.0.0.1:${port}${request.originalUrl}`,
    }),
    values: {},
    errors: {},
  });
});

app.post("/apply", express.urlencoded({ extended: false }), async (request, response) => {
  const values = request.body;
  const errors = {};
  if (!values["line-1"]) errors["line-1"] = "Enter address line 1, typically the building and street";
  if (!values.town) errors.town = "Enter town or city";
  if (!values.postcode) errors.postcode = "Enter postcode";
  if (Object.keys(errors).length > 0) {
    return response.status(400).render("garden-waste.njk", { values, errors });
  }
  // What a browser says of a UPRN is not to be relied on: look it up again.
  const address = values.uprn ? await source.byUprn(values.uprn) : null;
  response.type("text/plain").send(`${new URLSearchParams({ ...values, uprn: address?.uprn ?? "" })}`);
});

app.listen(port, "127.0.0.1");
