import assert from "node:assert/strict";
import { test } from "node:test";
import { addressLines, singleLine } from "@council-components/address";

const address = { line1: "Uned 4", line2: "Station Road", town: "Conwy", county: "", postcode: "ZZ1 1AA" };

test("an address has the lines that it has, an organisation first", () => {
  assert.deepEqual(addressLines(address), ["Uned 4", "Station Road", "Conwy", "ZZ1 1AA"]);
  assert.equal(
    singleLine({ ...address, organisation: "Castle Bakery" }),
    "Castle Bakery, Uned 4, Station Road, Conwy, ZZ1 1AA",
  );
});

test("an organisation that the address names already is not said twice", () => {
  const line1 = "Castle Bakery, 4 High Street";
  assert.equal(
    singleLine({ ...address, organisation: "CASTLE BAKERY", line1 }),
    "Castle Bakery, 4 High Street, Station Road, Conwy, ZZ1 1AA",
  );
});

test("an address abroad ends with its country", () => {
  assert.equal(
    singleLine({ line1: "1 Rue du Four", town: "Nantes", country: "France" }),
    "1 Rue du Four, Nantes, France",
  );
});
