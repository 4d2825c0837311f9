// Writes what is made of packages/workspace/src/evidence: docs/accessibility-conformance.md and
// docs/how-it-measures-up.md.
//   pnpm run reports
//   pnpm run reports --check    fails where one is out of date
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { documents } from "./evidence/documents.ts";
import { root } from "./run.ts";

const check = process.argv.includes("--check");

for (const [path, text] of documents()) {
  if (!check) {
    writeFileSync(root + path, text);
    console.log(path);
  } else if (!existsSync(root + path) || readFileSync(root + path, "utf8") !== text) {
    console.error(`${path} is out of date. Run: pnpm run reports`);
    process.exitCode = 1;
  }
}
