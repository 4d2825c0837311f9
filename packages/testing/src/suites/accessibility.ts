import { executeServerCommand } from "@web/test-runner-commands";
import { assert } from "../assert.ts";
import { axeFindings } from "../checks/axe.ts";
import { narrowFindings, targetSizeFindings, textSpacingFindings } from "../checks/layout.ts";
import { CAN_EMULATE, forcedColoursFindings, printFindings, reducedMotionFindings } from "../checks/media.ts";
import {
  duplicateIdFindings,
  headingFindings,
  nameFindings,
  referenceFindings,
} from "../checks/references.ts";
import type { Fixture, Language } from "../fixture.ts";
import type { Page } from "../page/page.ts";
import type { AccessibilityNode } from "../runner/accessibility.ts";
import { type ComponentUnderTest, LANGUAGES, openFixture, openInState } from "./component.ts";

/**
 * Every fixture in both languages, as the author wrote it and in the state that it shows: axe, ids and
 * references, names, 320 pixels, text spacing, target size, forced colours, reduced motion, print; and what the
 * fixture expects of the browser's accessibility tree.
 */
export function testAccessibility(component: ComponentUnderTest): void {
  describe(`<${component.tag}> is accessible`, () => {
    for (const fixture of component.fixtures) {
      for (const lang of LANGUAGES) testFixture(component, fixture, lang);
    }
    if (!CAN_EMULATE)
      it.skip("in forced colours, with reduced motion, in print: this engine cannot be told to");
  });
}

function testFixture(component: ComponentUnderTest, fixture: Fixture, lang: Language): void {
  it(`${fixture.name} (${lang}), as the author wrote it`, async () => {
    const page = await openFixture(component, fixture, { lang, script: "never", axe: true });
    noFindings(await stateFindings(page));
  });

  it(`${fixture.name} (${lang}), upgraded`, async () => {
    const page = await openInState(component, fixture, { lang, axe: true });
    noFindings([
      ...(await stateFindings(page)),
      ...(await treeFindings(page, fixture.accessible?.[lang] ?? [])),
    ]);
  });

  if (!CAN_EMULATE) return;
  it(`${fixture.name} (${lang}), in forced colours, with reduced motion, in print`, async () => {
    const page = await openInState(component, fixture, { lang });
    for (const check of [forcedColoursFindings, reducedMotionFindings, printFindings]) {
      const findings = await check(page);
      assert(findings, "The browser did not take on the medium");
      noFindings(findings);
    }
  });
}

/** Everything that must hold in any state of any page. */
export async function stateFindings(page: Page): Promise<string[]> {
  return [
    ...(await axeFindings(page)),
    ...duplicateIdFindings(page),
    ...referenceFindings(page),
    ...nameFindings(page),
    ...headingFindings(page),
    ...targetSizeFindings(page),
    ...(await narrowFindings(page)),
    ...(await textSpacingFindings(page)),
  ];
}

/** Which of the expected nodes the browser's own accessibility tree does not have. */
export async function treeFindings(page: Page, expected: readonly AccessibilityNode[]): Promise<string[]> {
  const findings: string[] = [];
  for (const node of expected) {
    const { role, name } = node;
    const found = (await executeServerCommand("council-accessible", {
      page: page.window.location.pathname,
      role,
      name,
    })) as AccessibilityNode[];
    if (!found.some((candidate) => isExpected(candidate, node))) {
      findings.push(
        `The accessibility tree has no ${JSON.stringify(node)}; it has ${JSON.stringify(found.slice(0, 20))}`,
      );
    }
  }
  return findings;
}

/** Whether a node of the tree is the one that a fixture expects. An engine may have no descriptions to give. */
export function isExpected(candidate: AccessibilityNode, { name, description }: AccessibilityNode): boolean {
  if (spaced(candidate.name) !== spaced(name)) return false;
  if (description === undefined || candidate.description === undefined) return true;
  return spaced(candidate.description) === spaced(description);
}

/** Visually hidden text has non-breaking spaces around it in GOV.UK Frontend. */
function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Fails with every finding at once. */
export function noFindings(findings: readonly string[]): void {
  assert(
    !findings.length,
    `${findings.length} findings:\n${findings.map((finding) => `  - ${finding}`).join("\n")}`,
  );
}
