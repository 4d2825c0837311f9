import { pnpm } from "../pnpm.ts";

/** A package that our users get with ours, and the licence that it states. */
export interface Licensed {
  name: string;
  licence: string;
}

/** Licences that ask for no more than to be passed on with the code: SPDX names. */
export const ACCEPTED: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
];

/**
 * Everything that is installed with our packages, by licence.
 * @param published names of our packages
 * @param cwd the repository, installed
 */
export async function shippedLicences(published: readonly string[], cwd: string): Promise<Licensed[]> {
  const filters = published.flatMap((name) => ["--filter", name]);
  const printed = await pnpm(["licenses", "list", "--prod", "--json", ...filters], { cwd });
  const byLicence = JSON.parse(printed.slice(printed.indexOf("{"))) as Record<string, { name: string }[]>;
  return Object.entries(byLicence).flatMap(([licence, packages]) =>
    packages.map(({ name }) => ({ name, licence })),
  );
}

/** Those that somebody has to look at, each with what to do. */
export function licenceFindings(all: readonly Licensed[]): string[] {
  return all
    .filter(({ licence }) => !isAccepted(licence))
    .map(
      ({ name, licence }) =>
        `${name} is under ${licence || "no licence that it states"}: leave it out, or accept the licence in licences.ts with the reason.`,
    );
}

/** "(MIT OR GPL-3.0)" leaves the choice to us; "MIT AND GPL-3.0" does not. */
function isAccepted(licence: string): boolean {
  const text = licence.replace(/[()]/g, "");
  if (text.includes(" AND ")) return text.split(" AND ").every(isAccepted);
  return text.split(" OR ").some((each) => ACCEPTED.includes(each.trim()));
}
