import {
  assert,
  assertContains,
  assertEqual,
  isShown,
  openPage,
  until,
  wholePage,
  type ApiRule,
  type Page,
} from "@council-components/testing";
import { choose, find, press, type, untilState } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import { farAway, sampleAddress, sampleAddresses } from "../fixtures/sample-addresses.ts";
import type { Address } from "@council-components/address";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { component } from "./component.ts";

interface Options {
  lang?: "en" | "cy";
  api?: ApiRule[];
  define?: string;
}

async function open(
  html: string = authorHtml().en,
  { lang = "en", api, define = component.define }: Options = {},
): Promise<Page> {
  const page = await openPage({
    html: wholePage(html, lang),
    define,
    script: "head",
    lang,
    api: api ?? component.api ?? [],
  });
  await until(() => page.find(component.tag).hasAttribute("state"), "the element");
  return page;
}
const answer = (...addresses: unknown[]): ApiRule[] => [
  { match: "/addresses", json: { addresses, total: addresses.length } },
];
const lookup = (page: Page, index = 0): CouncilAddressLookup =>
  page.all<CouncilAddressLookup>(component.tag)[index] as CouncilAddressLookup;
const value = (page: Page, name: string): string => page.find<HTMLInputElement>(`[name="${name}"]`).value;
const next = (page: Page): Promise<void> => page.click(page.find("form > button"));
const summary = async (page: Page): Promise<string[]> => {
  await until(() => page.all(".govuk-error-summary li").length, "the error summary");
  await page.settle();
  return page.all(".govuk-error-summary li").map(({ textContent }) => textContent ?? "");
};
function record(page: Page): [string, unknown][] {
  const events: [string, unknown][] = [];
  for (const verb of ["select", "clear", "manual", "outside", "error"]) {
    page.document.addEventListener(`council-address-${verb}`, (event) =>
      events.push([verb, (event as CustomEvent).detail]),
    );
  }
  return events;
}

