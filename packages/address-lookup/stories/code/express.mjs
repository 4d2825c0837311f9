import { createAddressHandler, nodeListener, openGazetteer } from "@council-components/address-service";
import express from "express";
import nunjucks from "nunjucks";

const app = express();
nunjucks.configure(["views", "node_modules/govuk-frontend/dist"], { autoescape: true, express: app });
app.use(express.urlencoded({ extended: false }));

// The script and the stylesheet, from your own server.
app.use("/assets", express.static("node_modules/@council-components/address-lookup/dist"));
app.use("/assets", express.static("node_modules/@council-components/theme/dist"));

// The address API, over the gazetteer that "council-addresses import" made.
const addresses = nodeListener(createAddressHandler({ source: openGazetteer("addresses.db") }));
app.get(["/addresses", "/addresses/:uprn"], addresses);

app.get("/address", (request, response) => response.render("address.njk", { values: {}, errors: {} }));

app.post("/address", (request, response) => {
  const values = request.body;
  const errors = {};
  if (!values["line-1"]) errors["line-1"] = "Enter address line 1, typically the building and street";
  if (!values.town) errors.town = "Enter town or city";
  if (!values.postcode) errors.postcode = "Enter postcode";
  if (Object.keys(errors).length > 0) return response.status(400).render("address.njk", { values, errors });
  // values.uprn is what the resident's browser says: look it up again before you rely on it.
  response.redirect(303, "/check-answers");
});

app.listen(process.env.PORT ?? 3000, "127.0.0.1");
