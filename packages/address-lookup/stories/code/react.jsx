import "@council-components/theme/theme.css";
import { useEffect, useState } from "react";

export function AddressQuestion({ onAddress }) {
  const [defined, setDefined] = useState(false);
  // After hydration: an element that upgrades earlier changes the HTML that React expects to find. Hydration leaves out
  // what a custom element listens for (https://github.com/react/react/issues/35446): a later render gives it that.
  useEffect(() => {
    import("@council-components/address-lookup/define").then(() => setDefined(true));
  }, []);

  return (
    <form method="post" action="/address" noValidate>
      <council-address-lookup
        src="/addresses"
        oncouncil-address-select={defined ? (event) => onAddress(event.detail.address) : undefined}
      >
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="line-1">
            Address line 1
          </label>
          <input className="govuk-input" id="line-1" name="line-1" autoComplete="address-line1" />
        </div>
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="town">
            Town or city
          </label>
          <input className="govuk-input" id="town" name="town" autoComplete="address-level2" />
        </div>
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="postcode">
            Postcode
          </label>
          <input className="govuk-input" id="postcode" name="postcode" autoComplete="postal-code" />
        </div>
        <input type="hidden" name="uprn" data-address-field="uprn" />
      </council-address-lookup>
      <button className="govuk-button">Continue</button>
    </form>
  );
}
