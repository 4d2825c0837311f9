import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleAddress, sampleAddresses } from "../fixtures/sample-addresses.ts";
import {
  canGoOn,
  choose,
  failed,
  firstView,
  found,
  goOn,
  initialState,
  isOutside,
  isTooMany,
  next,
  offersManual,
  question,
  slow,
  wrong,
  type AddressLookupState,
} from "../src/state.ts";

const state = (change: Partial<AddressLookupState>): AddressLookupState => ({ ...initialState, ...change });
const settings = { search: "postcode", maxChoices: 50, manual: "always" } as const;

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

describe('typing the address with manual="after-search"', () => {
  const afterSearch = { ...settings, manual: "after-search" } as const;
  const begun = state({ postcode: "ZZ1 1AA" });
  const jersey = { field: "postcode", message: "errorCannotLookUp" } as const;

  it("is neither offered nor spoken of at first", () => {
    assert.equal(offersManual(begun, afterSearch), false);
    assert.deepEqual(goOn(begun, afterSearch), { field: "postcode", message: "errorFind" });
    assert.equal(offersManual(wrong(begun, { ...jersey, message: "errorFullPostcode" }), afterSearch), false);
  });

  for (const [when, after] of [
    ["a search", found(begun, { searched: "ZZ1 1AA", addresses: sampleAddresses(1), total: 1 })],
    ["a search that failed", failed(begun, { kind: "failed" })],
    ["a search that takes long", slow(begun)],
    ["a postcode that cannot be looked up", wrong(begun, jersey)],
  ] as const) {
    it(`is offered after ${when}, from then on`, () => {
      const later = next(after, { view: "search" });
      assert.equal(offersManual(after, afterSearch), true);
      assert.deepEqual(goOn(later, afterSearch), { field: "postcode", message: "errorUnfinished" });
    });
  }
});

describe("whether there is something for the page’s button to go on with", () => {
  const addresses = sampleAddresses(3);
  const results = state({ view: "results", addresses });
  const few = { confirm: false, maxChoices: 50 };
  for (const [expected, when, from, given] of [
    [false, "in the search", state({}), few],
    [true, "where addresses do not come", failed(state({}), { kind: "failed" }), few],
    [true, "with addresses to choose from", results, few],
    [false, "with an address that is to be confirmed", results, { ...few, confirm: true }],
    [false, "with too many addresses to show", results, { ...few, maxChoices: 2 }],
    [false, "with none", state({ view: "results" }), few],
    [false, "outside the area", state({ view: "outside" }), few],
    [true, "with an address", state({ view: "selected" }), { ...few, confirm: true }],
    [true, "while it is typed", state({ view: "manual" }), few],
  ] as const) {
    it(`${expected ? "there is" : "there is none"} ${when}`, () =>
      assert.equal(canGoOn(from, given), expected));
  }
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
    const before = state({
      ...{ choice: "1", showAll: true, attribution: "©", addresses: sampleAddresses(2), isTold: true },
      ...{ address: sampleAddress("1 Castle Street"), unmatched: "12" },
    });
    const after = found(before, { searched: "ZZ1 1AA", addresses: [], total: 0 });
    assert.deepEqual(after, state({ view: "results", searched: "ZZ1 1AA", hasSearched: true }));
  });

  it("of a name or number that fits nothing shows all addresses, however many", () => {
    const addresses = sampleAddresses(60);
    const answer = { searched: "ZZ1 1AA", addresses, total: 60, narrowed: false } as const;
    const after = found(state({ property: " 99 " }), answer);
    assert.equal(after.unmatched, "99");
    assert.equal(isTooMany(after.addresses, after.showAll, 50), false);
  });

  it("of a choice has the address, unless it is outside the area; the page is to be told", () => {
    const addresses = sampleAddresses(2);
    const before = state({ view: "results", addresses, isTold: true });
    const after = choose(before, addresses[1]!.uprn!, [9001]);
    assert.deepEqual([after.address, after.isTold, after.view], [addresses[1], false, "results"]);
    assert.deepEqual(choose(after, addresses[0]!.uprn!, [1]).address, null);
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
