import { stylesheetFaults, warnOfFailure, warnOnce } from "@council-components/core/development";
import type { DevelopmentChecks } from "@council-components/core/element";

/** What a page's author can get wrong, and how to fix it. In the development build only. */
export const checks: DevelopmentChecks = {
  ready(element) {
    for (const fault of faults(element)) warnOnce(element, fault);
  },
  redefined(tag) {
    warnOnce(
      `<${tag}>`,
      "another class has this name already, so CouncilNewPattern was not registered. " +
        "Load the component once, or give it another name with CouncilNewPattern.define(name).",
    );
  },
  failed: warnOfFailure,
};

function* faults(element: Element): Generator<string> {
  const field = element.querySelector<HTMLInputElement>("input:not([type=hidden])");
  if (!field) yield "there is no field in it. Put an <input> with a label and a name inside.";
  else {
    if (!field.labels?.length) yield `its field has no label. Add <label for="${field.id || "its id"}">.`;
    if (!field.name) yield "its field has no name, so that it is never submitted. Give it one.";
  }
  if (!element.querySelector("button[name=council-action][value=check]")) {
    yield 'there is no button in it that checks the answer. Add <button name="council-action" value="check">.';
  }
  yield* stylesheetFaults(element);
}
