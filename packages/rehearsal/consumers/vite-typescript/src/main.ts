import "@council-components/theme/theme.css";
import "@council-components/consent-banner/define";
import "@council-components/address-lookup/define";
import "@council-components/eligibility-step/define";
import { consent } from "@council-components/consent-banner/consent";
import type { Address } from "@council-components/address-lookup";

const lookup = document.querySelector("council-address-lookup");
if (!lookup) throw new Error("There is no address lookup on this page");

// Elements, their properties and their events are typed.
lookup.addEventListener("council-address-select", (event) => {
  const { address } = event.detail;
  document.title = titleFor(address);
});

document
  .querySelector("council-eligibility-step")
  ?.addEventListener("council-eligibility-outcome", (event) => {
    const { outcome } = event.detail;
    document.body.dataset["outcome"] = outcome.id;
  });

consent.onChange(({ choices }) => {
  if (choices["analytics"]) countVisit();
});

function titleFor(address: Address): string {
  return `${address.line1} – Collect my garden waste – Council of Aberwylan`;
}

function countVisit(): void {
  document.documentElement.dataset["visits"] = "1";
}
