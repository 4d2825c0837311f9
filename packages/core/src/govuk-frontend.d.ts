// GOV.UK Frontend publishes no types.
declare module "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs" {
  export class ErrorSummary {
    constructor(root: Element, config?: { disableAutoFocus?: boolean });
  }
}