describe("finding an address", () => {
  it("fills every mapped field, tells the page by input and change, and says which address", async () => {
    const page = await open();
    const events = record(page);
    const heard: string[] = [];
    for (const kind of ["input", "change"]) {
      page.find("form").addEventListener(kind, (event) => {
        const { name } = event.target as HTMLInputElement;
        if (name && !name.includes("lookup")) heard.push(`${kind} ${name}`);
      });
    }
    await find(lookup(page), "zz1 iaa");
    choose(lookup(page), 1);
    assertEqual(lookup(page).state, "results");
    assertEqual(
      [value(page, "line-1"), value(page, "town"), value(page, "postcode"), value(page, "uprn")],
      ["2 Castle Street", "Aberwylan", "ZZ1 1AA", "10000001"],
    );
    for (const name of ["line-1", "line-2", "town", "postcode", "uprn"]) {
      assertEqual(
        heard.filter((each) => each.endsWith(` ${name}`)),
        [`input ${name}`, `change ${name}`],
        name,
      );
    }
    assertEqual(lookup(page).address?.uprn, "10000001");
    assertEqual(events.length, 0, "Events before the person goes on");
    await next(page);
    await page.submitted();
    assertEqual(events, [["select", { address: sampleAddresses(2)[1] }]]);
  });

  it("asks for the normalised postcode, the property and the language, never by custodian", async () => {
    const page = await open(authorHtml({ attributes: 'custodian="9001" outside-href="/x"' }).cy, {
      lang: "cy",
    });
    type(lookup(page), /eiddo/, " 12 ");
    await find(lookup(page), "zz11aa");
    const [request] = await page.api.requests();
    const query = new URL(request?.url ?? "", "http://x").searchParams;
    assertEqual(query.get("postcode"), "ZZ1 1AA");
    assertEqual(query.get("property"), "12");
    assertEqual(query.get("language"), "cy");
    assertEqual(query.has("custodian"), false);
  });

  it('asks by POST with method="post", so that proxies log no postcode', async () => {
    const page = await open(authorHtml({ attributes: 'method="post"' }).en);
    await find(lookup(page), "ZZ1 1AA");
    const [request] = await page.api.requests();
    assertEqual(request?.method, "POST");
    assert(!request?.url.includes("ZZ1"), "No postcode in the URL");
    assertEqual((JSON.parse(request?.body ?? "") as { postcode: string }).postcode, "ZZ1 1AA");
  });

  it("Continue takes the address that is chosen", async () => {
    const page = await open();
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 2);
    await next(page);
    assertEqual(Object.fromEntries((await page.submitted()).entries)["uprn"], "10000002");
  });

  it("Continue with a search begun shows the error in place of submitting", async () => {
    const page = await open();
    type(lookup(page), /^Postcode$/, "ZZ1 1AA");
    await next(page);
    assertEqual(await summary(page), ["Find and select your address, or enter it manually"]);
    assertEqual(page.focused, page.find(".govuk-error-summary"));
    assertEqual((await page.submissions()).length, 0);
  });

  it("Continue with results and none chosen: the link leads to the radios", async () => {
    const page = await open();
    await find(lookup(page), "ZZ1 1AA");
    await next(page);
    assertEqual(await summary(page), ["Select your address"]);
    await page.click(page.find(".govuk-error-summary a"));
    assertEqual(page.focused, page.find("[type=radio]"));
    assertContains(page.document.title, /^Error: (?!Error)/);
  });

  it("Continue with nothing begun leaves it to the server", async () => {
    const page = await open();
    await next(page);
    await page.submitted();
  });

  it("a button with formnovalidate goes on all the same, and loses no choice", async () => {
    const page = await open();
    page.find<HTMLButtonElement>("form > button").formNoValidate = true;
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 0);
    await next(page);
    assertEqual(Object.fromEntries((await page.submitted()).entries)["uprn"], "10000000");
  });

  it("a listener can say no to an address: the fields are emptied, and the form does not go on", async () => {
    const page = await open();
    page.document.addEventListener("council-address-select", (event) => event.preventDefault());
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 0);
    assertEqual(value(page, "uprn"), "10000000");
    await next(page);
    assertEqual(lookup(page).state, "results");
    assertEqual([value(page, "line-1"), value(page, "uprn"), lookup(page).address], ["", "", null]);
    await next(page);
    assertEqual((await page.submissions()).length, 0);
  });

  it("arrow keys only move the choice; the page is told once, when focus leaves the radios", async () => {
    const page = await open();
    const events = record(page);
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 0);
    await page.press("ArrowDown", "ArrowDown");
    assertEqual([value(page, "uprn"), lookup(page).state], ["10000002", "results"]);
    assertEqual(page.focused, page.all("[type=radio]")[2]);
    await page.click(page.all("[type=radio] + label")[1] as HTMLElement);
    assertEqual(
      [value(page, "uprn"), events.length],
      ["10000001", 0],
      "A press on another label is no leaving",
    );
    await page.press("Tab");
    assertEqual(
      events.map(([verb, detail]) => [verb, (detail as { address: Address }).address.uprn]),
      [["select", "10000001"]],
    );
    await next(page);
    await page.submitted();
    assertEqual(events.length, 1, "Once");
  });

  it("“Search again” empties the fields of an address that was chosen", async () => {
    const page = await open();
    const events = record(page);
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 0);
    press(lookup(page), /Search again/);
    await untilState(lookup(page), "search");
    assertEqual([value(page, "line-1"), value(page, "uprn")], ["", ""]);
    assertEqual(
      events.map(([verb]) => verb),
      ["select", "clear"],
    );
    await next(page);
    assertEqual(await summary(page), ["Find and select your address, or enter it manually"]);
  });

  it("“Enter address manually” begins with the address that was chosen", async () => {
    const page = await open();
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 0);
    press(lookup(page), /Enter address manually/);
    await untilState(lookup(page), "manual");
    assertEqual([value(page, "line-1"), value(page, "uprn")], ["1 Castle Street", "10000000"]);
  });

  for (const [lang, use] of [
    ["en", /^\s*Use this address\s*$/],
    ["cy", /^\s*Defnyddio’r cyfeiriad hwn\s*$/],
  ] as const) {
    it(`shows the address as a summary with confirm, and has no button for that without (${lang})`, async () => {
      const page = await open(authorHtml({ attributes: "confirm" })[lang], { lang });
      await find(lookup(page), "ZZ1 1AA");
      press(lookup(page), use);
      await until(() => page.all(".govuk-error-summary li").length, "the error summary");
      choose(lookup(page), 1);
      press(lookup(page), use);
      await untilState(lookup(page), "selected");
      await until(() => page.focused?.matches("[role=group]"), "focus on the summary");
      assertContains(page.focused?.textContent, "2 Castle Street");
      await next(page);
      assertEqual(Object.fromEntries((await page.submitted()).entries)["uprn"], "10000001");

      const without = await open(authorHtml()[lang], { lang });
      await find(lookup(without), "ZZ1 1AA");
      assertEqual(without.all("button").filter((button) => use.test(button.textContent ?? "")).length, 0);
    });
  }

  it("with confirm, Continue shows the summary of the choice before it goes on", async () => {
    const page = await open(authorHtml({ attributes: "confirm" }).en);
    const events = record(page);
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 1);
    await next(page);
    await untilState(lookup(page), "selected");
    await until(() => page.focused?.matches("[role=group]"), "focus on the summary");
    assertContains(page.focused?.textContent, "2 Castle Street");
    assertEqual((await page.submissions()).length, 0);
    await next(page);
    assertEqual(Object.fromEntries((await page.submitted()).entries)["uprn"], "10000001");
    assertEqual(
      events.map(([verb]) => verb),
      ["select"],
    );
  });

  it("many results ask for a name or number, and can all be shown", async () => {
    const page = await open(authorHtml({ attributes: 'max-choices="2"' }).en);
    await find(lookup(page), "ZZ1 1AA");
    assertEqual(page.all("[type=radio]").length, 0);
    press(lookup(page), /Show all addresses \(3\)/);
    await until(() => page.all("[type=radio]").length === 3, "all three");
    await until(() => page.focused?.matches("fieldset"), "focus on the radios");
  });

  it("keeps the order of the answer", async () => {
    const lines = ["2 Castle Street", "2A Castle Street", "10 Castle Street"];
    const page = await open(undefined, {
      api: answer(...lines.map((line, index) => sampleAddress(line, { uprn: `${index + 1}` }))),
    });
    await find(lookup(page), "ZZ1 1AA");
    assertEqual(
      page.all("[type=radio] + label").map(({ textContent }) => textContent?.split(",")[0]),
      lines,
    );
  });
});

