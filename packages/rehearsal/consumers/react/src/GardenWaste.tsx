import type {} from "@council-components/address-lookup/react";
import type {} from "@council-components/consent-banner/react";
import type {} from "@council-components/eligibility-step/react";
import { useEffect, useState, type JSX } from "react";

export function GardenWaste(): JSX.Element {
  const [defined, setDefined] = useState(false);
  const [outcome, setOutcome] = useState("");
  const [street, setStreet] = useState("");
  // After hydration: an element that upgrades earlier changes the HTML that React expects to find. And hydration leaves
  // out what a custom element listens for (https://github.com/react/react/issues/35446): a later render gives it that.
  useEffect(() => {
    void Promise.all([
      import("@council-components/consent-banner/define"),
      import("@council-components/address-lookup/define"),
      import("@council-components/eligibility-step/define"),
    ]).then(() => setDefined(true));
  }, []);

  return (
    <>
      <council-consent-banner config="/consent-policy.json" />
      <a href="#main-content" className="govuk-skip-link">
        Skip to main content
      </a>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="main-content">
          <h1 className="govuk-heading-l">Collect my garden waste</h1>
          <form method="post" action="/apply" noValidate>
            <council-eligibility-step
              src="/garden-waste.json"
              name="eligibility"
              oncouncil-eligibility-outcome={
                defined ? (event) => setOutcome(event.detail.outcome.id) : undefined
              }
            >
              <p className="govuk-body">
                <a className="govuk-link" href="/contact">
                  Ask us whether we collect from your home
                </a>
              </p>
            </council-eligibility-step>
            {outcome === "free" ? <p className="govuk-body">Your collection is free.</p> : null}
            <council-address-lookup
              src="/addresses"
              max-choices={100}
              oncouncil-address-select={
                defined ? (event) => setStreet(event.detail.address.line1) : undefined
              }
            >
              <Field id="line-1" label="Address line 1" autoComplete="address-line1" />
              <Field id="town" label="Town or city" autoComplete="address-level2" />
              <Field id="postcode" label="Postcode" autoComplete="postal-code" />
              <input type="hidden" name="uprn" data-address-field="uprn" />
            </council-address-lookup>
            {street ? <p className="govuk-body">We will collect from {street}.</p> : null}
            <button className="govuk-button">Continue</button>
          </form>
        </main>
      </div>
    </>
  );
}

function Field({ id, label, autoComplete }: Record<"id" | "label" | "autoComplete", string>): JSX.Element {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <input className="govuk-input" id={id} name={id} autoComplete={autoComplete} />
    </div>
  );
}
