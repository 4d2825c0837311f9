import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAddress, type AddressReading, type ReadAddressOptions } from "../../src/server/read-address.ts";
import { addressSummaryRows } from "../../src/server/summary-rows.ts";
import { renderToString } from "@council-components/govuk-templates/server";
import { govukSummaryList } from "@council-components/govuk-templates";
import { failingSource, made, memorySource } from "./memory-source.ts";

const castle = {
  "address-line-1": "1 Castle Street",
  "address-line-2": "",
  "address-town": "Aberwylan",
  "address-county": "",
  "address-postcode": "ZZ1 1AA",
};

function read(
  fields: Record<string, string>,
  options: Partial<ReadAddressOptions> = {},
): Promise<AddressReading> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readAddress(form, { source: memorySource(), ...options });
}

function taken(reading: AddressReading): Extract<AddressReading, { address: object }> {
  assert.ok(reading.address, "an address was read");
  return reading;
}

describe("readAddress", () => {
  it("takes everything from the source when the UPRN stands for the text", async () => {
    const reading = taken(await read({ ...castle, "address-uprn": "100", "address-custodian-code": "1" }));
    assert.equal(reading.check, "looked-up");
    assert.equal(reading.address.custodianCode, 9901);
    assert.equal(reading.address.source, "lookup");
  });

  it("takes a UPRN without text, and one with leading zeros", async () => {
    assert.equal(taken(await read({ "address-uprn": "100" })).address.line1, "1 Castle Street");
    assert.equal(taken(await read({ "address-uprn": "000000000100" })).address.uprn, "100");
  });

  it("drops a UPRN that belongs to another address", async () => {
    const reading = taken(await read({ ...castle, "address-uprn": "101", "address-source": "lookup" }));
    assert.equal(reading.check, "changed");
    assert.equal(reading.address.uprn, null);
    assert.equal(reading.address.source, "manual");
    assert.equal(reading.address.line1, "1 Castle Street");
  });

  for (const uprn of ["999", "abc", "-1", "1".repeat(13), "0", "1 OR 1=1", "<b>"]) {
    it(`drops the made-up UPRN ${uprn}`, async () => {
      const reading = taken(await read({ ...castle, "address-uprn": uprn }));
      assert.equal(reading.check, "unknown-uprn");
      assert.equal(reading.address.uprn, null);
      const bare = await read({ "address-uprn": uprn });
      assert.equal(bare.address, null);
    });
  }

  it("knows the address in the language it was chosen in", async () => {
    const welsh = { ...castle, "address-line-1": "1 Stryd y Castell", "address-uprn": "100" };
    const reading = taken(await read(welsh, { language: "en" }));
    assert.equal(reading.address.uprn, "100");
    assert.equal(reading.address.language, "cy");
  });

  it("keeps the text, without the UPRN, when nobody can vouch for it", async () => {
    const source = failingSource({ failure: "upstream-failed" });
    const reading = taken(await read({ ...castle, "address-uprn": "100" }, { source }));
    assert.equal(reading.check, "not-checked");
    assert.equal(reading.address.uprn, null);
    assert.equal(reading.problem?.kind, "failed");
    const bare = await read({ "address-uprn": "100" }, { source });
    assert.ok(bare.address === null && bare.errors[0]?.field === "line1" && bare.problem);
  });

  it("reads what body parsers make of a form, and the names of the README and the macros, without options", async () => {
    const source = memorySource();
    const author = {
      "line-1": "1 Castle Street",
      "line-2": "",
      town: "Aberwylan",
      postcode: "ZZ1 1AA",
      uprn: "100",
    };
    const parsed = Object.assign(Object.create(null) as Record<string, string>, author);
    const formData = new FormData();
    for (const [name, value] of Object.entries(author)) formData.set(name, value);
    for (const form of [parsed, author, new URLSearchParams(author), formData]) {
      assert.equal(taken(await readAddress(form, { source })).check, "looked-up");
    }
    const prefixed = Object.fromEntries(
      Object.entries(author).map(([name, value]) => [`home-${name}`, value]),
    );
    assert.equal(taken(await readAddress(prefixed, { source, name: "home" })).address.uprn, "100");
    const twice = { ...author, "line-1": ["1 Castle Street", "2"], town: ["Aberwylan", ""] };
    assert.equal(
      taken(await readAddress(twice, { source })).check,
      "looked-up",
      "the first of a name sent twice",
    );
    const odd = { "line-1": { a: "1" }, town: 5, uprn: null, constructor: "x" };
    assert.equal((await readAddress(odd, { source })).address, null);
  });

  it("gives rows for any template engine: their HTML is text, and what is from outside is escaped", () => {
    const address = made({ uprn: "1", line1: "<b>1</b> Castle Street", postcode: "ZZ1 1AA" });
    const [row] = addressSummaryRows(address);
    assert.match(
      String(row!.value?.html),
      /^&lt;b&gt;1&lt;\/b&gt; Castle Street<br ?\/>Aberwylan<br ?\/>ZZ1 1AA$/,
    );
  });

  it("says what is wrong in sentences, with the ids of the fields, in both languages", async () => {
    const source = memorySource();
    const wrong = async (form: Record<string, string>, options: Partial<ReadAddressOptions> = {}) => {
      const reading = await readAddress(form, { source, ...options });
      assert.ok(reading.address === null);
      return reading.errors.map(({ id, text, href }) => [id, text, href]);
    };
    assert.deepEqual(await wrong({ "line-1": "", town: "Aberwylan", postcode: "" }), [
      ["line-1", "Enter address line 1, typically the building and street", "#line-1"],
      ["postcode", "Enter postcode", "#postcode"],
    ]);
    assert.deepEqual(await wrong({ ...castle, "address-town": "" }, { language: "cy" }), [
      ["address-town", "Nodwch dref neu ddinas", "#address-town"],
    ]);
    const renamed = { fieldNames: { town: "city" }, messages: { errorTown: "Which town?" } };
    assert.deepEqual(await wrong({ ...castle, city: "" }, renamed), [["city", "Which town?", "#city"]]);
  });

  it("says whether the address is another council’s", async () => {
    assert.equal(taken(await read({ "address-uprn": "102" }, { custodian: [9901] })).outside, true);
    assert.equal(taken(await read({ "address-uprn": "100" }, { custodian: [9901] })).outside, false);
    assert.equal(taken(await read({ "address-uprn": "102" })).outside, false);
  });

  it("knows an organisation whether it stands on a line of its own or not", async () => {
    const cafe = made({
      uprn: "7",
      organisation: "Caffi’r Castell",
      line1: "3 Castle Street",
      postcode: "ZZ1 1AA",
    });
    const source = memorySource([cafe]);
    for (const line1 of ["Caffi’r Castell, 3 Castle Street", "3 Castle Street"]) {
      const reading = taken(
        await read({ ...castle, "address-line-1": line1, "address-uprn": "7" }, { source }),
      );
      assert.equal(reading.address.organisation, "Caffi’r Castell");
    }
  });

  it("knows an address whose second line stands in the first, on a form that has one line", async () => {
    const flat = made({
      uprn: "8",
      line1: "Flat 2",
      line2: "5 Castle Street",
      county: "Gwynedd",
      postcode: "ZZ1 1AA",
    });
    const fields = {
      "address-line-1": "Flat 2, 5 Castle Street",
      "address-town": "Aberwylan",
      "address-postcode": "ZZ1 1AA",
      "address-uprn": "8",
    };
    assert.equal(taken(await read(fields, { source: memorySource([flat]) })).check, "looked-up");
  });

  it("reads fields that have names of their own", async () => {
    const fieldNames = { line1: "street", town: "place", postcode: "code", uprn: "property" };
    const fields = { street: "1 Castle Street", place: "Aberwylan", code: "ZZ1 1AA", property: "100" };
    assert.equal(taken(await read(fields, { fieldNames })).address.uprn, "100");
  });

  it("takes forces and Crown dependency postcodes as typed", async () => {
    const reading = taken(await read({ ...castle, "address-postcode": "je23ab" }));
    assert.equal(reading.address.postcode, "JE2 3AB");
    assert.equal(taken(await read({ ...castle, "address-postcode": "BFPO 57" })).address.postcode, "BFPO 57");
    assert.equal((await read({ ...castle, "address-postcode": "ZZ1" })).address, null);
  });

  it("takes line breaks and control characters out of what was typed", async () => {
    const reading = taken(await read({ ...castle, "address-line-1": " 1\r\nCastle \u0000 Street " }));
    assert.equal(reading.address.line1, "1 Castle Street");
  });
});

describe("addressSummaryRows", () => {
  const address = made({ uprn: "1", line1: "1 <b>High</b> Street", postcode: "ZZ1 1AA" });
  const render = (options: Parameters<typeof addressSummaryRows>[1]): string =>
    renderToString(govukSummaryList({ rows: addressSummaryRows(address, options) }));

  it("gives a row with a change link", () => {
    const html = render({ changeHref: "/address" });
    assert.match(html, /1 &lt;b&gt;High&lt;\/b&gt; Street<br ?\/?>Aberwylan/);
    assert.match(html, /href="\/address"[\s\S]*Change<span class="govuk-visually-hidden"> address<\/span>/);
    assert.ok(!html.includes("lang="));
  });

  it("marks the language of the data where the page has another", () => {
    const html = render({ language: "cy" });
    assert.match(html, /<span lang="en">/);
    assert.match(html, /Cyfeiriad/);
    assert.ok(!html.includes("Newid"));
  });
});
