// govuk-frontend is published without types.
declare module "govuk-frontend" {
  export function initAll(config: { scope: Element }): void;
}
