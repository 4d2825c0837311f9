// Writes what is made of packages/workspace/src/evidence: docs/accessibility-conformance.md and
// docs/how-it-measures-up.md.
//   pnpm run reports
import { writeFileSync } from "node:fs";
import { documents } from "./evidence/documents.ts";
import { root } from "./run.ts";

for (const [path, text] of documents()) {
  writeFileSync(root + path, text);
  console.log(path);
}
