// A program that imports nothing but what defines the elements.
import "@council-components/address-lookup/define";
import "@council-components/consent-banner/define";
import "@council-components/consent-banner/define-settings";
import "@council-components/eligibility-step/define";

document.querySelector("council-address-lookup")?.addEventListener("council-address-select", (event) => {
  console.log(event.detail.address.line1.toUpperCase());
});
document
  .querySelector("council-eligibility-step")
  ?.addEventListener("council-eligibility-outcome", (event) => {
    console.log(event.detail.outcome.id.toUpperCase());
  });
console.log(document.querySelector("council-consent-banner")?.state);
console.log(document.querySelector("council-consent-settings")?.config);
document.addEventListener("council-consent-change", (event) => {
  console.log(Object.keys(event.detail.choices));
});
