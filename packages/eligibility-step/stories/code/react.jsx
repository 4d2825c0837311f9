import "@council-components/theme/theme.css";
import { useEffect, useState } from "react";

export function BusPassCheck({ onOutcome }) {
  const [defined, setDefined] = useState(false);
  // After hydration: an element that upgrades earlier changes the HTML that React expects to find. Hydration leaves out
  // what a custom element listens for (https://github.com/react/react/issues/35446): a later render gives it that.
  useEffect(() => {
    import("@council-components/eligibility-step/define").then(() => setDefined(true));
  }, []);

  return (
    <council-eligibility-step
      src="/rules/bus-pass-wales.json"
      oncouncil-eligibility-outcome={defined ? (event) => onOutcome(event.detail.outcome) : undefined}
    >
      <p className="govuk-body">
        <a className="govuk-link" href="/bus-pass/ask">
          Ask us if you can get a bus pass
        </a>
      </p>
    </council-eligibility-step>
  );
}