describe("an address outside the area", () => {
  const html = authorHtml({
    attributes: 'custodian="9001" outside-href="https://www.gov.uk/find-local-council"',
  }).en;
  const outside = async (): Promise<Page> => {
    const page = await open(html, { api: answer(farAway) });
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 0);
    return page;
  };

  it("says whose it is, and does not submit", async () => {
    const page = await outside();
    const events = record(page);
    await next(page);
    await untilState(lookup(page), "outside");
    assertContains(lookup(page).textContent, "The council for this address is Council of Elsewhere.");
    assertEqual(
      events.map(([verb]) => verb),
      ["outside"],
    );
    assertEqual(value(page, "line-1"), "");
    await next(page);
    assertEqual(await summary(page), [
      "Choose a different address, or confirm that you want to use this one",
    ]);
  });

  it("fills nothing while it is chosen, and empties what another choice has filled", async () => {
    const page = await open(html, { api: answer(sampleAddress("1 Castle Street"), farAway) });
    const events = record(page);
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 0);
    assertEqual(value(page, "line-1"), "1 Castle Street");
    choose(lookup(page), 1);
    assertEqual([value(page, "line-1"), lookup(page).address], ["", null]);
    await page.press("Tab");
    assertEqual([events.length, lookup(page).state], [0, "results"]);
  });

  it("can be used anyway", async () => {
    const page = await outside();
    await next(page);
    await untilState(lookup(page), "outside");
    press(lookup(page), /Use this address anyway/);
    await untilState(lookup(page), "selected");
    assertEqual(value(page, "uprn"), "20000000");
  });
});

