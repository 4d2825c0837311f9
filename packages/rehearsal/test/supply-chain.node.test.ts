import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { packagesInDependencyOrder } from "../../workspace/src/packages.ts";
import { root } from "../../workspace/src/run.ts";
import { type Dependencies, rangeFindings } from "../src/supply-chain/exact-versions.ts";
import { readAudit } from "../src/supply-chain/audit.ts";
import { licenceFindings, shippedLicences } from "../src/supply-chain/licences.ts";

const packages = await packagesInDependencyOrder();
const workspace = readFileSync(`${root}pnpm-workspace.yaml`, "utf8");

describe("the supply chain", () => {
  it("asks for exact versions everywhere", () => {
    const top = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as Dependencies;
    assert.deepEqual(rangeFindings([...packages, top]), []);
    const catalog = workspace.slice(workspace.indexOf("catalog:"), workspace.indexOf("catalogs:"));
    const versions = [...catalog.matchAll(/^ {2}\S+: (\S+)$/gm)].map(([, version]) => version!);
    assert.ok(versions.length > 20);
    assert.deepEqual(
      versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });

  it("takes no version on the day it comes out, and runs no install script", () => {
    const age = Number(/^minimumReleaseAge: (\d+)$/m.exec(workspace)?.[1]);
    assert.ok(age >= 1440, `${age} minutes`);
    const builds = workspace.slice(workspace.indexOf("allowBuilds:")).split("\n").slice(1);
    const allowed = builds.filter((line) => /^ {2}\S+: true/.test(line));
    assert.deepEqual(allowed, [], "Each needs its reason here");
  });

  it("brings nothing to users whose licence asks for more than to be passed on", async () => {
    const published = packages.filter((one) => !one.private).map(({ name }) => name);
    const licences = await shippedLicences(published, root);
    assert.ok(
      licences.some(({ name }) => name === "lit"),
      "The list is of what is shipped",
    );
    assert.deepEqual(licenceFindings(licences), []);
  });

  it("passes Lit’s licence on with every file that has Lit inside", () => {
    for (const { folder, exports = {}, private: own } of packages) {
      const standalone = Object.keys(exports).filter((entry) => /^\.\/standalone/.test(entry));
      for (const entry of own ? [] : standalone) {
        const target = exports[entry] as string | { default: string };
        const file = typeof target === "string" ? target : target.default;
        const text = readFileSync(`${root}packages/${folder}/${file}`, "utf8");
        // Lit leaves its version on the page.
        assert.ok(
          !text.includes("litElementVersions") || text.includes("BSD-3-Clause"),
          `${folder} ${entry}: legalComments of esbuild keeps it`,
        );
      }
    }
  });
});

describe("what it looks for", () => {
  it("finds ranges", () => {
    const one = {
      name: "x",
      dependencies: { a: "^1.0.0", b: "1.0.0", c: "catalog:", d: "workspace:^", e: "latest" },
    };
    assert.deepEqual(
      rangeFindings([one]).map((finding) => /for (\S+)/.exec(finding)?.[1]),
      ["a", "e"],
    );
  });

  it("takes nothing but a report for an answer about vulnerabilities", () => {
    const advisory = {
      module_name: "x",
      severity: "high",
      title: "Runs anything",
      url: "https://example.invalid",
    };
    assert.deepEqual(readAudit(JSON.stringify({ advisories: {} })), { answered: true, findings: [] });
    assert.deepEqual(
      readAudit(`Error: pnpm audit ended with 1:\n${JSON.stringify({ advisories: { 1: advisory } })}`),
      {
        answered: true,
        findings: ["x (high): Runs anything https://example.invalid"],
      },
    );
    for (const [printed, reason] of [
      [
        '{"error": {"code": "ERR_PNPM_AUDIT_BAD_RESPONSE", "message": "responded with 405"}}',
        "responded with 405",
      ],
      ["npm error code ECONNREFUSED", "ECONNREFUSED"],
      ["<html>Sorry</html>", "<html>Sorry</html>"],
      ["{}", "{}"],
      ["", "no answer"],
    ] as const) {
      assert.deepEqual(readAudit(printed), { answered: false, reason });
    }
  });

  it("finds licences that somebody has to look at", () => {
    const found = licenceFindings([
      { name: "fine", licence: "MIT" },
      { name: "choice", licence: "(MIT OR GPL-3.0-only)" },
      { name: "both", licence: "MIT AND GPL-3.0-only" },
      { name: "none", licence: "Unknown" },
    ]);
    assert.deepEqual(
      found.map((finding) => finding.split(" ")[0]),
      ["both", "none"],
    );
  });
});
