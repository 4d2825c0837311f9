import { existsSync, readdirSync, readFileSync } from "node:fs";
import js from "@eslint/js";
import tseslint from "typescript-eslint";

const SCOPE = "@council-components/";

/**
 * Who may import whom (docs/architecture.md): each package's `src` and the packages of this workspace that it may
 * use. A published package that is not named here is a component's; a private one may use all of them.
 */
const COMPONENT = ["core", "govuk-templates", "node"];
const named = {
  address: [],
  node: [],
  "govuk-templates": [],
  core: ["govuk-templates"],
  theme: [],
  "address-lookup": [...COMPONENT, "address"],
  "address-service": ["address", "node"],
  "eligibility-rules": ["address"],
  "eligibility-step": [...COMPONENT, "address", "eligibility-rules"],
};
const packages = readPackages();
const packageNames = packages.map(({ folder }) => folder);
const mayImport = Object.fromEntries(
  packages.filter((one) => !one.private).map(({ folder }) => [folder, named[folder] ?? COMPONENT]),
);

export default tseslint.config(
  { ignores: ["**/dist/**", "storybook-static/**", "**/node_modules/**", ".data/**"] },
  // Other people's projects, in their own manner; the rehearsal type-checks and builds them.
  { ignores: ["packages/rehearsal/consumers/**"] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "object-shorthand": "error",
      "prefer-template": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      // isolatedDeclarations asks for the types of parameters with defaults.
      "@typescript-eslint/no-inferrable-types": "off",
      // noUncheckedIndexedAccess makes every look-up by index possibly undefined, where a loop knows better.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]",
          message: "Render a template: text set as HTML runs what is in it.",
        },
        {
          selector: "CallExpression[callee.property.name=/^(insertAdjacentHTML|attachShadow)$/]",
          message: "Light DOM and templates only: see docs/decisions/0001-light-dom-and-enhancement.md.",
        },
      ],
    },
  },
  ...Object.entries(mayImport).map(([name, allowed]) => ({
    files: [`packages/${name}/src/**`],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", importRules(name, allowed)] },
  })),
  {
    // The public exports of a package are its contract: nobody reaches into its files.
    files: ["packages/example-service/**", "packages/*/stories/**", ".storybook/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ regex: `^${SCOPE}[^/]+/(src|dist)/`, message: "Use the package's public exports." }] },
      ],
    },
  },
  {
    // Commands, servers, benchmarks and tests talk to a person on the console.
    files: [
      "packages/workspace/**",
      "packages/testing/**",
      "packages/rehearsal/**",
      "packages/*/bench/**",
      "packages/*/scripts/**",
      "packages/*/test/**",
      "packages/*/src/cli.ts",
      "packages/*/src/command-line.ts",
      "packages/*/src/main.ts",
      "packages/*/src/commands/**",
      "packages/core/src/development.ts",
      "packages/node/src/node-listener.ts",
    ],
    rules: { "no-console": "off" },
  },
  {
    // Tests build hostile and hand-written pages on purpose.
    files: [
      "packages/workspace/**",
      "packages/*/test/**",
      "packages/testing/**",
      "packages/*/bench/**",
      "packages/*/stories/**",
      ".storybook/**",
    ],
    rules: { "no-restricted-syntax": "off" },
  },
  { files: ["**/*.d.ts"], rules: { "@typescript-eslint/no-extraneous-class": "off" } },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        ["console", "process", "URL", "Headers", "Request", "Response", "setInterval", "clearInterval"].map(
          (name) => [name, "readonly"],
        ),
      ),
    },
  },
);

function importRules(name, allowed) {
  const names = allowed.map((one) => one.split(" ")[0]);
  const forbidden = packageNames.filter((other) => other !== name && !names.includes(other));
  const patterns = [
    {
      regex: `^${SCOPE}(${forbidden.join("|")})(/|$)`,
      message: `${name} may import: ${allowed.join(", ") || "no package of this workspace"}. See docs/architecture.md.`,
    },
    {
      regex: `^(\\.\\./)+packages/|^(\\.\\./){2,}[a-z-]+/(src|dist)/`,
      message: "Use the package's public exports.",
    },
  ];
  const typesOnly = allowed.filter((one) => one.endsWith("(types only)")).map((one) => one.split(" ")[0]);
  if (typesOnly.length > 0) {
    patterns.push({
      regex: `^${SCOPE}(${typesOnly.join("|")})(/|$)`,
      allowTypeImports: true,
      message: `${name} may import only types from ${typesOnly.join(", ")}.`,
    });
  }
  return { patterns };
}

function readPackages() {
  const folder = new URL("packages/", import.meta.url);
  return readdirSync(folder)
    .map((name) => ({ name, file: new URL(`${name}/package.json`, folder) }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ folder: name, private: !!JSON.parse(readFileSync(file, "utf8")).private }));
}
