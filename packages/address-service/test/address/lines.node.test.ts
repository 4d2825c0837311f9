import assert from "node:assert/strict";
import { test } from "node:test";
import { singleLine } from "@council-components/address";
import { postalAddress, type AddressParts } from "../../src/address/postal-address.ts";
import { numberRange } from "../../src/address/property-identifier.ts";

const nothing: AddressParts = {
  language: "en",
  organisation: "",
  unit: "",
  buildings: [],
  number: "",
  streets: [],
  localities: [],
  town: "Aberwylan",
  postcode: "ZZ1 1AA",
};

/** Parts of an address and the two lines that they make. */
const cases: [Partial<AddressParts>, string, string][] = [
  [{ number: "12", streets: ["High Street"] }, "12 High Street", ""],
  [{ number: "12", streets: ["High Street"], localities: ["Upper Wylan"] }, "12 High Street", "Upper Wylan"],
  [{ unit: "Flat 2", number: "12", streets: ["High Street"] }, "Flat 2, 12 High Street", ""],
  [
    { unit: "Flat 2", buildings: ["Gull House"], streets: ["High Street"] },
    "Flat 2, Gull House",
    "High Street",
  ],
  [
    { unit: "2", buildings: ["Gull House"], number: "12", streets: ["High Street"] },
    "2 Gull House",
    "12 High Street",
  ],
  [{ buildings: ["Tŷ Gwyn"], localities: ["Upper Wylan"] }, "Tŷ Gwyn", "Upper Wylan"],
  [{ buildings: ["Tŷ Gwyn"], localities: ["Aberwylan"] }, "Tŷ Gwyn", ""],
  [{ organisation: "Ysgol Gwylan", streets: ["High Street"] }, "Ysgol Gwylan", "High Street"],
  [{ organisation: "Books", number: "12", streets: ["High Street"] }, "12 High Street", ""],
  [{ number: "4", streets: ["Mill Court", "Mill Road"] }, "4 Mill Court", "Mill Road"],
  [{ streets: ["High Street"], localities: ["Upper Wylan"] }, "High Street", "Upper Wylan"],
  [{ localities: ["Upper Wylan"] }, "Upper Wylan", ""],
];

test("parts of an address in two lines", () => {
  for (const [parts, line1, line2] of cases) {
    const address = postalAddress({ ...nothing, ...parts });
    assert.deepEqual([address.line1, address.line2], [line1, line2]);
  }
});

test("one line names the organisation once", () => {
  const line = (parts: Partial<AddressParts>): string => singleLine(postalAddress({ ...nothing, ...parts }));
  assert.equal(
    line({ organisation: "Books", number: "12", streets: ["High Street"] }),
    "Books, 12 High Street, Aberwylan, ZZ1 1AA",
  );
  assert.equal(
    line({ organisation: "Ysgol Gwylan", streets: ["High Street"] }),
    "Ysgol Gwylan, High Street, Aberwylan, ZZ1 1AA",
  );
  assert.equal(
    line({ organisation: "University", unit: "Room 2", buildings: ["University"], streets: ["High Street"] }),
    "Room 2, University, High Street, Aberwylan, ZZ1 1AA",
  );
});

test("number ranges", () => {
  const range = (startNumber: string, startSuffix = "", endNumber = "", endSuffix = ""): string =>
    numberRange({ startNumber, startSuffix, endNumber, endSuffix, text: "" });
  assert.deepEqual(
    [
      range("58"),
      range("58", "A"),
      range("58", "", "64"),
      range("58", "A", "58", "C"),
      range("0"),
      range("007"),
    ],
    ["58", "58A", "58-64", "58A-58C", "", "7"],
  );
});
