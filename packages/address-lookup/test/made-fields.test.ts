import {
  assert,
  assertEqual,
  isShown,
  openPage,
  until,
  wholePage,
  type Page,
} from "@council-components/testing";
import { press, untilState } from "../fixtures/act.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { component } from "./component.ts";

// The page-by-page search of a page without script, as the server half writes it.
const HTML = `<council-address-lookup src="/addresses"><div id="search" class="council-page-by-page">
  <div class="govuk-form-group"><label class="govuk-label" for="plain">Postcode</label><input class="govuk-input" id="plain" name="plain" data-address-field="none"></div>
  <button class="govuk-button" name="action" value="find">Find address</button></div></council-address-lookup>`;

async function open(script: "head" | "late" = "head", html = HTML): Promise<Page> {
  const page = await openPage({
    html: wholePage(html),
    define: component.define,
    script,
    api: component.api ?? [],
  });
  if (script === "head") await made(page);
  return page;
}
const made = (page: Page): Promise<unknown> =>
  until(() => page.all("[data-council-made-fields] input").length, "the made fields");
const lookup = (page: Page): CouncilAddressLookup => page.find<CouncilAddressLookup>(component.tag);
const shown = (page: Page): Record<string, boolean> => ({
  made: isShown(page.find("[data-council-made-fields]")),
  search: isShown(page.find("#search")),
});

describe("fields that the element makes, beside the author’s search without script", () => {
  it("manual shows the fields alone, there and back again", async () => {
    const page = await open();
    assertEqual(shown(page), { made: false, search: false });
    for (let time = 0; time < 2; time++) {
      press(lookup(page), /Enter address manually/);
      await untilState(lookup(page), "manual");
      await page.settle();
      assertEqual(shown(page), { made: true, search: false });
      assertEqual(page.focused?.id, "address-lookup-manual-line-1");
      press(lookup(page), /Search again/);
      await untilState(lookup(page), "search");
      await page.settle();
      assertEqual(shown(page), { made: false, search: false });
    }
  });

  it("children that come later stay out of sight in manual, and the fields in it", async () => {
    const page = await open();
    press(lookup(page), /Enter address manually/);
    await untilState(lookup(page), "manual");
    const late = page.document.createElement("p");
    lookup(page).append(late);
    await page.settle();
    assert(late.hidden, "The late child");
    assertEqual(shown(page), { made: true, search: false });
  });

  it("what the server marked as wrong in it stays, however early the element was there", async () => {
    const html = wholePage(
      HTML.replace("<input", '<p class="govuk-error-message">Enter a postcode</p><input'),
    );
    const cut = html.indexOf('<div id="search"');
    const page = await openPage({
      html: [html.slice(0, cut), html.slice(cut)],
      define: component.define,
      script: "head",
      api: component.api ?? [],
    });
    await page.load(component.define);
    await page.sendRest();
    await made(page);
    await page.settle();
    assertEqual(lookup(page).state, "search");
    assertEqual(shown(page), { made: false, search: true });
  });

  it("a link to a field in it reveals it", async () => {
    const page = await open("head", `<p><a id="link" href="#plain">Enter a postcode</a></p>${HTML}`);
    await page.click(page.find("#link"));
    await page.settle();
    assertEqual(shown(page), { made: true, search: true });
  });

  it("a link to a field that is made reveals that, and a link to one that is shown nothing more", async () => {
    const page = await open(
      "head",
      `<p><a id="link" href="#address-lookup-manual-town">Enter town or city</a></p>${HTML}`,
    );
    press(lookup(page), /Enter address manually/);
    await untilState(lookup(page), "manual");
    await page.settle();
    await page.click(page.find("#link"));
    await page.settle();
    assertEqual(shown(page), { made: true, search: false });
    press(lookup(page), /Search again/);
    await untilState(lookup(page), "search");
    await page.settle();
    await page.click(page.find("#link"));
    await page.settle();
    assert(shown(page)["made"], "The made fields");
  });
});
