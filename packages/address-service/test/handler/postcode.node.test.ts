import assert from "node:assert/strict";
import { test } from "node:test";
import { readPostcode } from "../../src/index.ts";

const read: [written: string, postcode: string][] = [
  ["LL32 8DU", "LL32 8DU"],
  ["ll328du", "LL32 8DU"],
  ["  Ll 32-8.d,u ", "LL32 8DU"],
  ["\u00a0LL32\u200b8DU\ufeff", "LL32 8DU"],
  ["“LL32 8DU”", "LL32 8DU"],
  ["M1 1AE", "M1 1AE"],
  ["B33 8TH", "B33 8TH"],
  ["CR2 6XH", "CR2 6XH"],
  ["W1A 0AX", "W1A 0AX"],
  ["EC1A 1BB", "EC1A 1BB"],
  ["ZZ99 9ZZ", "ZZ99 9ZZ"],
  ["W1A OAX", "W1A 0AX"],
  ["SW1A IAA", "SW1A 1AA"],
  ["NW1O 2AB", "NW10 2AB"],
  ["EI7 3AB", "E17 3AB"],
  ["WI 1AA", "W1 1AA"],
  ["LLI1 8DU", "LL11 8DU"],
  ["LL3I 8DU", "LL31 8DU"],
  ["S016 OAS", "SO16 0AS"],
  ["0X1 1AA", "OX1 1AA"],
  ["BS0 1AA", "BS0 1AA"],
];

for (const [written, postcode] of read) {
  test(`${JSON.stringify(written)} is ${postcode}`, () =>
    assert.deepEqual(readPostcode(written), { postcode }));
}

for (const written of [
  "BF1 2AB",
  "BX1 1AA",
  "XX1 1AA",
  "GY1 1AA",
  "JE2 3AB",
  "IM1 1AA",
  "AI1 1AA",
  "GX11 1AA",
  "VG11 1AA",
  "GIR 0AA",
  "BFPO 801",
]) {
  test(`${written} is a postcode that cannot be looked up`, () =>
    assert.deepEqual(readPostcode(written), { refused: "not-looked-up" }));
}

for (const written of [
  "",
  "LL32",
  "LL32 8",
  "hello",
  "LL32 8DUX",
  "8DU LL32",
  "ＬＬ３２ ８ＤＵ",
  "LL32 8D€",
  "1".repeat(5000),
]) {
  test(`${JSON.stringify(written.slice(0, 20))} is not a postcode`, () =>
    assert.deepEqual(readPostcode(written), { refused: "not-a-postcode" }));
}
