import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AddressLookupProgress } from "../../src/server/progress.ts";
import { failingSource, made, memorySource, street } from "./memory-source.ts";
import { summaryOf, textOf, visitor, type Visitor } from "./visitor.ts";

const words = {
  en: {
    heading: "What is your address?",
    postcode: "Postcode",
    property: "Property name or number (optional)",
    find: "Find address",
    select: "Select your address",
    use: "Use this address",
    manual: "Enter address manually",
    again: "Search again",
    next: "Continue",
    none: "We could not find any addresses for ZZ1 1AB",
    outside: "Another council looks after this address",
    different: "Choose a different address",
    anyway: "Use this address anyway",
    council: "Find your local council",
    problem: "There is a problem",
    prefix: "Error: ",
    line: "1 Castle Street, Aberwylan, ZZ1 1AA",
    enterPostcode: "Enter a postcode",
    fullPostcode: "Enter a full UK postcode",
    cannot: "We cannot look up this postcode. Enter the address manually",
    manualErrors: [
      "Enter address line 1, typically the building and street",
      "Enter town or city",
      "Enter postcode",
    ],
    labels: ["Address line 1", "Address line 2 (optional)", "Town or city", "County (optional)", "Postcode"],
  },
  cy: {
    heading: "Beth yw eich cyfeiriad?",
    postcode: "Cod post",
    property: "Enw neu rif yr eiddo (dewisol)",
    find: "Dod o hyd i gyfeiriad",
    select: "Dewiswch eich cyfeiriad",
    use: "Defnyddio’r cyfeiriad hwn",
    manual: "Nodwch y cyfeiriad â llaw",
    again: "Chwilio eto",
    next: "Parhau",
    none: "Ni allwn ddod o hyd i unrhyw gyfeiriadau ar gyfer ZZ1 1AB",
    outside: "Cyngor arall sy’n gyfrifol am y cyfeiriad hwn",
    different: "Dewis cyfeiriad gwahanol",
    anyway: "Defnyddio’r cyfeiriad hwn beth bynnag",
    council: "Dod o hyd i’ch cyngor lleol",
    problem: "Mae problem wedi codi",
    prefix: "Gwall: ",
    line: "1 Stryd y Castell, Aberwylan, ZZ1 1AA",
    enterPostcode: "Nodwch god post",
    fullPostcode: "Nodwch god post llawn yn y DU",
    cannot: "Ni allwn chwilio am y cod post hwn. Nodwch y cyfeiriad â llaw",
    manualErrors: [
      "Nodwch linell cyfeiriad 1, fel arfer yr adeilad a’r stryd",
      "Nodwch dref neu ddinas",
      "Nodwch god post",
    ],
    labels: [
      "Llinell cyfeiriad 1",
      "Llinell cyfeiriad 2 (dewisol)",
      "Tref neu ddinas",
      "Sir (dewisol)",
      "Cod post",
    ],
  },
} as const;

