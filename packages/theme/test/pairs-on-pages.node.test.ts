import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { type Pair, TEXT } from "../src/check/pair.ts";
import { pairs } from "../src/check/pairs.ts";
import { uncheckedPairs } from "./support/unchecked.ts";

const table = JSON.parse(
  readFileSync(new URL("../src/check/pairs-on-pages.json", import.meta.url), "utf8"),
) as Record<string, readonly string[]>;
const met = Object.keys(table);

/** Large text is held to the contrast of all text: on a telephone it is not large. */
const roles = (pair: Pair): readonly string[] =>
  pair.atLeast === TEXT ? ["text", "large"] : ["part", "focus", "large"];
const keysOf = (pair: Pair): readonly string[] =>
  roles(pair).flatMap((role) =>
    [pair.foreground, pair.or].map((foreground) => `${role}: ${foreground} on ${pair.background}`),
  );

describe("colours that meet on pages (pnpm run read-pairs)", () => {
  it("are all that are checked: no council is told of a pair that no page makes", () => {
    const never = pairs.filter((pair) => !keysOf(pair).some((key) => met.includes(key)));
    assert.deepEqual(
      never.map(({ foreground, background }) => `${foreground} on ${background}`),
      [],
    );
  });

  it("are all checked, or need no contrast for a reason that is written down", () => {
    const checked = new Set(pairs.flatMap(keysOf));
    const forgotten = met.filter(
      (key) => !checked.has(key) && !uncheckedPairs.some(({ pair }) => pair.test(key)),
    );
    assert.deepEqual(forgotten, []);
  });

  it("have no reason written down that is no longer needed", () => {
    const needless = uncheckedPairs.filter(({ pair }) => !met.some((key) => pair.test(key)));
    assert.deepEqual(needless, []);
  });
});
