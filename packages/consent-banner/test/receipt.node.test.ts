import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { severalPurposes } from "../fixtures/policies.ts";
import { makeReceipt } from "../src/receipt.ts";
import { randomId } from "../src/random-id.ts";
import { receiptFaults } from "../src/server/receipt-faults.ts";
import { sha256 } from "../src/sha256.ts";

// The same cases every time; another seed looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 2026) });

const schema = JSON.parse(readFileSync(new URL("../receipt.schema.json", import.meta.url), "utf8")) as object;
const matchesSchema = new Ajv2020({ strict: false }).compile(schema);
const receipt = makeReceipt(severalPurposes, {
  id: randomId(),
  choices: { analytics: true, video: false, statistics: true },
  language: "en",
  hash: await sha256("Cookies on Garden waste"),
  method: "banner",
});

test("a receipt is what its schema says", () => {
  assert.deepEqual(receiptFaults(receipt), []);
  assert.ok(matchesSchema(receipt), JSON.stringify(matchesSchema.errors));
  assert.equal(receipt.notice_sha256?.length, 64);
});

test("the receiver and the schema refuse the same", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(receipt), "name"),
      fc.oneof(fc.constantFrom<unknown>(undefined, null, "", "x", "en", "banner", {}, []), fc.jsonValue()),
      (key, value) => {
        const copy = JSON.parse(JSON.stringify({ ...receipt, [key]: value })) as object;
        assert.equal(receiptFaults(copy).length === 0, matchesSchema(copy), JSON.stringify({ key, value }));
      },
    ),
    { numRuns: 1000 },
  );
});
