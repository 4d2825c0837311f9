// GOV.UK Frontend publishes no types.
declare module "govuk-frontend" {
  export class Component {
    readonly $root: Element;
  }
  export class Button extends Component {}
  export class ErrorSummary extends Component {}
  export class SkipLink extends Component {}
  /** Starts the component on every element of the page that has its `data-module`. */
  export function createAll(component: typeof Component, config?: object): Component[];
}
