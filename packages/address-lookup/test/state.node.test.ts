import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleAddress, sampleAddresses } from "../fixtures/sample-addresses.ts";
import {
  firstView,
  found,
  goOn,
  initialState,
  isOutside,
  next,
  question,
  type AddressLookupState,
} from "../src/state.ts";

const state = (change: Partial<AddressLookupState>): AddressLookupState => ({ ...initialState, ...change });
const settings = { search: "postcode", maxChoices: 50 } as const;

describe("what the element shows first", () => {
  const untouched = { markedWrong: false, focused: false, changed: false };
  const cases = [
    ["search", {}, untouched],
    ["search", { line1: "", postcode: "" }, untouched],
    ["selected", { line1: "1 Castle Street", postcode: "ZZ1 1AA" }, untouched],
    ["manual", { line1: "1 Castle Street" }, untouched],
    ["manual", { line1: "1 Castle Street", postcode: "ZZ1 1AA" }, { ...untouched, markedWrong: true }],
    ["manual", {}, { ...untouched, focused: true }],
    ["manual", { town: "x" }, { ...untouched, changed: true }],
  ] as const;
  for (const [view, values, fields] of cases) {
    it(`${view}: ${JSON.stringify(values)} ${JSON.stringify(fields)}`, () =>
      assert.equal(firstView(values, fields), view));
  }
});

describe("what “Find address” asks", () => {
  it("a postcode as it is written, and the property without stray spaces", () =>
    assert.deepEqual(question(state({ postcode: "zz11aa", property: " 12 " }), "postcode"), {
      searched: "ZZ1 1AA",
      postcode: "ZZ1 1AA",
      property: "12",
    }));

  for (const [message, postcode] of [
    ["errorPostcode", " "],
    ["errorFullPostcode", "ZZ1"],
    ["errorCannotLookUp", "JE2 3AB"],
  ] as const) {
    it(`nothing, but an error, of ${JSON.stringify(postcode)}`, () =>
      assert.deepEqual(question(state({ postcode }), "postcode"), { field: "postcode", message }));
  }

  it("a name or number, where there are too many addresses", () => {
    const many = state({ view: "results", postcode: "ZZ1 1AA" });
    assert.deepEqual(question(many, "postcode"), { field: "property", message: "errorProperty" });
  });

  it("the text of a text search", () => {
    assert.deepEqual(question(state({ query: " castle " }), "text"), {
      searched: "castle",
      query: "castle",
    });
    assert.deepEqual(question(state({}), "text"), { field: "query", message: "errorQuery" });
  });
});

describe("going on", () => {
  const addresses = sampleAddresses(3);
  const results = state({ view: "results", addresses });

  it("takes the address that is chosen", () =>
    assert.equal(goOn({ ...results, choice: addresses[1]!.uprn! }, settings), addresses[1]));

  for (const [message, field, from] of [
    ["errorPostcode", "postcode", state({})],
    ["errorUnfinished", "postcode", state({ property: "1" })],
    ["errorSelect", "address", results],
    ["errorSelect", "address", { ...results, choice: "gone" }],
    ["errorUnfinished", "address", state({ view: "results" })],
    ["errorOutside", "address", state({ view: "outside" })],
  ] as const) {
    it(`${message} in ${from.view} ${JSON.stringify([from.property, from.choice])}`, () =>
      assert.deepEqual(goOn(from, settings), { field, message }));
  }

  it("asks for a name or number while there are too many to show, then for a choice", () => {
    const few = { ...settings, maxChoices: 2 };
    assert.deepEqual(goOn(results, few), { field: "property", message: "errorProperty" });
    assert.deepEqual(goOn({ ...results, showAll: true }, few), { field: "address", message: "errorSelect" });
  });

  it("in a text search it is the text that is missing", () =>
    assert.deepEqual(goOn(state({}), { ...settings, search: "text" }), {
      field: "query",
      message: "errorQuery",
    }));
});

describe("the next state", () => {
  it("ends waiting, problem and error", () => {
    const before = state({
      waiting: "slow",
      problem: { kind: "failed" },
      error: { field: "postcode", message: "errorPostcode" },
      postcode: "ZZ1",
    });
    assert.deepEqual(next(before), state({ postcode: "ZZ1" }));
  });

  it("of an answer has nothing of the answer before", () => {
    const before = state({ choice: "1", showAll: true, attribution: "©", addresses: sampleAddresses(2) });
    const after = found(before, { searched: "ZZ1 1AA", addresses: [], total: 0 });
    assert.deepEqual(after, state({ view: "results", searched: "ZZ1 1AA" }));
  });
});

describe("an address outside the area", () => {
  const address = sampleAddress("1 Castle Street", { uprn: "1" });
  it("is one whose council is not among those served", () => {
    assert.equal(isOutside(address, [1]), true);
    assert.equal(isOutside(address, [1, address.custodianCode!]), false);
  });
  it("there is none where everybody is served, or where the council is not known", () => {
    const unknown = { ...address };
    delete unknown.custodianCode;
    assert.equal(isOutside(address, []), false);
    assert.equal(isOutside(unknown, [1]), false);
  });
});