for (const language of ["en", "cy"] as const) {
  const text = words[language];
  const visit = (options: Partial<Parameters<typeof visitor>[0]> = {}): Visitor =>
    visitor({
      source: memorySource(),
      language,
      custodian: [9901],
      outsideHref: "https://councils.example/",
      ...options,
    });

  describe(`address lookup page by page, ${language}`, () => {
    it("goes from a postcode to an address", async () => {
      const person = visit();
      await person.open();
      assert.equal(person.content.title, text.heading);
      assert.match(person.html, new RegExp(`<h1[^>]*>\\s*${RegExp.escape(text.heading)}`));
      for (const label of [text.postcode, text.property])
        assert.ok(textOf(person.html).includes(label), label);

      await person.press(text.find, { "address-search-postcode": "zz11aa" });
      assert.equal(person.content.title, text.select);
      assert.ok(textOf(person.html).includes(text.line));

      assert.ok(!textOf(person.html).includes(text.use), "One decision, one button");

      await person.press(text.next, { "address-choice": "100" });
      assert.equal(person.accepted?.address?.uprn, "100");
      assert.equal(person.accepted && "check" in person.accepted && person.accepted.check, "looked-up");
      assert.equal(person.accepted?.address?.singleLine, text.line);
      assert.equal(person.accepted?.address?.source, "lookup");
    });

    it("with confirm, shows the address before going on", async () => {
      const person = visit({ confirm: true });
      await person.open();
      await person.press(text.find, { "address-search-postcode": "zz11aa" });
      assert.ok(!textOf(person.html).includes(text.next));
      await person.press(text.use, { "address-choice": "100" });
      assert.deepEqual([person.accepted], [undefined]);
      assert.ok(textOf(person.html).includes(text.line.split(",")[0] ?? ""));
      assert.match(person.html, /href="\/address\?step=search"/);
      await person.press(text.next);
      assert.equal(person.accepted?.address?.uprn, "100");
      assert.equal(person.accepted?.address?.singleLine, text.line);
    });

    it('with manual="after-search", offers typing the address once a search has not helped', async () => {
      const offers = (): boolean => textOf(person.html).includes(text.manual);
      const person = visit({ manual: "after-search" });
      await person.open();
      assert.ok(!offers(), "At first");
      await person.press(text.find, { "address-search-postcode": "ZZ1" });
      assert.ok(!offers(), "With a search that was not made");
      await person.press(text.find, { "address-search-postcode": "ZZ1 1AA" });
      assert.ok(offers(), "With results");
      await person.press(text.again);
      assert.ok(offers(), "Back in the search");
      await person.press(text.find, { "address-search-postcode": "" });
      assert.ok(offers(), "With an error there");
      await person.open();
      await person.press(text.find, { "address-search-postcode": "JE2 3AB" });
      assert.ok(offers(), "With a postcode that cannot be looked up");
    });

    it("says when there is no such address, and lets people type it", async () => {
      const person = visit();
      await person.open();
      await person.press(text.find, { "address-search-postcode": "ZZ1 1AB" });
      assert.equal(person.content.title, text.none);
      assert.ok(textOf(person.html).includes(text.none));

      await person.press(text.manual);
      for (const label of text.labels) assert.ok(textOf(person.html).includes(label), label);
      assert.match(
        person.html,
        /id="address-postcode"[^>]*value="ZZ1 1AB"|value="ZZ1 1AB"[^>]*id="address-postcode"/,
      );

      await person.press(text.again);
      assert.match(person.html, /value="ZZ1 1AB"/);
    });

    it("says what is wrong with a postcode, by the field and in the summary", async () => {
      const person = visit();
      for (const [typed, message] of [
        ["", text.enterPostcode],
        ["ZZ1", text.fullPostcode],
        ["JE2 3AB", text.cannot],
      ] as const) {
        await person.open();
        await person.press(text.find, { "address-search-postcode": typed });
        assert.equal(person.content.title, text.prefix + text.heading);
        assert.ok(textOf(person.html).includes(text.problem));
        assert.deepEqual(summaryOf(person.html), [{ text: message, leadsToField: true }]);
        assert.match(person.html, new RegExp(`govuk-error-message[\\s\\S]*${RegExp.escape(message)}`));
        if (typed) assert.ok(person.html.includes(`value="${typed}"`), "keeps what was typed");
      }
    });

    it("asks for one of the addresses", async () => {
      const person = visit();
      await person.open();
      await person.press(text.find, { "address-search-postcode": "ZZ1 1AA" });
      await person.press(text.next);
      assert.deepEqual(summaryOf(person.html), [{ text: text.select, leadsToField: true }]);
      assert.equal(person.content.title, text.prefix + text.select);
      await person.press(text.next, { "address-choice": "999" });
      assert.deepEqual(summaryOf(person.html), [{ text: text.select, leadsToField: true }]);
    });

    it("says when another council looks after the address, and lets people go on", async () => {
      const person = visit();
      await person.open();
      await person.press(text.find, { "address-search-postcode": "ZZ1 1AA" });
      await person.press(text.next, { "address-choice": "102" });
      assert.equal(person.content.title, text.outside);
      assert.ok(textOf(person.html).includes("Council of Llanfair"));
      assert.ok(textOf(person.html).includes(text.council));
      await person.press(text.different);
      assert.match(person.html, /value="ZZ1 1AA"/);

      await person.press(text.find);
      await person.press(text.next, { "address-choice": "102" });
      await person.press(text.anyway);
      assert.equal(person.accepted?.address?.uprn, "102");
      assert.equal(person.accepted && "outside" in person.accepted && person.accepted.outside, true);
    });

    it("checks an address typed by hand", async () => {
      const person = visit();
      await person.open();
      await person.press(text.manual);
      await person.press(text.next);
      assert.deepEqual(
        summaryOf(person.html),
        text.manualErrors.map((message) => ({ text: message, leadsToField: true })),
      );
      assert.equal(person.content.title, text.prefix + text.manual);
      await person.press(text.next, {
        "address-line-1": "Tŷ Gwyn",
        "address-town": "Aberwylan",
        "address-postcode": "zz1 1aa",
      });
      assert.deepEqual(person.accepted?.address, {
        uprn: null,
        line1: "Tŷ Gwyn",
        town: "Aberwylan",
        postcode: "ZZ1 1AA",
        singleLine: "Tŷ Gwyn, Aberwylan, ZZ1 1AA",
        language,
        source: "manual",
      });
    });
  });
}

