import {
  assert,
  assertEqual,
  isShown,
  noFindings,
  openPage,
  treeFindings,
  until,
  wholePage,
  type Page,
} from "@council-components/testing";
import { find, press, untilState } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import { sampleAddress } from "../fixtures/sample-addresses.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { component } from "./component.ts";

const LEGEND = "Where do you live?";

async function open(html: string, lang: "en" | "cy" = "en"): Promise<Page> {
  const page = await openPage({
    html: wholePage(html, lang),
    define: component.define,
    script: "head",
    lang,
    api: component.api ?? [],
  });
  await until(() => lookup(page).hasAttribute("state"), "the element");
  return page;
}
const lookup = (page: Page): CouncilAddressLookup => page.find<CouncilAddressLookup>(component.tag);
const groups = (page: Page): HTMLElement[] => page.all("[data-council-mount] > [role=group]");
const nameOf = (page: Page, group: Element | undefined): HTMLElement =>
  page.find(`#${group?.getAttribute("aria-labelledby")}`);

describe("the author’s legend, while the author’s fields are hidden", () => {
  it("is seen once, names the group, and looks as the author made it", async () => {
    const page = await open(authorHtml().en);
    const [group] = groups(page);
    const shown = nameOf(page, group);
    assertEqual(shown.textContent, LEGEND);
    assert(isShown(shown), "The words");
    assert(shown.matches(".govuk-fieldset__legend--m"), "The author’s size");
    await noFindings(await treeFindings(page, [{ role: "group", name: LEGEND }]));
  });

  it("stays through the results and the address that was taken, and is the fields’ own in manual", async () => {
    const page = await open(authorHtml().en);
    await find(lookup(page), "ZZ1 1AA");
    assertEqual(nameOf(page, groups(page)[0]).textContent, LEGEND);
    lookup(page).address = sampleAddress("1 Castle Street");
    await untilState(lookup(page), "selected");
    assertEqual(nameOf(page, groups(page)[0]).textContent, LEGEND);
    press(lookup(page), /Change/);
    await untilState(lookup(page), "search");
    press(lookup(page), /Enter address manually/);
    await untilState(lookup(page), "manual");
    await page.settle();
    assertEqual(groups(page).length, 0);
    assert(isShown(page.find("legend")), "The author’s own");
    assertEqual(page.find("main").textContent?.split(LEGEND).length, 2, "It is there once");
  });

  it("tells two elements on a page apart", async () => {
    const page = await open(
      authorHtml().en +
        authorHtml({ prefix: "b-", legend: { en: "Delivery address", cy: "" }, attributes: 'name="b"' }).en,
    );
    await until(() => groups(page).length === 2, "both");
    assertEqual(
      groups(page).map((group) => nameOf(page, group).textContent),
      [LEGEND, "Delivery address"],
    );
    await noFindings(
      await treeFindings(page, [
        { role: "group", name: LEGEND },
        { role: "group", name: "Delivery address" },
      ]),
    );
  });

  it("is followed when the author changes it, and keeps what is typed and focused", async () => {
    const page = await open(authorHtml().en);
    await page.click(page.find("[data-council-mount] input"));
    await page.type("ZZ1");
    const field = page.focused;
    page.find("legend").textContent = "Delivery address";
    await page.settle();
    assertEqual(nameOf(page, groups(page)[0]).textContent, "Delivery address");
    (page.find("legend").firstChild as Text).data = "Where we deliver";
    await page.settle();
    assertEqual(nameOf(page, groups(page)[0]).textContent, "Where we deliver", "Changed as frameworks do");
    page.find("legend").remove();
    await page.settle();
    assertEqual(groups(page).length, 0, "Groups without a legend");
    const another = page.document.createElement("legend");
    another.textContent = "Billing address";
    page.find("fieldset").prepend(another);
    await page.settle();
    assertEqual(nameOf(page, groups(page)[0]).textContent, "Billing address");
    assertEqual(page.focused, field, "Focus");
    assertEqual((field as HTMLInputElement).value, "ZZ1");
  });

  it("is marked with its language where that is not the page’s, followed too", async () => {
    const html = authorHtml();
    const page = await open(html.cy.replace("<fieldset", '<fieldset lang="cy"'));
    assertEqual(nameOf(page, groups(page)[0]).lang, "cy");
    page.document.documentElement.lang = "cy";
    await page.settle();
    assertEqual(nameOf(page, groups(page)[0]).hasAttribute("lang"), false, "lang on a Welsh page");
    page.find("fieldset").lang = "en";
    await page.settle();
    assertEqual(nameOf(page, groups(page)[0]).lang, "en");
  });

  it("is text: markup in it is shown, not run", async () => {
    const page = await open(authorHtml({ legend: { en: "&lt;img src=x onerror=alert(1)&gt;", cy: "" } }).en);
    assertEqual(nameOf(page, groups(page)[0]).textContent, "<img src=x onerror=alert(1)>");
  });

  for (const [what, html] of [
    ["there is none", authorHtml().en.replace(/<legend.*<\/legend>/, "")],
    ["it is empty", authorHtml().en.replace(/(<legend[^>]*>).*<\/legend>/, "$1 </legend>")],
    ["the author has hidden it", authorHtml().en.replace("<legend", "<legend hidden")],
    ["the author has hidden what it is in", authorHtml().en.replace("<fieldset", "<fieldset hidden")],
    [
      "the author’s fieldset is around the element",
      `<fieldset><legend>Outer</legend>${authorHtml().en.replace(/<legend.*<\/legend>/, "")}</fieldset>`,
    ],
  ] as const) {
    it(`nothing where ${what}`, async () => {
      const page = await open(html);
      assertEqual(groups(page).length, 0);
    });
  }

  it("is “Address”, for screen readers alone, where the element makes the fields", async () => {
    const page = await open('<council-address-lookup src="/addresses"></council-address-lookup>');
    assertEqual(groups(page).length, 1);
    const name = nameOf(page, groups(page)[0]);
    assertEqual(name.textContent, "Address");
    assert(name.matches(".govuk-visually-hidden"), "Out of sight");
  });
});
