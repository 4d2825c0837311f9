import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressValues, manualErrors, manualValues, readAddress } from "../src/address-fields.ts";
import { sampleAddress } from "../fixtures/sample-addresses.ts";

describe("an address and the author's fields", () => {
  const mapped = new Map(
    ["line1", "line2", "town", "postcode", "uprn", "custodianCode"].map((field) => [field, 0]),
  ) as never;

  it("gives every mapped field a value, and empties those that the address does not have", () => {
    const address = sampleAddress("1 Castle Street", { uprn: "123" });
    assert.deepEqual(addressValues(address, mapped), {
      line1: "1 Castle Street",
      line2: "",
      town: "Aberwylan",
      postcode: "ZZ1 1AA",
      uprn: "123",
      custodianCode: "9001",
    });
  });

  it("joins line 2 to line 1 on a form without a line 2", () => {
    const address = sampleAddress("Flat 2", { line2: "1 Castle Street" });
    const fields = new Map(["line1", "town"].map((field) => [field, 0])) as never;
    assert.equal(addressValues(address, fields).line1, "Flat 2, 1 Castle Street");
  });

  const whole = sampleAddress("PO Box 5", {
    organisation: "Aberwylan Bakery",
    line2: "1 Castle Street",
    county: "Wylanshire",
  });
  for (const [has, expected] of [
    [
      ["line1", "line2", "town"],
      ["Aberwylan Bakery, PO Box 5", "1 Castle Street", "Aberwylan, Wylanshire"],
    ],
    [
      ["line1", "town"],
      ["Aberwylan Bakery, PO Box 5, 1 Castle Street", "Aberwylan, Wylanshire"],
    ],
    [["line1"], ["Aberwylan Bakery, PO Box 5, 1 Castle Street, Aberwylan, Wylanshire"]],
    [
      ["line2", "town"],
      ["Aberwylan Bakery, PO Box 5, 1 Castle Street", "Aberwylan, Wylanshire"],
    ],
    [
      ["organisation", "line1", "county"],
      ["Aberwylan Bakery", "PO Box 5, 1 Castle Street, Aberwylan", "Wylanshire"],
    ],
    [["singleLine"], [whole.singleLine]],
  ] as const) {
    it(`sends all that is shown on a form with ${has.join(", ")}`, () => {
      const values = addressValues(whole, new Map(has.map((field) => [field, 0])));
      assert.deepEqual(
        has.map((field) => values[field]),
        expected,
      );
      assert.deepEqual(Object.keys(values).sort(), [...has].sort());
    });
  }

  it("names an organisation once", () => {
    const address = sampleAddress("Aberwylan Bakery, 1 Castle Street", { organisation: "Aberwylan Bakery" });
    assert.equal(addressValues(address, mapped).line1, "Aberwylan Bakery, 1 Castle Street");
  });

  it("reads an address with a UPRN as looked up, with numbers as numbers", () => {
    const address = readAddress(
      { line1: "1 Castle Street", uprn: "123", custodianCode: "9001", easting: "1.5" },
      "cy",
    );
    assert.equal(address?.source, "lookup");
    assert.equal(address?.custodianCode, 9001);
    assert.equal(address?.easting, 1.5);
    assert.equal(address?.language, "cy");
  });

  it("reads an address without a UPRN as typed by hand, and no line 1 as no address", () => {
    assert.equal(readAddress({ line1: "1 Castle Street", uprn: "" }, "en")?.source, "manual");
    assert.equal(readAddress({ line1: "", town: "Aberwylan" }, "en"), null);
  });

  it("clears what only a gazetteer can say when somebody types", () => {
    const values = manualValues({ line1: "Mine", town: "Aberwylan", uprn: "123", easting: "1" }, "en");
    assert.equal(values.uprn, "");
    assert.equal(values.easting, "");
    assert.equal(values.source, "manual");
    assert.equal(values.singleLine, "Mine, Aberwylan");
    assert.equal("line1" in values, false);
  });
});

describe("errors in an address typed by hand", () => {
  it("asks for line 1, town and postcode, in the order of the fields", () => {
    assert.deepEqual(manualErrors({ line1: "", line2: "", town: "", postcode: "" }), [
      ["line1", "errorLine1"],
      ["town", "errorTown"],
      ["postcode", "errorManualPostcode"],
    ]);
  });
  it("asks for nothing that the form has no field for", () =>
    assert.deepEqual(manualErrors({ line1: "x" }), []));
  it("asks for a full postcode", () => {
    assert.deepEqual(manualErrors({ postcode: "ZZ1" }), [["postcode", "errorFullPostcode"]]);
  });
  it("takes an address abroad without a postcode", () => {
    assert.deepEqual(manualErrors({ line1: "x", town: "x", postcode: "", country: "France" }), []);
  });
});
