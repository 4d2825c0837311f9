import type {} from "@council-components/address-lookup/vue";
import type {} from "@council-components/consent-banner/vue";
import type {} from "@council-components/eligibility-step/vue";
import type { GlobalComponents } from "vue";

// What Vue's language tools look at when they check a template.
type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>["$props"];

export const right: Props<"council-address-lookup"> = {
  src: "/addresses",
  search: "text",
  maxChoices: 20,
  class: "app",
  onCouncilAddressSelect: ({ detail: { address } }) => console.log(address.line1.toUpperCase()),
};
export const step: Props<"council-eligibility-step"> = { src: "/rules.json", headingLevel: 2 };
export const banner: Props<"council-consent-banner"> = { config: "/policy.json" };

// @ts-expect-error: it is "postcode" or "text"
export const wrong: Props<"council-address-lookup"> = { search: "telepathy" };
