import {
  assert,
  assertEqual,
  isShown,
  openPage,
  until,
  wholePage,
  type Page,
} from "@council-components/testing";
import { untilState } from "../fixtures/act.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import { component } from "./component.ts";

/** The search of the server half, as its pages have it. The test of the pages holds it to what the server renders. */
const search = (lang: "en" | "cy", error = ""): string => {
  const words = lang === "cy" ? cy : en;
  const field = (part: string, label: string): string =>
    `<div class="govuk-form-group"><label class="govuk-label" for="address-search-${part}">${label}</label>${part === "postcode" ? error : ""}<input class="govuk-input" id="address-search-${part}" name="address-search-${part}" type="text" data-address-field="none"></div>`;
  return `<council-address-lookup src="/addresses" method="post" validate="client" name="address"><div class="council-page-by-page">${field("postcode", words.postcode)}${field("property", words.property)}<div class="govuk-button-group"><button class="govuk-button" type="submit" name="address-action" value="find" data-council-action="find">${words.find}</button><button class="govuk-link council-link-button" type="submit" name="address-action" value="manual" data-council-action="manual">${words.manual}</button></div></div></council-address-lookup>`;
};

const open = (lang: "en" | "cy" = "en", error = ""): Promise<Page> =>
  openPage({
    html: wholePage(search(lang, error), lang),
    define: component.define,
    script: "late",
    lang,
    api: component.api ?? [],
  });
const lookup = (page: Page): CouncilAddressLookup => page.find<CouncilAddressLookup>(component.tag);
const input = (page: Page, id: string): HTMLInputElement => page.find<HTMLInputElement>(`#${id}`);
const labels = (page: Page): string[] =>
  page
    .all("label")
    .filter((label) => isShown(label))
    .map(({ textContent }) => textContent?.trim() ?? "");

describe("the script comes while somebody is in the server's search", () => {
  for (const [lang, words] of [
    ["en", en],
    ["cy", cy],
  ] as const) {
    it(`what was typed, focus, caret and words stay; typing goes on, and Enter finds addresses (${lang})`, async () => {
      const page = await open(lang);
      const postcode = input(page, "address-search-postcode");
      await page.click(postcode);
      await page.type("ZZ1 AA");
      postcode.setSelectionRange(4, 4);
      await page.upgrade();
      await untilState(lookup(page), "search");
      await page.type("1");
      await page.settle();
      assertEqual([postcode.value, postcode.selectionStart], ["ZZ1 1AA", 5]);
      assertEqual(page.focused, postcode, "Focus");
      assertEqual(labels(page), [words.postcode, words.property], "One of each field, with its words");
      assertEqual(page.all("button").filter((button) => isShown(button)).length, 3, "Find, manual, Continue");
      await page.press("Enter");
      await untilState(lookup(page), "results");
      assert(!isShown(postcode), "The server's search has gone");
      assertEqual((await page.submissions()).length, 0);
      assertEqual((await page.api.requests()).length, 1);
    });
  }

  it("while addresses are looked for, focus is on the same button, and the words stay", async () => {
    const page = await open();
    await page.api.respond({ match: "/addresses", hold: "for ever" });
    await page.click(input(page, "address-search-postcode"));
    await page.type("ZZ1 1AA");
    await page.upgrade();
    await untilState(lookup(page), "search");
    await page.click(page.all("[data-council-action=find]").find((button) => isShown(button)) as HTMLElement);
    await until(() => lookup(page).busy, "the request");
    await page.settle();
    const button = page.focused;
    assert(button?.matches("[data-council-mount] [data-council-action=find]"), "Focus");
    assertEqual(input(page, "address-lookup-postcode").value, "ZZ1 1AA");
    assertEqual(labels(page), [en.postcode, en.property]);
  });

  it("“Enter address manually” goes to the fields, with the postcode", async () => {
    const page = await open();
    await page.click(input(page, "address-search-postcode"));
    await page.type("zz11aa");
    await page.upgrade();
    await untilState(lookup(page), "search");
    await page.click(
      page.all("[data-council-action=manual]").find((button) => isShown(button)) as HTMLElement,
    );
    await untilState(lookup(page), "manual");
    await page.settle();
    assertEqual(labels(page), [en.line1, en.line2, en.town, en.county, en.manualPostcode]);
    assertEqual(page.focused?.id, "address-lookup-manual-line-1");
    assertEqual(page.find<HTMLInputElement>("[name=address-postcode]").value, "ZZ1 1AA");
  });

  it("typed into and left, it gives way to the element's, with what was typed", async () => {
    const page = await open();
    await page.click(input(page, "address-search-postcode"));
    await page.type("ZZ1 1AA");
    assertEqual(input(page, "address-search-postcode").value, "ZZ1 1AA", "What was typed");
    input(page, "address-search-postcode").blur();
    await page.upgrade();
    await untilState(lookup(page), "search");
    await page.settle();
    assert(!isShown(input(page, "address-search-postcode")), "The server's field");
    assertEqual(input(page, "address-lookup-postcode").value, "ZZ1 1AA");
  });

  it("what the server says is wrong stays, and the server answers the next press", async () => {
    const page = await open(
      "en",
      '<p id="address-search-postcode-error" class="govuk-error-message">Enter a full UK postcode</p>',
    );
    await page.upgrade();
    await untilState(lookup(page), "search");
    await page.settle();
    assert(isShown(page.find(".govuk-error-message")), "The message");
    await page.click(input(page, "address-search-postcode"));
    await page.type("ZZ1 1AA");
    await page.press("Enter");
    const { entries } = await page.submitted();
    assertEqual(Object.fromEntries(entries)["address-search-postcode"], "ZZ1 1AA");
  });
});

describe("the server's manual page, when the script comes", () => {
  const manual = (line1: string, postcode: string): Promise<Page> =>
    openPage({
      html: wholePage(
        `<council-address-lookup src="/addresses">${[
          ["line-1", "address-line1", line1],
          ["postcode", "postal-code", postcode],
        ]
          .map(
            ([id, autocomplete, value]) =>
              `<div class="govuk-form-group"><label class="govuk-label" for="${id}">${id}</label><input class="govuk-input" id="${id}" name="${id}" autocomplete="${autocomplete}" value="${value}"></div>`,
          )
          .join(
            "",
          )}</council-address-lookup><button>Continue</button><div class="council-without-script"><button class="govuk-link council-link-button" type="submit" name="address-action" value="again" data-council-action="again">${en.again}</button></div>`,
      ),
      define: component.define,
      script: "late",
      api: component.api ?? [],
    });
  const ways = (page: Page): number =>
    page.all("[data-council-action=again]").filter((one) => isShown(one)).length;

  it("blank, it goes on; its way back to the search does the element's job, and is there once", async () => {
    const page = await manual("", "");
    await page.upgrade();
    await untilState(lookup(page), "manual");
    assertEqual(ways(page), 1);
    await page.click(page.find(".council-without-script button"));
    await untilState(lookup(page), "search");
    assertEqual((await page.submissions()).length, 0);
    assertEqual(ways(page), 0);
    await page.click(page.find("[data-council-mount] [data-council-action=manual]"));
    await untilState(lookup(page), "manual");
    assertEqual(ways(page), 1);
  });

  it("with an address in it, it is that address", async () => {
    const page = await manual("1 Castle Street", "ZZ1 1AA");
    await page.upgrade();
    await untilState(lookup(page), "selected");
    assertEqual(ways(page), 0);
  });
});
