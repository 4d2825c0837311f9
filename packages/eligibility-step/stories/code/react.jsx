import "@council-components/theme/theme.css";
import { useEffect } from "react";
import ruleset from "./rules/bus-pass-wales.json";

export function BusPassCheck({ onOutcome }) {
  // After hydration: an element that upgrades earlier changes the HTML that React expects to find.
  useEffect(() => {
    import("@council-components/eligibility-step/define");
  }, []);

  return (
    <council-eligibility-step
      ruleset={ruleset}
      oncouncil-eligibility-outcome={(event) => onOutcome(event.detail.outcome)}
    >
      <p className="govuk-body">
        <a className="govuk-link" href="/bus-pass/ask">
          Ask us if you can get a bus pass
        </a>
      </p>
    </council-eligibility-step>
  );
}
