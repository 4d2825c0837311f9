import assert from "node:assert/strict";
import { test } from "node:test";
import { ESLint } from "eslint";
import { root } from "../src/run.ts";

const eslint = new ESLint({ cwd: root });

/** What lint says of one line, as if it stood in a file of that package. */
async function complaints(folder: string, line: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: `packages/${folder}/src/example.ts` });
  return result!.messages
    .filter(({ ruleId }) => ruleId === "@typescript-eslint/no-restricted-imports")
    .map(({ message }) => message);
}

const allowed: [string, string][] = [
  ["core", `import "@council-components/govuk-templates";`],
  ["address-lookup", `import "@council-components/core/mount";`],
  ["consent-banner", `import "@council-components/core/mount";`],
  ["address-service", `import type { Address } from "@council-components/address";`],
  ["example-service", `import "@council-components/address-lookup/server";`],
];
for (const [folder, line] of allowed) {
  test(`${folder} may: ${line}`, async () => assert.deepEqual(await complaints(folder, line), []));
}

const forbidden: [string, string][] = [
  ["govuk-templates", `import "@council-components/core/mount";`],
  ["core", `import "@council-components/address-lookup";`],
  ["core", `import "../../address-lookup/src/index.ts";`],
  ["address-lookup", `import "@council-components/address-service";`],
  ["address-lookup", `import "@council-components/eligibility-rules";`],
  // Not named in eslint.config.js: what holds for every component holds for it.
  ["consent-banner", `import "@council-components/address-lookup";`],
  ["address-service", `import type { Address } from "@council-components/address-lookup";`],
  ["address-service", `import "@council-components/core/mount";`],
  ["eligibility-rules", `import "@council-components/core/messages";`],
  ["example-service", `import "@council-components/address-lookup/dist/state.js";`],
];
for (const [folder, line] of forbidden) {
  test(`${folder} may not: ${line}`, async () => assert.notDeepEqual(await complaints(folder, line), []));
}
