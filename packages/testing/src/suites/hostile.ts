import { hostileFindings, setHostileTrap } from "../checks/hostile.ts";
import { HOSTILE_TEXTS } from "../hostile.ts";
import type { Page } from "../page/page.ts";
import { noFindings } from "./accessibility.ts";
import { type ComponentUnderTest, openFixture, untilUpgraded } from "./component.ts";

export interface HostileCase {
  /** What the outside text is: "an address", "a message". */
  readonly name: string;
  /**
   * Brings the text to the screen as outside data would: by the mock API, a property or an attribute. Resolves
   * once it should show.
   */
  readonly show: (page: Page, text: string) => Promise<void>;
  /** The fixture to start from; the first when absent. */
  readonly fixture?: string;
}

/**
 * Every hostile text is shown as text. Under the strict policy, where script cannot run anyway, and with no
 * policy, where nothing but the component stands in its way.
 */
export function testHostileData(component: ComponentUnderTest, cases: readonly HostileCase[]): void {
  describe(`<${component.tag}> shows hostile data as text`, () => {
    for (const { name, show, fixture: fixtureName } of cases) {
      const fixture =
        component.fixtures.find((candidate) => candidate.name === fixtureName) ?? component.fixtures[0];
      if (!fixture) throw new Error("There is no fixture to start from");
      for (const hostile of HOSTILE_TEXTS) {
        it(`${name}: ${hostile.name}`, async () => {
          const page = await openFixture(component, fixture, { script: "head", policy: false });
          await untilUpgraded(page, component.tag);
          setHostileTrap(page);
          await show(page, hostile.text);
          await page.settle();
          noFindings(hostileFindings(page, hostile));
        });
      }
      it(`${name}: every one under the strict policy`, async () => {
        const findings: string[] = [];
        const page = await openFixture(component, fixture, { script: "head" });
        await untilUpgraded(page, component.tag);
        for (const hostile of HOSTILE_TEXTS) {
          await show(page, hostile.text);
          const problems = page.unexpectedProblems.map(
            ({ kind, text }) => `${hostile.name}: ${kind}: ${text}`,
          );
          page.problems.length = 0;
          findings.push(...problems);
        }
        noFindings(findings);
      });
    }
  });
}
