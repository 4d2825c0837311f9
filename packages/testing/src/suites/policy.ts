import { policyFindings } from "../checks/policy.ts";
import { itOnce } from "../engine.ts";
import { noFindings } from "./accessibility.ts";
import { type ComponentUnderTest, openInState } from "./component.ts";

/**
 * Every fixture comes to its state under the strict policy (which all pages of the harness have, unless a test
 * opts out, so that a violation fails any test in any engine), with no inline style or handler and no request to
 * another origin.
 */
export function testStrictPolicy(component: ComponentUnderTest): void {
  describe(`<${component.tag}> under the strict policy`, () => {
    for (const fixture of component.fixtures) {
      itOnce(`${fixture.name} works`, async () => {
        const page = await openInState(component, fixture);
        noFindings(policyFindings(page));
      });
    }
  });
}
