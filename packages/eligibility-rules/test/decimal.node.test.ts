import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Decimal as Oracle } from "decimal.js";
import * as fc from "fast-check";
import * as decimal from "../src/decimal.ts";

// The same cases every time; another seed looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 2026) });

const cases = Number(process.env["DECIMAL_CASES"] ?? 3000);
const DecimalOracle = Oracle.clone({
  precision: 34,
  rounding: Oracle.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** Decimals as people and machines write them: whole, money, tiny, 34 digits long, near halves. */
const texts = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(String),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => (n / 100).toFixed(2)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -40, max: 20 }))
    .map(([coefficient, exponent]) => `${coefficient}e${exponent}`),
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.constantFrom("5", "50", "500000000000001"))
    .map(([whole, half]) => `${whole}.${half}`),
);

const text = (n: decimal.Numeric | null): string | null =>
  n === null
    ? null
    : new DecimalOracle(typeof n === "number" ? n : `${n.coefficient}e${n.exponent}`).toString();
const wanted = (n: Oracle): string | null =>
  n.isFinite() ? n.plus(0).toString().replace(/^-0$/, "0") : null;

describe("decimals, against decimal.js at 34 digits half to even", () => {
  const operations: [
    string,
    (a: decimal.Numeric, b: decimal.Numeric) => decimal.Numeric | null,
    (a: Oracle, b: Oracle) => Oracle,
  ][] = [
    ["add", decimal.add, (a, b) => a.plus(b)],
    ["multiply", decimal.multiply, (a, b) => a.times(b)],
    ["divide", decimal.divide, (a, b) => a.div(b)],
    ["floor", (a) => decimal.round(a, 0, "floor"), (a) => a.floor()],
    ["ceiling", (a) => decimal.round(a, 0, "ceiling"), (a) => a.ceil()],
    [
      "decimal to 2 places",
      (a) => decimal.round(a, 2, "half even"),
      (a) => a.toDecimalPlaces(2, Oracle.ROUND_HALF_EVEN),
    ],
    [
      "round half up to 1 place",
      (a) => decimal.round(a, 1, "half up"),
      (a) => a.toDecimalPlaces(1, Oracle.ROUND_HALF_UP),
    ],
    [
      "round half down to 2 places",
      (a) => decimal.round(a, 2, "half down"),
      (a) => a.toDecimalPlaces(2, Oracle.ROUND_HALF_DOWN),
    ],
    ["round up", (a) => decimal.round(a, 0, "up"), (a) => a.toDecimalPlaces(0, Oracle.ROUND_UP)],
    ["round down", (a) => decimal.round(a, 0, "down"), (a) => a.toDecimalPlaces(0, Oracle.ROUND_DOWN)],
  ];
  for (const [name, own, oracle] of operations) {
    test(`${name}: ${cases} cases`, () => {
      fc.assert(
        fc.property(texts, texts, (a, b) => {
          const found = own(decimal.parseDecimal(a)!, decimal.parseDecimal(b)!);
          assert.equal(text(found), wanted(oracle(new DecimalOracle(a), new DecimalOracle(b))));
        }),
        { numRuns: cases },
      );
    });
  }

  test("whole powers", () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 0, max: 30 }), (base, exponent) => {
        const scaled = decimal.parseDecimal(`${base / 100}`)!;
        assert.equal(
          text(decimal.power(scaled, exponent)),
          wanted(DecimalOracle.pow(new DecimalOracle(`${base / 100}`), exponent)),
        );
      }),
      { numRuns: Math.min(cases, 5000) },
    );
  });

  test("order and equality", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const order = decimal.compareDecimals(decimal.parseDecimal(a)!, decimal.parseDecimal(b)!);
        assert.equal(Math.sign(order), new DecimalOracle(a).cmp(b));
      }),
      { numRuns: cases },
    );
  });

  test("every JSON number is the decimal of its shortest text, in the order of the doubles", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        assert.equal(decimal.parseDecimal(`${n}`), n || 0);
      }),
      { numRuns: cases },
    );
  });

  test("half to even at the 34th digit", () => {
    const third = decimal.divide(1, 3) as decimal.Decimal;
    assert.equal(third.coefficient, BigInt("3".repeat(34)));
    assert.equal(
      text(decimal.multiply(decimal.parseDecimal(`${"1".repeat(33)}5`)!, decimal.parseDecimal("1.1")!)),
      new DecimalOracle(`${"1".repeat(33)}5`).times("1.1").toString(),
    );
    assert.equal(decimal.add(0.1, 0.2), 0.3);
  });
});
