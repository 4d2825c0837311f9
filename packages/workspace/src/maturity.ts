import { existsSync } from "node:fs";
import { type Package, packagesInDependencyOrder } from "./packages.ts";
import { root } from "./run.ts";

/** How far a package has come, and what may be built on it: docs/maturity.md. */
export const maturityStages = ["experimental", "candidate", "stable"] as const;
export type Maturity = (typeof maturityStages)[number];

/** The stage of every published package, from `council.maturity` of its package.json. */
export async function readMaturity(): Promise<(Package & { maturity: Maturity })[]> {
  const published = (await packagesInDependencyOrder()).filter((one) => !one.private);
  return published.map((one) => ({ ...one, maturity: one.council?.maturity as Maturity }));
}

/** What a package's stage claims without having it. One line each, with how to fix it. */
export function maturityFindings(one: Package): string[] {
  const stage = one.council?.maturity;
  if (!maturityStages.includes(stage as Maturity)) {
    const known = maturityStages.map((each) => `"${each}"`).join(", ");
    return [`packages/${one.folder}/package.json: "council": { "maturity": … } has to be one of ${known}.`];
  }
  if (stage === "experimental") return [];
  const review = `docs/peer-reviews/${one.folder}.md`;
  const findings: string[] = [];
  if (!existsSync(`${root}${review}`)) {
    findings.push(
      `${one.name} is ${stage}, and ${review} is not there: write down who reviewed it and what they found.`,
    );
  }
  if (stage === "stable" && one.version.startsWith("0.")) {
    findings.push(`${one.name} is stable, and its version is ${one.version}: a stable package has left 0.x.`);
  }
  return findings;
}
