import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { receiptFaults } from "../../src/server/checks/receipt-faults.ts";
import { permission } from "./a-ruleset.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../permission-receipt.schema.json", import.meta.url), "utf8"),
) as object;
const matchesSchema = new Ajv2020({ strict: false }).compile(schema);

/** What the receiver finds wrong with its shape, whatever was asked for. */
function faults(receipt: Record<string, unknown>): string[] {
  const { check, facts, givenAt } = receipt;
  return receiptFaults(receipt, {
    check: check as string,
    facts: Array.isArray(facts) ? (facts as string[]) : [],
    now: Date.parse(givenAt as string),
  });
}

test("a receipt is what its schema says, and holds no fact", () => {
  const receipt = permission();
  assert.deepEqual(faults({ ...receipt }), []);
  assert.ok(matchesSchema(receipt), JSON.stringify(matchesSchema.errors));
  assert.deepEqual(receipt.facts, ["lastName", "dateOfBirth", "nationalInsuranceNumber"]);
  assert.doesNotMatch(JSON.stringify(receipt), /AB123456|1990-03-05/);
});

test("the receiver and the schema refuse the same", () => {
  const long = "x".repeat(2001);
  const values = [
    undefined,
    null,
    "",
    "x",
    "en",
    "cy-GB",
    "public-task",
    "consent",
    long,
    5,
    true,
    {},
    [],
    ["a"],
  ];
  const lists = [["a", "a"], ["a", 5], Array<string>(60).fill("a"), [long], [""]];
  for (const key of [...Object.keys(permission()), "other"]) {
    for (const value of [
      ...values,
      ...lists,
      "f".repeat(32),
      "F".repeat(32),
      "2026-11-23T10:00:00.000Z",
      "2026-11-23",
    ]) {
      const receipt = JSON.parse(JSON.stringify({ ...permission(), [key]: value })) as Record<
        string,
        unknown
      >;
      assert.equal(
        faults(receipt).length === 0,
        matchesSchema(receipt),
        JSON.stringify({ key, value }).slice(0, 200),
      );
    }
  }
});
