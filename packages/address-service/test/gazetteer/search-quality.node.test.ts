import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { measureQuality } from "../../bench/quality.ts";
import { percentile } from "../../bench/times.ts";
import { createSample } from "../../src/sample/create-sample.ts";
import { temporaryDirectory } from "../support/imported.ts";

// The benchmark does the same over a million properties; this keeps anyone from losing its results unnoticed.
test(
  "the right property is among the first ten, for every way of searching",
  { timeout: 120_000 },
  async (context) => {
    const database = join(temporaryDirectory(), "quality.db");
    await createSample({ database, addresses: 12_000, seed: 11 });
    for (const { name, queries, found, target, times, missed } of await measureQuality(database, 50, 21)) {
      const percentage = (100 * found) / queries;
      context.diagnostic(
        `${name}: ${percentage.toFixed(1)}% of ${queries}, p99 ${percentile(times.processor, 0.99).toFixed(1)} ms`,
      );
      assert.ok(queries >= 50, `${name}: only ${queries} queries could be made`);
      assert.ok(
        percentage >= target,
        `${name}: ${percentage}%, missed ${missed
          .map(({ text }) => text)
          .slice(0, 5)
          .join("; ")}`,
      );
    }
  },
);
