/** Something too slow for `npm test`, whose last result is in the repository. */
export interface Measurement {
  /** Name of its result: docs/figures/NAME.md or docs/evidence/NAME.md. */
  readonly name: string;
  readonly title: string;
  /** Figures are speeds and sizes; evidence is correctness at full count. */
  readonly kind: "figures" | "evidence";
  /** Arguments of Node, from the top of the repository. It ends with 0 when every limit is kept. */
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Needs `pnpm run build` first. */
  readonly built?: boolean;
  /** Needs the static Storybook. */
  readonly storybook?: boolean;
  /** What it measures: paths from the top of the repository. A later change to one of them makes its result old. */
  readonly paths: readonly string[];
}

const source = (...folders: string[]): string[] => folders.map((folder) => `packages/${folder}/src`);
const laws = ["agreement", "decimal", "laws", "equivalence-classes"].map(
  (name) => `packages/eligibility-rules/test/${name}.node.test.ts`,
);

export const measurements: readonly Measurement[] = [
  {
    name: "inner-loop",
    title: "From a clone to a changed line on the screen, and one test file",
    kind: "figures",
    args: ["packages/workspace/bench/inner-loop.ts"],
    paths: ["packages/workspace/bootstrap.mjs", "packages/workspace/bench", ...source("workspace")],
  },
  {
    name: "address-lookup-speed",
    title: "The address lookup beside the least that could do the same",
    kind: "figures",
    args: ["packages/address-lookup/bench/speed.ts"],
    built: true,
    paths: ["packages/address-lookup/bench", ...source("address-lookup", "core", "govuk-templates")],
  },
  {
    name: "addresses",
    title: "A million addresses: import, look-ups, search",
    kind: "figures",
    args: ["packages/address-service/bench/run.ts"],
    built: true,
    paths: ["packages/address-service/bench", ...source("address-service", "address")],
  },
  {
    name: "consent-compared",
    title: "The cookie banner beside others",
    kind: "figures",
    args: ["packages/consent-banner/bench/compare.ts"],
    built: true,
    paths: ["packages/consent-banner/bench", ...source("consent-banner", "core", "govuk-templates")],
  },
  {
    name: "pages",
    title: "10,000 pages beside Nunjucks and lit-ssr",
    kind: "figures",
    args: ["packages/govuk-templates/bench/pages.ts"],
    built: true,
    paths: ["packages/govuk-templates/bench", ...source("govuk-templates")],
  },
  {
    name: "consent-forged",
    title: "A million forged consent cookies, none of which is a yes",
    kind: "evidence",
    args: ["--test", "--test-reporter=spec", "packages/consent-banner/test/cookie.node.test.ts"],
    environment: { CONSENT_FORGERIES: "1000000" },
    paths: [
      "packages/consent-banner/src/cookie.ts",
      "packages/consent-banner/src/consent-state.ts",
      "packages/consent-banner/test/cookie.node.test.ts",
    ],
  },
  {
    name: "rules-speed",
    title: "Rules beside a hand-written loop and other engines",
    kind: "figures",
    args: ["packages/eligibility-rules/scripts/bench.ts"],
    paths: ["packages/eligibility-rules/scripts", ...source("eligibility-rules")],
  },
  {
    name: "laws",
    title: "The laws of the rules, at full count",
    kind: "evidence",
    args: ["--test", "--test-reporter=spec", ...laws],
    environment: {
      AGREEMENT_CASES: "100000",
      DECIMAL_CASES: "100000",
      RULESETS: "1000",
      CLASS_CASES: "10000",
    },
    paths: ["packages/eligibility-rules/test", ...source("eligibility-rules")],
  },
  {
    name: "mutation",
    title: "Slips planted at every place of every ruleset that is shipped",
    kind: "evidence",
    args: [
      "--conditions=@council-components/source",
      "packages/eligibility-rules/scripts/mutation.ts",
      "--missed",
    ],
    paths: [
      "packages/eligibility-rules/examples",
      "packages/eligibility-rules/test/mutation",
      "packages/example-service/rulesets",
      ...source("eligibility-rules"),
    ],
  },
  {
    name: "every-way",
    title: "Every way through every ruleset, with script and without",
    kind: "evidence",
    args: [
      "--test",
      "--test-reporter=spec",
      "packages/eligibility-step/test/server/same-journey.browser.node.test.ts",
    ],
    environment: { EVERY_WAY: "1" },
    paths: [
      "packages/eligibility-rules/examples",
      ...source("eligibility-step", "eligibility-rules", "core", "govuk-templates"),
    ],
  },
  {
    name: "first-error",
    title:
      "Focus in the error summary after the first error, 100 times, with nothing in the cache and slow parts",
    kind: "evidence",
    args: [
      "--test",
      "--test-reporter=spec",
      "--test-name-pattern=summary of the first error",
      "packages/eligibility-step/test/pages.browser.node.test.ts",
    ],
    environment: { FIRST_ERRORS: "100" },
    paths: source("eligibility-step", "core"),
  },
  {
    name: "addresses-whole",
    title: "Whole addresses at full count: 100,000 properties, 20 sets of weekly changes",
    kind: "evidence",
    args: [
      "--test",
      "--test-reporter=spec",
      "packages/address-service/test/gazetteer/one-text.node.test.ts",
      "packages/address-service/test/import/changes.node.test.ts",
    ],
    environment: { ONE_TEXT_PROPERTIES: "100000", CHANGE_SEEDS: "20", CHANGE_WEEKS: "8" },
    paths: ["packages/address-service/test", ...source("address-service", "address")],
  },
  {
    name: "every-engine",
    title: "Every test for browsers in Chromium, Firefox and WebKitGTK",
    kind: "evidence",
    args: ["packages/testing/src/runner/browser-tests.ts", "--everywhere"],
    paths: source(
      "address-lookup",
      "consent-banner",
      "eligibility-step",
      "core",
      "govuk-templates",
      "testing",
    ),
  },
  {
    name: "brands",
    title: "Every story in every brand: contrast",
    kind: "evidence",
    args: ["--test", "--test-reporter=spec", ".storybook/evidence/brands.browser.node.test.ts"],
    built: true,
    storybook: true,
    paths: [
      ".storybook/evidence",
      "packages/theme/brands",
      ...source("theme", "address-lookup", "consent-banner", "eligibility-step", "govuk-templates"),
    ],
  },
  {
    name: "eight-brands",
    title: "Eight brands before and after what council-theme advises",
    kind: "evidence",
    args: ["packages/theme/scripts/brand-pictures.ts"],
    paths: ["packages/theme/scripts", "packages/theme/test/brands", ...source("theme")],
  },
  {
    name: "lighthouse",
    title: "Lighthouse over Storybook and the example service",
    kind: "evidence",
    args: ["packages/workspace/src/lighthouse.ts"],
    built: true,
    storybook: true,
    paths: [".storybook", ...source("example-service", "address-lookup", "theme")],
  },
];
