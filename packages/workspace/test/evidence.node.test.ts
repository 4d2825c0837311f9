import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import type { getRules } from "axe-core";
import { checkEvidence } from "../src/evidence/check.ts";
import { missingTests } from "../src/evidence/named-tests.ts";
import { documents } from "../src/evidence/documents.ts";
import { allMeasures } from "../src/evidence/measures.ts";
import { type Finding, type Report, reportFaults } from "../src/evidence/report.ts";
import { reports } from "../src/evidence/reports.ts";
import { STANDARDS } from "../src/evidence/standards.ts";
import { CRITERIA } from "../src/evidence/wcag.ts";
import { packagesInDependencyOrder } from "../src/packages.ts";
import { root } from "../src/run.ts";

const axe = createRequire(import.meta.url)("axe-core") as { getRules: typeof getRules };
const manifests = await Promise.all(
  (await packagesInDependencyOrder()).map(async ({ folder, private: isPrivate }) => {
    const text = await readFile(`${root}packages/${folder}/package.json`, "utf8");
    return { folder, isPrivate, element: "customElements" in (JSON.parse(text) as object) };
  }),
);
/** Criteria of level AAA that a rule for a lower level is about as well. */
const AAA = ["2.1.3"];
/** Every package with an element of its own. */
const components = manifests
  .filter(({ element, isPrivate }) => element && !isPrivate)
  .map(({ folder }) => folder);

describe("the list of criteria", () => {
  it("is WCAG 2.2 at A and AA: 31 and 24 of them, each once", () => {
    assert.equal(CRITERIA.filter(({ level }) => level === "A").length, 31);
    assert.equal(CRITERIA.filter(({ level }) => level === "AA").length, 24);
    assert.equal(new Set(CRITERIA.map(({ number }) => number)).size, 55);
  });

  it("has every criterion that axe-core has a rule for, at the level that it says", () => {
    for (const { ruleId, tags } of axe.getRules()) {
      if (tags.some((tag) => /^wcag\d*aaa$|obsolete$/.test(tag))) continue;
      for (const [, digits = ""] of tags.join(" ").matchAll(/\bwcag(\d{3,4})\b/g)) {
        const number = `${digits[0]}.${digits[1]}.${digits.slice(2)}`;
        if (AAA.includes(number)) continue;
        const known = CRITERIA.find((one) => one.number === number);
        assert.ok(known, `${ruleId} is about ${number}`);
        if (tags.some((tag) => /^wcag\d*aa$/.test(tag))) assert.equal(known.level, "AA", number);
      }
    }
  });
});

describe("accessibility conformance reports", () => {
  it("are there for every component", () => {
    assert.deepEqual(reports.map(({ component }) => component).sort(), components.toSorted());
  });

  for (const report of reports) {
    it(`${report.name}: has every criterion, says how, and names tests that are there`, () => {
      assert.deepEqual(Object.keys(report.findings).sort(), CRITERIA.map(({ number }) => number).toSorted());
      assert.deepEqual(reportFaults(report), []);
      for (const [number, { tests = [] }] of Object.entries<Finding>(report.findings)) {
        for (const { file, title } of tests) {
          assert.match(file, /\.test\.ts$/, number);
          assert.ok(existsSync(root + file), `${number} names ${file}`);
          assert.ok(title.length > 5, `${number} names a test by its title`);
        }
      }
    });
  }

  it("are refused where they claim without a test, or leave work to the page without saying what", () => {
    const [first] = reports as [Report];
    const claim = { ...first.findings["1.1.1"], tests: [] };
    const left = { support: "Left to the page", how: "It does nothing." } as const;
    const findings = { ...first.findings, "1.1.1": claim, "2.4.1": left };
    assert.deepEqual(reportFaults({ ...first, findings }), [
      `${first.name}, 1.1.1: says “Supports” and names no test.`,
      `${first.name}, 2.4.1: leaves it to the page and does not say what.`,
    ]);
  });
});

describe("the tests that a report names", () => {
  const test = { file: "a.test.ts", title: "is accessible" };
  const [first] = reports as [Report];
  const none: Finding = { support: "Not applicable", how: "-" };
  const report = {
    ...first,
    findings: {
      ...(Object.fromEntries(CRITERIA.map(({ number }) => [number, none])) as Report["findings"]),
      "1.1.1": { support: "Supports", how: "-", tests: [test] },
    },
  } satisfies Report;
  const ran = { file: "a.test.ts", title: "<x> is accessible › search (en)", passed: true };

  it("hold a criterion when each ran and passed", () => {
    assert.deepEqual(checkEvidence([report], [ran]), { held: 1, problems: [] });
  });

  it("do not when one is not there, is in another file, or failed in one engine", () => {
    assert.match(checkEvidence([report], []).problems[0]!, /no test “is accessible” ran in a\.test\.ts/);
    assert.equal(checkEvidence([report], [{ ...ran, file: "b.test.ts" }]).problems.length, 1);
    const failed = checkEvidence([report], [ran, { ...ran, passed: false }]);
    assert.equal(failed.held, 0);
    assert.match(failed.problems[0]!, /did not pass/);
  });
});

describe("the tests that a report names, looked for without a run", () => {
  for (const report of reports) {
    it(`${report.name}: all are there`, () => assert.deepEqual(missingTests(report), []));
  }

  it("are missed when a title or a suite is not in the file", () => {
    const [first] = reports as [Report];
    const file = "packages/address-lookup/test/suites.test.ts";
    const named = (title: string): Report => ({
      ...first,
      findings: { ...first.findings, "1.1.1": { support: "Supports", how: "-", tests: [{ file, title }] } },
    });
    assert.deepEqual(missingTests(named("<council-address-lookup> is accessible")), []);
    for (const title of [
      "asks for an answer that is missing",
      "<council-address-lookup> by keyboard alone",
    ]) {
      assert.deepEqual(missingTests(named(title)), [
        `1.1.1 names the test “${title}”, which is not in ${file}.`,
      ]);
    }
  });
});

describe("how it measures up", () => {
  it("is said of every component, by every point of every standard", () => {
    assert.deepEqual(allMeasures.map(({ component }) => component).sort(), components.toSorted());
    const points = STANDARDS.flatMap((standard) => standard.points.map(({ id }) => id as string));
    assert.equal(points.length, 14 + 13 + 5);
    for (const { name, points: measured } of allMeasures) {
      assert.deepEqual(Object.keys(measured).sort(), points.toSorted(), name);
      for (const [id, { does, left, evidence }] of Object.entries(measured)) {
        assert.ok(does && left, `${name}, ${id}`);
        for (const path of evidence) assert.ok(existsSync(root + path), `${name}, ${id}: ${path}`);
      }
    }
  });
});

describe("the documents made of all this", () => {
  for (const [path, text] of documents()) {
    it(`${path} is up to date: pnpm run reports writes it`, async () => {
      assert.equal(await readFile(root + path, "utf8"), text);
    });
  }
});
