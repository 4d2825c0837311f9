import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPostcode } from "@council-components/address";

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
    ["EIO 5AA", "E10 5AA"],
    ["BI3 8ML", "B13 8ML"],
    ["WIA 0AX", "W1A 0AX"],
    ["NIC 4AG", "N1C 4AG"],
    ["1P1 2AB", "IP1 2AB"],
    ["BTI 5GS", "BT1 5GS"],
    ["\u{feff}LL32\u{200b}\u{ad}8DU\u{fe0f}", "LL32 8DU"],
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
    "11111",
    "12 Oak",
    "0T1 1AA",
    "E01 6AN",
    "00000000",
    "LL01 1AA",
    "LL32 8D\u{db}",
    "ＬＬ３２ ８ＤＵ",
  ]) {
    it(`takes ${JSON.stringify(typed)} for no full postcode`, () => {
      assert.equal(readPostcode(typed), null);
    });
  }

  for (const [typed, text] of [
    ["bf12aa", "BF1 2AA"],
    ["bfpo801", "BFPO 801"],
    ["BFP0 1", "BFPO 1"],
    ["JE2 3AB", "JE2 3AB"],
    ["GY1 1AA", "GY1 1AA"],
    ["im1 iaa", "IM1 1AA"],
    ["GX11 1AA", "GX11 1AA"],
    ["BX1 1LT", "BX1 1LT"],
    ["XX1 1AA", "XX1 1AA"],
    ["gir oaa", "GIR 0AA"],
    ["ASCN 1ZZ", "ASCN 1ZZ"],
    ["fiqq izz", "FIQQ 1ZZ"],
    ["AI-2640", "AI-2640"],
    ["vg1110", "VG1110"],
    ["KY1 1001", "KY1-1001"],
    ["MSR 1110", "MSR1110"],
  ] as const) {
    it(`keeps ${typed} as ${text} and does not look it up`, () => {
      assert.deepEqual(readPostcode(typed), { text, canLookUp: false });
    });
  }

  for (const character of ["1", "0", "I", "O", " ", "A1 "]) {
    it(`reads no text of ${JSON.stringify(character)} in more time than its length asks for`, () => {
      const time = (length: number): number => {
        const text = character.repeat(length / character.length);
        const times = Array.from({ length: 9 }, () => {
          const started = performance.now();
          assert.equal(readPostcode(text), null);
          return performance.now() - started;
        });
        return Math.min(...times);
      };
      const [ten, thousand] = [time(10_000), time(1_000_000)];
      // 100 times as long: 10,000 times as much where every character is compared with every other.
      assert.ok(thousand < 1000 * ten, `${thousand} ms is too much beside ${ten} ms`);
    });
  }
});
