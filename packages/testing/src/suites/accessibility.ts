import { executeServerCommand } from "@web/test-runner-commands";
import { assert } from "../assert.ts";
import { axeFindings } from "../checks/axe.ts";
import { narrowFindings, targetSizeFindings, textSpacingFindings } from "../checks/layout.ts";
import { forcedColoursFindings, printFindings, reducedMotionFindings } from "../checks/media.ts";
import {
  duplicateIdFindings,
  headingFindings,
  nameFindings,
  referenceFindings,
} from "../checks/references.ts";
import { CAN_EMULATE, IS_FIRST_ENGINE, itOnce, itOnceUnless } from "../engine.ts";
import type { Page } from "../page/page.ts";
import type { AccessibilityNode } from "../runner/accessibility.ts";
import { type ComponentUnderTest, distinctHtml, LANGUAGES, openFixture, openInState } from "./component.ts";

/**
 * Every fixture in both languages in the state that it shows: axe, ids and references, names, 320 pixels, text
 * spacing, target size, what the fixture expects of the browser's accessibility tree; where the browser can be told
 * to, forced colours, reduced motion and print. One page is enough for all of them. What the author wrote, where no
 * script of ours runs, is looked at in one engine, and once where several fixtures begin with the same HTML.
 *
 * In a second engine, what that engine makes of it, its layout and its accessibility tree, in Welsh, whose words are
 * the longer ones. What our code makes (elements, ids, names by the specification) is the same in all.
 */
export function testAccessibility(component: ComponentUnderTest): void {
  describe(`<${component.tag}> is accessible`, () => {
    for (const { fixture, lang } of distinctHtml(component)) {
      itOnce(`${fixture.name} (${lang}), as the author wrote it`, async () => {
        const page = await openFixture(component, fixture, { lang, script: "never", axe: true });
        noFindings(await stateFindings(page));
      });
    }
    for (const fixture of component.fixtures) {
      for (const lang of LANGUAGES) {
        itOnceUnless(lang === "cy")(`${fixture.name} (${lang}), upgraded`, async () => {
          const page = await openInState(component, fixture, { lang, axe: true });
          noFindings([
            ...(await stateFindings(page)),
            ...(await treeFindings(page, fixture.accessible?.[lang] ?? [])),
            ...(CAN_EMULATE ? await mediaFindings(page) : []),
          ]);
        });
      }
    }
    if (!CAN_EMULATE)
      it.skip("in forced colours, with reduced motion, in print: this engine cannot be told to");
  });
}

async function mediaFindings(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const check of [forcedColoursFindings, reducedMotionFindings, printFindings]) {
    findings.push(...((await check(page)) ?? ["The browser did not take on the medium"]));
  }
  return findings;
}

/** Everything that must hold in any state of any page; in a second engine, of its layout. */
export async function stateFindings(page: Page): Promise<string[]> {
  return [
    ...(IS_FIRST_ENGINE ? await markupFindings(page) : []),
    ...targetSizeFindings(page),
    ...(await narrowFindings(page)),
    ...(await textSpacingFindings(page)),
  ];
}

/** What is the same in every engine, because our code made it. */
async function markupFindings(page: Page): Promise<string[]> {
  return [
    ...(await axeFindings(page)),
    ...duplicateIdFindings(page),
    ...referenceFindings(page),
    ...nameFindings(page),
    ...headingFindings(page),
  ];
}

/** Which of the expected nodes the browser's own accessibility tree does not have. */
export async function treeFindings(page: Page, expected: readonly AccessibilityNode[]): Promise<string[]> {
  if (!expected.length) return [];
  const found = (await executeServerCommand("council-accessible", {
    page: page.window.location.pathname,
    nodes: expected.map(({ role, name }) => ({ role, name })),
  })) as AccessibilityNode[];
  return expected
    .map((node) => ({ node, ofRole: found.filter(({ role }) => sameRole(role, node.role)) }))
    .filter(({ node, ofRole }) => !ofRole.some((candidate) => isExpected(candidate, node)))
    .map(
      ({ node, ofRole }) =>
        `The accessibility tree has no ${JSON.stringify(node)}; it has ${JSON.stringify(ofRole.slice(0, 20))}`,
    );
}

/** WebKit writes roles in lower case, Chromium as its own tree has them: "comboBoxGrouping". */
function sameRole(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
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
