import { useEffect } from "react";

export function NewPattern() {
  useEffect(() => {
    import("@council-components/new-pattern/define");
  }, []);
  return (
    <council-new-pattern oncouncil-new-pattern-check={({ detail }) => console.log(detail.words)}>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="new-pattern">
          Your answer
        </label>
        <input className="govuk-input" id="new-pattern" name="new-pattern" type="text" />
      </div>
      <button className="govuk-button govuk-button--secondary" name="council-action" value="check">
        Check your answer
      </button>
    </council-new-pattern>
  );
}
