const govukPrototypeKit = require("govuk-prototype-kit");
const { createAddressHandler, nodeListener, openGazetteer } = require("@council-components/address-service");

const router = govukPrototypeKit.requests.setupRouter();

// Made-up addresses: npx council-addresses sample --database addresses.db
const source = openGazetteer(process.env.GAZETTEER ?? "addresses.db");
router.get(["/addresses", "/addresses/:uprn"], nodeListener(createAddressHandler({ source })));

router.post("/apply", (request, response) => {
  // The kit reads "eligibility[outcome]" as an object.
  const { eligibility = {}, ...fields } = request.session.data;
  const sent = {
    ...fields,
    "eligibility[outcome]": eligibility.outcome,
    "eligibility[ruleset]": eligibility.ruleset,
  };
  response.type("text/plain").send(`${new URLSearchParams(sent)}`);
});
