import { type Budget, packagesInDependencyOrder } from "./packages.ts";
import { kilobytes } from "./size/weigh.ts";

/** All of them: those below, and those that a package sets itself, in `council.budgets` of its package.json. */
export async function everyBudget(): Promise<Budget[]> {
  const own = (await packagesInDependencyOrder()).flatMap(({ folder, council }) =>
    (council?.budgets ?? []).map((budget) => ({ ...budget, from: folder })),
  );
  return [...budgets, ...own];
}

/** What to tell somebody whose change is too heavy. */
export function budgetComplaint({ name, source, from }: Budget, gzip: number, limit: number): string {
  return [
    `${name} is ${kilobytes(gzip)} gzipped, ${gzip - limit} bytes over its budget of ${kilobytes(limit)}.`,
    "Every resident downloads that before the page is complete. In this order:",
    `  1. See what grew: cd packages/${from} && printf '%s' '${source}' | pnpm exec esbuild --bundle --minify --format=esm --analyze --outfile=/dev/null`,
    "  2. Load what the first view does not need with import(), or leave it out.",
    "  3. Raise the budget (packages/workspace/src/budgets.ts, or council.budgets in the package.json) and say in the commit why it is worth it.",
  ].join("\n");
}

/** kB here is 1,000 bytes. Raise a budget only with the reason in the commit message: residents pay for it. */
export const budgets: readonly Budget[] = [
  {
    name: "address-lookup",
    from: "address-lookup",
    source: `import "@council-components/address-lookup/define"`,
    // All that finding an address needs, in two languages; without the combobox of search="text". Wanted: 15 kB. Putting
    // right what others do to the page (core: lost mounts, any stylesheet, history of one entry) came on top; then one
    // decision and one button: the choice fills the fields, and the page's own button waits for it.
    gzip: 17_700,
    gzipWithLit: 23_300,
  },
  {
    name: "address-lookup, one file with everything and lit",
    from: "address-lookup",
    source: `import "./dist/standalone.js"`,
    // Wanted: 23 kB. The list of errors is in the module now, and GOV.UK Frontend's own script is in the file.
    gzip: 26_200,
  },
  {
    name: "eligibility-rules, compile and evaluate",
    from: "eligibility-rules",
    source: `import { compileRuleset, evaluate } from "@council-components/eligibility-rules"; console.log(compileRuleset, evaluate)`,
    // Wanted: 5 kB. Decimals, bounds against hostile rulesets and exact relevance do not fit into that; see
    // docs/decisions/0007-feel-subset.md and 0025-households.md.
    gzip: 18_000,
  },
  {
    name: "consent-banner, Google Consent Mode",
    from: "consent-banner",
    source: `import { connectGoogleConsentMode } from "@council-components/consent-banner/google-consent-mode"; console.log(connectGoogleConsentMode)`,
    // What it shares with the gate is in it once more: a page that bundles both pays less.
    gzip: 1_500,
  },
];
