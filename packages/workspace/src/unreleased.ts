// Prints the packages whose version has not been released, one a line: `@council-components/core@0.2.0`.
//   node packages/workspace/src/unreleased.ts
// `changeset publish` leaves a tag of that name for each package that it published.
import { execFileSync } from "node:child_process";
import { packagesInDependencyOrder } from "./packages.ts";
import { root } from "./run.ts";

const tags = new Set(execFileSync("git", ["tag", "--list"], { cwd: root, encoding: "utf8" }).split("\n"));
for (const { name, version, private: own } of await packagesInDependencyOrder()) {
  // 0.0.0 has never been versioned: its first changeset is still to come.
  if (!own && version !== "0.0.0" && !tags.has(`${name}@${version}`)) console.log(`${name}@${version}`);
}
