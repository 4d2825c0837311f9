// What a change does to the published files, as Markdown for a pull request. Both folders are installed and built.
//   node packages/rehearsal/src/compare/main.ts ../base .
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { packAll } from "../packed/pack.ts";
import { comparePackages, describeChanges } from "./compare.ts";

const [base, head] = process.argv.slice(2).map((path) => `${resolve(path)}/`);
if (!base || !head) {
  console.error("Usage: node packages/rehearsal/src/compare/main.ts BASE HEAD");
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), "council-compare-"));
try {
  const before = await packAll(join(folder, "base"), base);
  const after = await packAll(join(folder, "head"), head);
  console.log(describeChanges(comparePackages(before, after)));
} finally {
  await rm(folder, { recursive: true, force: true });
}