describe("typing the address by hand", () => {
  it("is reachable from the first step and back again, without losing what was typed", async () => {
    const page = await open();
    type(lookup(page), /^Postcode$/, "ZZ1 1AA");
    press(lookup(page), /Enter address manually/);
    await untilState(lookup(page), "manual");
    assertEqual(page.focused?.id, "line-1");
    assertEqual(value(page, "postcode"), "ZZ1 1AA", "The postcode need not be typed again");
    await page.type("Mine");
    press(lookup(page), /Search again/);
    await untilState(lookup(page), "search");
    assertEqual(page.find<HTMLInputElement>("#address-lookup-postcode").value, "ZZ1 1AA");
    press(lookup(page), /Enter address manually/);
    await untilState(lookup(page), "manual");
    assertEqual(value(page, "line-1"), "Mine");
  });

  it("clears the UPRN of an address that was selected, once Change was pressed", async () => {
    const page = await open();
    const events = record(page);
    lookup(page).address = sampleAddresses(1)[0] ?? null;
    await page.settle();
    await page.click(page.find("[data-council-action=change]"));
    await untilState(lookup(page), "search");
    assertEqual([value(page, "uprn"), value(page, "line-1")], ["", ""]);
    assertEqual(
      events.map(([verb]) => verb),
      ["clear"],
    );
    assertEqual(page.focused?.id, "address-lookup-postcode");
  });

  it('validate="client": errors by the fields and in the summary, taken away once they are put right', async () => {
    const page = await open(authorHtml({ attributes: 'validate="client"' }).en);
    press(lookup(page), /Enter address manually/);
    await untilState(lookup(page), "manual");
    await next(page);
    assertEqual(await summary(page), [
      "Enter address line 1, typically the building and street",
      "Enter town or city",
      "Enter postcode",
    ]);
    assertContains(page.document.title, /^Error: /);
    assertEqual(page.all(".govuk-error-message").length, 3);
    await page.click(page.all(".govuk-error-summary a")[1] as HTMLElement);
    assertEqual(page.focused?.id, "town");
    for (const [id, text] of [
      ["line-1", "Mine"],
      ["town", "Aberwylan"],
      ["postcode", "ZZ1 1AA"],
    ] as const) {
      page.find<HTMLInputElement>(`#${id}`).value = text;
    }
    await next(page);
    await page.submitted();
  });

  it('validate="client": a form that is sent before what checks it has come is held until then', async () => {
    const page = await open();
    lookup(page).validate = "client";
    // In one go: nothing can be loaded in between.
    press(lookup(page), /Enter address manually/);
    page.find<HTMLFormElement>("form").requestSubmit(page.find("form > button"));
    assertEqual((await summary(page)).length, 3);

    const filled = await open(authorHtml({ values: { "line-1": "Mine" } }).en);
    lookup(filled).validate = "client";
    for (const [id, text] of [
      ["town", "Aberwylan"],
      ["postcode", "ZZ1 1AA"],
    ] as const) {
      filled.find<HTMLInputElement>(`#${id}`).value = text;
    }
    filled.find<HTMLFormElement>("form").requestSubmit(filled.find("form > button"));
    await filled.submitted();
  });

  it("errors of two elements, and the server's, are in the order of the page", async () => {
    const page = await open(
      `<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">There is a problem</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list"><li><a href="#name">Enter your name</a></li></ul></div></div></div>
      ${authorHtml({ attributes: 'validate="client"' }).en}
      <div class="govuk-form-group"><label class="govuk-label" for="name">Name</label><input class="govuk-input" id="name" name="name"></div>
      ${authorHtml({ attributes: 'validate="client" name="old"', prefix: "old-" }).en}`,
    );
    await next(page);
    await until(() => page.all(".govuk-error-summary li").length === 3, "the errors of both");
    assertEqual(await summary(page), ["Enter a postcode", "Enter your name", "Enter a postcode"]);
    lookup(page).address = sampleAddresses(1)[0] ?? null;
    await next(page);
    await until(() => page.all(".govuk-error-summary li").length === 2, "the first's to go");
    assertEqual(await summary(page), ["Enter your name", "Enter a postcode"]);
    assertEqual(page.all(".govuk-error-summary").length, 1);
    assertEqual(page.document.title.split("Error: ").length, 2);
  });
});

