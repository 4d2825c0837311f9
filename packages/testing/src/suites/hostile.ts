import { wait } from "../assert.ts";
import { hostileFindings, setHostileTrap } from "../checks/hostile.ts";
import { itOnce } from "../engine.ts";
import type { Fixture } from "../fixture.ts";
import { HOSTILE_TEXTS, type HostileText } from "../hostile.ts";
import type { PageOptions } from "../page/open-page.ts";
import type { Page } from "../page/page.ts";
import { noFindings } from "./accessibility.ts";
import { type ComponentUnderTest, openFixture, untilUpgraded } from "./component.ts";

export interface HostileCase {
  /** What the outside text is: "an address", "a message". */
  readonly name: string;
  /**
   * Brings the text to the screen as outside data would: by the mock API, a property or an attribute. Resolves
   * once it should show. Called for one text after another on the same page.
   */
  readonly show: (page: Page, text: string) => Promise<void>;
  /** The fixture to start from; the first when absent. */
  readonly fixture?: string;
}

/**
 * Every hostile text is shown as text. Under the strict policy, where script cannot run anyway, and with no
 * policy, where nothing but the component stands in its way. In one engine: text that is put into the page as text
 * meets no parser in any, and a parser that gets markup makes elements of it in each.
 */
export function testHostileData(component: ComponentUnderTest, cases: readonly HostileCase[]): void {
  describe(`<${component.tag}> shows hostile data as text`, () => {
    for (const { name, show, fixture: fixtureName } of cases) {
      const fixture =
        component.fixtures.find((candidate) => candidate.name === fixtureName) ?? component.fixtures[0];
      if (!fixture) throw new Error("There is no fixture to start from");
      for (const { circumstances, policy } of POLICIES) {
        itOnce(`${name}, ${circumstances}`, async () => {
          const open = (): Promise<Page> => openTrapped(component, fixture, policy);
          const findings: string[] = [];
          let page = await open();
          for (const hostile of HOSTILE_TEXTS) {
            const found = await findingsOf(page, hostile, show);
            findings.push(...found.map((finding) => `${hostile.name}: ${finding}`));
            // What one text has done must not be laid at the door of the next.
            if (found.length) page = await open();
            if (findings.length >= ENOUGH) break;
          }
          noFindings(findings);
        });
      }
    }
  });
}

/** As many findings tell what is wrong; each may have taken seconds of waiting. */
const ENOUGH = 4;

/** Without a policy a parser that gets the text makes something of it; with it, what our code tries to do is told. */
const POLICIES: readonly {
  readonly circumstances: string;
  readonly policy: Partial<PageOptions>;
}[] = [
  { circumstances: "where no policy helps", policy: { policy: false } },
  { circumstances: "under the strict policy", policy: {} },
];

async function openTrapped(
  component: ComponentUnderTest,
  fixture: Fixture,
  policy: Partial<PageOptions>,
): Promise<Page> {
  const page = await openFixture(component, fixture, { script: "head", ...policy });
  await untilUpgraded(page, component.tag);
  return page;
}

async function findingsOf(page: Page, hostile: HostileText, show: HostileCase["show"]): Promise<string[]> {
  setHostileTrap(page);
  let failure: string[] = [];
  try {
    await show(page, hostile.text);
    await page.settle();
  } catch (error) {
    failure = [`it could not be shown: ${error instanceof Error ? error.message : String(error)}`];
  }
  // What is still on its way to the screen gets a second; what has run or become markup stays.
  const end = Date.now() + 1000;
  while (hostileFindings(page, hostile).length && Date.now() < end) await wait(20);
  const problems = page.unexpectedProblems.map(({ kind, text }) => `${kind}: ${text}`);
  page.problems.length = 0;
  return [...failure, ...hostileFindings(page, hostile), ...problems];
}
