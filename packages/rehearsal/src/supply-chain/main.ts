// pnpm run supply-chain: what users get with our packages, under which licences, with which known faults.
//   pnpm run supply-chain -- --sbom FOLDER    also writes a CycloneDX bill of materials for each package
//   pnpm run supply-chain -- --must-answer    fails where the registry does not say what is vulnerable, as a release does
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { packagesInDependencyOrder } from "../../../workspace/src/packages.ts";
import { root } from "../../../workspace/src/run.ts";
import { pnpm } from "../pnpm.ts";
import { audit } from "./audit.ts";
import { rangeFindings } from "./exact-versions.ts";
import { licenceFindings, shippedLicences } from "./licences.ts";

const { values } = parseArgs({
  options: { sbom: { type: "string" }, "must-answer": { type: "boolean", default: false } },
});
const packages = await packagesInDependencyOrder();
const published = packages.filter((one) => !one.private).map(({ name }) => name);

const licences = await shippedLicences(published, root);
const byLicence = Map.groupBy(licences, ({ licence }) => licence);
for (const [licence, all] of byLicence) console.log(`${licence}: ${all.map(({ name }) => name).join(", ")}`);

const known = await audit(root);
console.log(
  known.answered
    ? `\nKnown vulnerabilities: ${known.findings.length}`
    : `\nThe registry does not say what is vulnerable (${known.reason}). Ask one that does before a release.`,
);

const unanswered = values["must-answer"] && !known.answered;
const findings = [
  ...(unanswered ? ["Nobody said what is vulnerable: nothing is released without an answer."] : []),
  ...licenceFindings(licences),
  ...rangeFindings(packages),
  ...(known.answered ? known.findings : []),
];
if (values.sbom) {
  const folder = resolve(values.sbom);
  await mkdir(folder, { recursive: true });
  const out = ["--out", join(folder, "%s-%v.cdx.json")];
  await pnpm(
    [
      ...published.flatMap((name) => ["--filter", name]),
      ...["sbom", "--sbom-format", "cyclonedx", "--prod", "--split", ...out],
    ],
    { cwd: root },
  );
  console.log(`\nBills of materials are in ${folder}.`);
}
if (findings.length > 0) {
  console.error(`\n${findings.join("\n")}`);
  process.exitCode = 1;
}
