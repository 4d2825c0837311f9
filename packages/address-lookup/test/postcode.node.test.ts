import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPostcode } from "../src/postcode.ts";

describe("readPostcode", () => {
  for (const [typed, text] of [
    ["ZZ1 1AA", "ZZ1 1AA"],
    ["zz11aa", "ZZ1 1AA"],
    ["  z z-1 1.a,a ", "ZZ1 1AA"],
    ["LL32 8DU", "LL32 8DU"],
    ["M1 1AE", "M1 1AE"],
    ["EC1A 1BB", "EC1A 1BB"],
    ["W1A 0AX", "W1A 0AX"],
    ["W1A OAX", "W1A 0AX"],
    ["S01 1AA", "SO1 1AA"],
    ["LLI8 IAA", "LL18 1AA"],
    ["ZZ1O 1AA", "ZZ10 1AA"],
    ["BSO 1AA", "BS0 1AA"],
  ] as const) {
    it(`reads ${JSON.stringify(typed)} as ${text}`, () => {
      assert.deepEqual(readPostcode(typed), { text, canLookUp: true });
    });
  }

  for (const typed of [
    "",
    "ZZ1",
    "ZZ1 1A",
    "1 High Street",
    "ZZZ1 1AA",
    "ZZ123 1AA",
    "99999",
    "ZZ1 1AA ZZ1 1AA",
  ]) {
    it(`takes ${JSON.stringify(typed)} for no full postcode`, () => {
      assert.equal(readPostcode(typed), null);
    });
  }

  for (const typed of ["BF1 2AA", "BFPO 801", "JE2 3AB", "GY1 1AA", "IM1 1AA", "im1 iaa"]) {
    it(`does not look up ${typed}: forces and Crown dependencies`, () => {
      assert.equal(readPostcode(typed)?.canLookUp, false);
    });
  }
});
