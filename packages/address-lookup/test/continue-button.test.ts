import {
  assert,
  assertEqual,
  isShown,
  openPage,
  until,
  wholePage,
  type Page,
} from "@council-components/testing";
import { choose, find, press, type, untilState } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import { sampleAddresses } from "../fixtures/sample-addresses.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { component } from "./component.ts";

async function open(attributes: string = "", script: "head" | "late" = "head"): Promise<Page> {
  const page = await openPage({
    html: wholePage(authorHtml({ attributes }).en).replace(
      /<button(?=[^>]*>\s*Continue)/,
      "<button data-address-continue",
    ),
    define: component.define,
    script,
    api: component.api ?? [],
  });
  if (script === "head") await until(() => lookup(page).hasAttribute("state"), "the element");
  return page;
}
const lookup = (page: Page): CouncilAddressLookup => page.find<CouncilAddressLookup>(component.tag);
const button = (page: Page): HTMLElement => page.find("[data-address-continue]");
/** The words of the buttons that are seen and are not secondary. */
const primary = (page: Page): string[] =>
  page
    .all(".govuk-button:not(.govuk-button--secondary)")
    .filter((each) => isShown(each))
    .map(({ textContent }) => textContent?.trim() ?? "");

describe("a page that asks for nothing else, with data-address-continue on its button", () => {
  it("every screen has one primary button", async () => {
    const page = await open('custodian="9001" outside-href="/x"');
    assertEqual(primary(page), ["Find address"]);
    await find(lookup(page), "ZZ1 1AA");
    assertEqual(primary(page), ["Continue"]);
    choose(lookup(page), 0);
    press(lookup(page), /Enter address manually/);
    await untilState(lookup(page), "manual");
    await page.settle();
    assertEqual(primary(page), ["Continue"]);
    press(lookup(page), /Search again/);
    await untilState(lookup(page), "search");
    await page.settle();
    assertEqual(primary(page), ["Find address"]);
    lookup(page).address = sampleAddresses(1)[0] ?? null;
    await untilState(lookup(page), "selected");
    assertEqual(primary(page), ["Continue"]);
  });

  it("waits for the choice with confirm, and outside the area", async () => {
    const page = await open('confirm custodian="1" outside-href="/x"');
    await find(lookup(page), "ZZ1 1AA");
    assertEqual(primary(page), ["Use this address"]);
    choose(lookup(page), 0);
    press(lookup(page), /Use this address/);
    await untilState(lookup(page), "outside");
    await page.settle();
    assertEqual(primary(page), ["Choose a different address"]);
    press(lookup(page), /Use this address anyway/);
    await untilState(lookup(page), "selected");
    assertEqual(primary(page), ["Continue"]);
  });

  it("is not hidden while it has focus", async () => {
    const page = await open("", "late");
    await page.click(page.find("#line-2"));
    button(page).focus();
    await page.upgrade();
    await untilState(lookup(page), "search");
    await page.settle();
    assertEqual([isShown(button(page)), page.focused], [true, button(page)]);
    page.find("[data-council-mount] input").focus();
    await until(() => !isShown(button(page)), "the button to go");
  });

  it("is not hidden where the element does not come, and is shown again where it goes or has begun again", async () => {
    const page = await open("", "late");
    assert(isShown(button(page)), "Before the script");
    await page.upgrade();
    await until(() => !isShown(button(page)), "the button to go");
    page.find<HTMLFormElement>("form").reset();
    await until(() => isShown(button(page)), "the button after a reset");
    await find(lookup(page), "ZZ1 1AA");
    press(lookup(page), /Search again/);
    await until(() => !isShown(button(page)), "the button to go");
    lookup(page).remove();
    assert(isShown(button(page)), "Without the element");
  });

  it("is shown where addresses cannot be had, and where the element cannot render", async () => {
    const page = await open();
    await page.api.respond({ match: "/addresses", status: 500, json: {} });
    type(lookup(page), /^Postcode$/, "ZZ1 1AA");
    press(lookup(page), /Find address/);
    await until(() => isShown(button(page)), "the button");

    const another = await open();
    assert(!isShown(button(another)), "With a search");
    another.allow(/No message today/);
    lookup(another).messages = {
      get find(): string {
        throw new Error("No message today");
      },
    };
    await until(() => isShown(button(another)), "the button");
  });

  it("a stylesheet of the page’s own does not show it", async () => {
    const page = await open();
    const style = page.document.createElement("style");
    style.textContent = "form button { display: block !important }";
    page.document.head.append(style);
    assert(!isShown(button(page)), "Hidden");
  });

  it("without the mark the page’s button stays, and the element’s own are secondary", async () => {
    const page = await openPage({
      html: wholePage(authorHtml().en),
      define: component.define,
      script: "head",
      api: component.api ?? [],
    });
    await until(() => lookup(page).hasAttribute("state"), "the element");
    assertEqual(primary(page), ["Continue"]);
  });
});

describe('manual="after-search"', () => {
  const offers = (page: Page): boolean => page.all("[data-council-action=manual]").length > 0;

  it("offers typing the address once a search was made, and on from there", async () => {
    const page = await open('manual="after-search"');
    assert(!offers(page), "At first");
    type(lookup(page), /^Postcode$/, "ZZ1");
    press(lookup(page), /Find address/);
    await until(() => page.all(".govuk-error-message").length, "the error");
    assert(!offers(page), "With a search that was not made");
    await find(lookup(page), "ZZ1 1AA");
    assert(offers(page), "With results");
    press(lookup(page), /Search again/);
    await untilState(lookup(page), "search");
    await page.settle();
    assert(offers(page), "Back in the search");
  });

  for (const [when, postcode, status] of [
    ["the search failed", "ZZ1 1AA", 503],
    ["the postcode cannot be looked up", "JE2 3AB", 200],
  ] as const) {
    it(`offers it where ${when}`, async () => {
      const page = await open('manual="after-search"');
      await page.api.respond({ match: "/addresses", status, json: {} });
      type(lookup(page), /^Postcode$/, postcode);
      press(lookup(page), /Find address/);
      await until(() => offers(page), "the offer");
      press(lookup(page), /Enter address manually/);
      await untilState(lookup(page), "manual");
    });
  }
});