describe("language", () => {
  it("follows the nearest lang, changed anywhere up the page", async () => {
    const page = await open();
    assertContains(lookup(page).textContent, "Find address");
    page.document.documentElement.lang = "cy";
    await page.settle();
    assertContains(lookup(page).textContent, "Dod o hyd i gyfeiriad");
    page.find("form").lang = "en-GB";
    await page.settle();
    assertContains(lookup(page).textContent, "Find address");
  });

  it("marks addresses in another language", async () => {
    const page = await open(undefined, {
      api: answer(...sampleAddresses(1, "ZZ1 1AA", "cy"), sampleAddress("1 Castle Street", { uprn: "2" })),
    });
    await find(lookup(page), "ZZ1 1AA");
    assertEqual(
      page.all("[type=radio] + label").map((label) => label.querySelector("[lang]")?.getAttribute("lang")),
      ["cy", undefined],
    );
    lookup(page).address = sampleAddresses(1, "ZZ1 1AA", "cy")[0] ?? null;
    await untilState(lookup(page), "selected");
    assertEqual(page.find(".govuk-summary-list__value").lang, "cy");
  });

  it("takes the page's own messages, and a third language", async () => {
    const page = await open();
    lookup(page).messages = { find: "Look it up" };
    await page.settle();
    assertContains(lookup(page).textContent, "Look it up");
    const { messages } = page.window.customElements.get(
      component.tag,
    ) as unknown as typeof CouncilAddressLookup;
    Object.assign(messages, { pl: { manual: "Wpisz adres" } });
    page.document.documentElement.lang = "pl";
    await page.settle();
    assertContains(lookup(page).textContent, "Wpisz adres");
  });
});

describe("text search", () => {
  it("suggests addresses while somebody types, and takes one by keyboard", async () => {
    const page = await open(authorHtml({ attributes: 'search="text"' }).en);
    await until(() => page.all("[role=combobox]").length, "the combobox");
    await page.click(page.find("[role=combobox]"));
    await page.type("castle");
    await until(() => page.all("[role=option]").length, "suggestions");
    assertEqual(page.focused?.getAttribute("aria-expanded"), "true");
    await page.press("ArrowDown", "ArrowDown");
    const active = page.focused?.getAttribute("aria-activedescendant") ?? "";
    assertEqual(page.find(`#${active}`).getAttribute("aria-selected"), "true");
    await page.press("Enter");
    await untilState(lookup(page), "selected");
    assertEqual(value(page, "uprn"), "10000001");
    assert(isShown(page.find(".govuk-summary-list")), "The summary");
  });

  it("works as a field and a button, too", async () => {
    const page = await open(authorHtml({ attributes: 'search="text"' }).en);
    await page.click(page.find("#address-lookup-query"));
    await page.type("castle street");
    press(lookup(page), /Find address/);
    await untilState(lookup(page), "results");
    assertEqual(page.all("[type=radio]").length, 3);
  });
});

describe("announcements and focus", () => {
  it("says once that something went wrong, and leaves focus where it is", async () => {
    const page = await open(undefined, { api: [{ match: "/addresses", status: 500, json: {} }] });
    const said: string[] = [];
    const region = page.find("[data-council-mount] > [role=status]");
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    type(lookup(page), /^Postcode$/, "ZZ1 1AA");
    await page.click(page.find("[data-council-action=find]"));
    const wrong = "Address search is not working. Try again, or enter the address manually.";
    await until(() => said.includes(wrong), "the announcement");
    await page.settle();
    // On a slow machine the page says first that it is looking.
    assertEqual(
      said.filter((text) => text !== "Looking for addresses…"),
      [wrong],
    );
    assert(page.focused?.matches("[data-council-action=find]"), "Focus");
  });

  it("never drops focus to the body on the way through", async () => {
    const page = await open();
    type(lookup(page), /^Postcode$/, "ZZ1 1AA");
    const steps: [RegExp, string][] = [
      [/Find address/, "results"],
      [/Search again/, "search"],
      [/Find address/, "results"],
      [/Enter address manually/, "manual"],
      [/Search again/, "search"],
    ];
    for (const [text, state] of steps) {
      press(lookup(page), text);
      await untilState(lookup(page), state);
      await page.settle();
      assert(page.focused, `Focus after ${text}`);
    }
  });
});
