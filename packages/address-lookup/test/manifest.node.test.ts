import { testManifest } from "@council-components/testing/node";

const SHARED = [
  ...["src", "method", "name", "custodian", "search", "validate", "purpose", "international"],
  ...["confirm", "manual"],
];
const STATE = ["state", "busy"];

testManifest(new URL("../dist/", import.meta.url), {
  tag: "council-address-lookup",
  attributes: [...SHARED, ...STATE, "outside-href", "max-choices"],
  properties: [...SHARED, ...STATE, "outsideHref", "maxChoices", "address", "addressSource", "messages"],
  events: ["select", "clear", "manual", "outside", "error"].map((verb) => `council-address-${verb}`),
});