describe("address lookup page by page", () => {
  it("asks for a name or number first when there are many, and can show all", async () => {
    const person = visitor({ source: memorySource(street(60)) });
    await person.open();
    await person.press("Find address", { "address-search-postcode": "ZZ9 9ZZ" });
    assert.match(textOf(person.html), /There are 60 addresses for ZZ9 9ZZ/);
    assert.ok(!person.html.includes('type="radio"'));
    assert.ok(!textOf(person.html).includes("(optional)"), "Nothing that is asked for is optional");

    await person.press("Find address");
    assert.deepEqual(summaryOf(person.html), [
      { text: "Enter a property name or number", leadsToField: true },
    ]);

    await person.press("Show all addresses (60)");
    assert.equal(person.html.match(/type="radio"/g)?.length, 60);
    await person.press("Continue");
    assert.equal(person.html.match(/type="radio"/g)?.length, 60, "still all of them beside the error");

    await person.open();
    await person.press("Find address", { "address-search-postcode": "ZZ9 9ZZ" });
    await person.press("Find address", { "address-search-property": "41" });
    assert.equal(person.html.match(/type="radio"/g)?.length, 1);
    await person.press("Continue", { "address-choice": "5040" });
    assert.equal(person.accepted?.address?.line1, "41 Long Street");
  });

  for (const [name, error, message] of [
    ["too many requests", { failure: "too-many-requests", retryAfter: 120 }, "Try again in 2 minutes"],
    ["too many requests, without a time", { status: 429 }, "very busy. Try again in a few minutes"],
    ["a fault upstream", { failure: "upstream-failed" }, "Address search is not working"],
    ["a bad gateway", { status: 502 }, "Address search is not working"],
    ["nobody there", new TypeError("fetch failed"), "Address search is not available at the moment"],
    ["no answer in time", { failure: "timeout" }, "took too long to answer"],
  ] as const) {
    it(`turns to typing the address after ${name}`, async () => {
      const person = visitor({ source: failingSource(error) });
      await person.open();
      await person.press("Find address", { "address-search-postcode": "ZZ1 1AA" });
      assert.ok(textOf(person.html).includes(message), textOf(person.html));
      assert.ok(!textOf(person.html).includes("fetch failed"));
      await person.press("Continue", { "address-line-1": "1 High Street", "address-town": "Aberwylan" });
      assert.equal(person.accepted?.address?.postcode, "ZZ1 1AA");
    });
  }

  it("with a name or number that fits nothing, shows all addresses, and says so", async () => {
    const source = memorySource(street(60));
    const all = { ...source, byPostcode: source.byPostcode.bind(source) };
    const person = visitor({
      source: {
        ...all,
        byPostcode: async (postcode, options) =>
          options?.property === "99z"
            ? { ...(await all.byPostcode(postcode, { ...options, property: "" })), narrowed: false }
            : all.byPostcode(postcode, options),
      },
    });
    await person.open();
    await person.press("Find address", {
      "address-search-postcode": "ZZ9 9ZZ",
      "address-search-property": "99z",
    });
    assert.match(textOf(person.html), /No address matches “99z”\. These are all the addresses for ZZ9 9ZZ/);
    assert.equal(person.html.match(/type="radio"/g)?.length, 60);
    await person.press("Continue", { "address-choice": "5040" });
    assert.equal(person.accepted?.address?.uprn, "5040");
  });

  it("groups the fields of the search and of the address under the question, in both languages", async () => {
    for (const [language, question, manual] of [
      ["en", "What is your address?", "Enter address manually"],
      ["cy", "Beth yw eich cyfeiriad?", "Nodwch y cyfeiriad â llaw"],
    ] as const) {
      const person = visitor({ source: memorySource(), language });
      const grouped = (): string[] =>
        [...person.html.matchAll(/<fieldset[^>]*>\s*<legend[^>]*>([^]*?)<\/legend>([^]*?)<\/fieldset>/g)].map(
          ([, legend, fields]) => `${legend?.trim()} ${fields?.match(/<label/g)?.length}`,
        );
      await person.open();
      assert.deepEqual(grouped(), [`${question} 2`]);
      assert.equal(person.content.title, question);
      await person.press(manual);
      assert.deepEqual(grouped(), [`${question} 5`]);
      assert.equal(person.content.title, manual);
    }
  });

  it("keeps an organisation that the form has no field for, where the address has no UPRN", async () => {
    const mill = { organisation: "Aberwylan Bakery", line1: "The Mill", custodianCode: 9902 };
    const address = { ...made({ uprn: "1", postcode: "ZZ7 7ZZ", ...mill }), uprn: null };
    const person = visitor({ source: memorySource([address]), custodian: [9901] });
    await person.open();
    await person.press("Find address", { "address-search-postcode": "ZZ7 7ZZ" });
    await person.press("Continue", { "address-choice": "0" });
    await person.press("Use this address anyway");
    assert.equal(person.accepted?.address?.line1, "Aberwylan Bakery, The Mill");
  });

  it("shows markup in the data as text", async () => {
    const hostile = `<img src=x onerror=alert(1)>"'`;
    const source = memorySource([
      made({
        uprn: "666",
        line1: hostile,
        town: hostile,
        postcode: "ZZ6 6ZZ",
        singleLine: hostile,
        custodianCode: 9902,
        custodianName: hostile,
      }),
    ]);
    for (const custodian of [[], [9901]]) {
      const person = visitor({ source, custodian, confirm: true });
      await person.open();
      await person.press("Find address", {
        "address-search-postcode": "ZZ6 6ZZ",
        "address-search-property": "<img",
      });
      assert.ok(!person.html.includes("<img") && textOf(person.html).includes(hostile));
      await person.press("Use this address", { "address-choice": "666" });
      assert.ok(!person.html.includes("<img") && textOf(person.html).includes(hostile));
    }
    const person = visitor({ source });
    await person.open();
    await person.press("Find address", { "address-search-postcode": `"><img src=x>` });
    assert.ok(!person.html.includes("<img"));
    await person.press("Enter address manually");
    await person.press("Continue", { "address-line-1": hostile });
    assert.ok(!person.html.includes("<img"));
  });

  it("keeps what was typed in the service’s own store, with a page for each step", async () => {
    let kept: AddressLookupProgress | undefined;
    const person = visitor({
      source: memorySource(),
      progress: { read: () => kept, write: (_, progress) => void (kept = structuredClone(progress)) },
    });
    await person.open();
    const response = await person.press("Find address", { "address-search-postcode": "ZZ1 1AA" });
    assert.equal(response.status, 303);
    assert.equal(response.headers.get("location"), "/address?step=results");
    const accepted = await person.press("Continue", { "address-choice": "101" });
    assert.equal(accepted.headers.get("location"), "/next");
    assert.ok(!JSON.stringify(kept).includes("Castle"), "no address is kept, only what was typed");

    await person.open("?step=results");
    assert.match(person.html, /checked/, "going back, the choice is still made");
    await person.open();
    assert.match(person.html, /value="ZZ1 1AA"/);
    kept = undefined;
    await person.open("?step=results");
    assert.equal(person.content.title, "What is your address?");
    assert.equal(summaryOf(person.html).length, 0);
  });

  it("shows the address that was given before, to be kept or changed", async () => {
    const source = memorySource();
    const current = (await source.byUprn("100")) ?? undefined;
    const person = visitor({ source, current: () => current });
    await person.open();
    assert.match(person.html, /value="1 Castle Street"/);
    await person.press("Continue");
    assert.equal(person.accepted?.address?.uprn, "100");
    await person.open();
    await person.press("Continue", { "address-line-1": "Flat 2, 1 Castle Street" });
    assert.equal(person.accepted?.address?.uprn, null);
    assert.equal(person.accepted?.address?.line1, "Flat 2, 1 Castle Street");
  });

  it("going back to the addresses after one was accepted finds them, and the choice, in either language", async () => {
    const source = memorySource();
    for (const language of ["en", "cy"] as const) {
      const current = (await source.byUprn("101", { language })) ?? undefined;
      const person = visitor({
        source,
        language,
        current: () => current,
        progress: { read: () => undefined, write: () => {} },
      });
      await person.open("?step=results");
      assert.match(person.html, /value="101"[^>]* checked/);
      assert.equal(person.html.match(/ checked/g)?.length, 1);
      await person.open("?step=manual");
      assert.match(person.html, /name="address-uprn" value="101"/);
      await person.open("?step=search");
      assert.doesNotMatch(person.html, /value="101"/, "“Change” asks anew");
    }
  });

  it("too many addresses to show: the title is the question’s, as there is nothing to select yet", async () => {
    const person = visitor({ source: memorySource(), maxChoices: 1 });
    await person.open();
    await person.press("Find address", { "address-search-postcode": "ZZ1 1AA" });
    assert.equal(person.content.title, "What is your address?");
    await person.press("Find address");
    assert.equal(person.content.title, "Error: What is your address?");
  });

  it("wraps the page in the element where there is an address API", async () => {
    const person = visitor({ source: memorySource(), src: "/addresses", custodian: [9901, 9902] });
    await person.open();
    assert.match(person.html, /<council-address-lookup[^>]*src="\/addresses"[^>]*custodian="9901 9902"/);
    await person.press("Find address", { "address-search-postcode": "ZZ1 1AA" });
    assert.ok(!person.html.includes("<council-address-lookup"));
    await person.open();
    assert.match(person.html, /<button[^>]*data-address-continue[^>]*hidden/, "Shown by the element");
  });

  it("offers a country only where addresses abroad are taken", async () => {
    for (const international of [false, true]) {
      const person = visitor({ source: memorySource(), international });
      await person.open();
      await person.press("Enter address manually");
      assert.equal(person.html.includes("address-country"), international);
      await person.press("Continue", {
        "address-line-1": "Rue de la Gare 1",
        "address-town": "Quimper",
        "address-country": "France",
      });
      assert.equal(person.accepted?.address?.country, international ? "France" : undefined);
    }
  });

  it("takes the page as HTML, and keeps it out of every cache", async () => {
    const { createAddressLookupHandler } = await import("../../src/server.ts");
    const handler = createAddressLookupHandler({
      source: memorySource(),
      page: ({ title, html }) => `<!doctype html><title>${title}</title><main>${html}</main>`,
      accept: () => new Response(),
    });
    const response = await handler(new Request("https://apply.aberwylan.example/address"));
    assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.match(await response.text(), /<main>.*What is your address\?/s);
  });

  it("refuses what is no form", async () => {
    const person = visitor({ source: memorySource() });
    await person.open();
    const { createAddressLookupHandler } = await import("../../src/server.ts");
    const handler = createAddressLookupHandler({
      source: memorySource(),
      page: ({ html }) => new Response(html),
      accept: () => new Response(),
    });
    const url = "https://apply.aberwylan.example/address";
    assert.equal((await handler(new Request(url, { method: "POST", body: "{}" }))).status, 415);
    assert.equal((await handler(new Request(url, { method: "PUT" }))).status, 405);
    assert.equal((await handler(new Request(url, { method: "HEAD" }))).status, 200);
  });
});
