import assert from "node:assert/strict";
import { test } from "node:test";
import { naturalOrder } from "../src/natural-order.ts";

test("addresses sort by street, number and flat as people expect", () => {
  const wanted = [
    "2 High Street",
    "2A High Street",
    "2B High Street",
    "10 High Street",
    "Flat 1, 16 High Street",
    "Flat 2, 16 High Street",
    "Flat 10, 16 High Street",
    "18-20 High Street",
    "100 High Street",
    "1 Quay Road",
  ];
  const sorted = [...wanted]
    .reverse()
    .map((line1) => ({ line1, key: naturalOrder({ ...nowhere, line1 }) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ line1 }) => line1);
  assert.deepEqual(sorted, wanted);
});

const nowhere = {
  language: "en" as const,
  organisation: "",
  line2: "",
  town: "Aberwylan",
  county: "",
  postcode: "ZZ1 1AA",
};
