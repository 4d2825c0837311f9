// Writes down what the installed govuk-frontend has: `pnpm run record-govuk-frontend`. For after an upgrade, when the
// templates follow what is new.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { govukFrontendParts, installedVersion } from "./support/govuk-frontend-parts.ts";

const file = fileURLToPath(new URL("./govuk-frontend.recorded.txt", import.meta.url));
writeFileSync(file, `${[`govuk-frontend ${installedVersion}`, ...govukFrontendParts()].join("\n")}\n`);
console.log(`${file} is that of govuk-frontend ${installedVersion}`);
