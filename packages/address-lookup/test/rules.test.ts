import {
  assert,
  assertEqual,
  formEntries,
  isShown,
  openPage,
  until,
  wait,
  wholePage,
  type Page,
} from "@council-components/testing";
import { choose, find, press, untilState } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import { sampleAddresses } from "../fixtures/sample-addresses.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { component } from "./component.ts";

const api = component.api ?? [];
const AUTHOR = authorHtml().en;

async function open(
  html: string = AUTHOR,
  script: "head" | "late" = "head",
  title = "Page under test",
): Promise<Page> {
  const page = await openPage({ html: wholePage(html), define: component.define, script, api, title });
  if (script === "head") await until(() => page.find(component.tag).hasAttribute("state"), "the element");
  return page;
}
const lookup = (page: Page): CouncilAddressLookup => page.find<CouncilAddressLookup>(component.tag);
const mount = (page: Page): HTMLElement => page.find("[data-council-mount]");
const input = (page: Page, id: string): HTMLInputElement => page.find<HTMLInputElement>(`#${id}`);
const button = (page: Page): HTMLElement => page.find("form > button");

// The rules of mount and hiding in docs/architecture.md, each by its first words there.
describe("the rules of mount and hiding", () => {
  it("the author's content is hidden as a whole: every child but the mount", async () => {
    const page = await open(
      AUTHOR.replace("<fieldset", '<p class="govuk-body" id="first">Note</p><fieldset'),
    );
    for (const child of lookup(page).children) {
      assertEqual(isShown(child as HTMLElement), child === mount(page), `${child.localName} is shown`);
    }
  });

  it("backed by the stylesheet: a display of the page's own does not win over hidden", async () => {
    const page = await open(AUTHOR.replace('class="govuk-fieldset"', 'class="govuk-button-group"'));
    assertEqual(page.window.getComputedStyle(page.find("fieldset")).display, "none");
  });

  it("what the author had hidden stays hidden when the rest is shown", async () => {
    const page = await open(AUTHOR.replace("<fieldset", '<p id="secret" hidden>Secret</p><fieldset'));
    press(lookup(page), /Enter address manually/);
    await untilState(lookup(page), "manual");
    assert(page.find("#secret").hidden, "The author's hidden paragraph");
    assert(isShown(page.find("fieldset")), "The fields");
  });

  it("children that come later are hidden too", async () => {
    const page = await open();
    const late = page.document.createElement("p");
    late.textContent = "Late";
    lookup(page).append(late);
    await page.settle();
    assert(late.hidden, "The late child");
  });

  it("a hidden required field that stops the form is revealed first", async () => {
    const page = await open(AUTHOR.replace('id="line-1"', 'required id="line-1"'));
    page.find<HTMLFormElement>("form").noValidate = false;
    await page.click(button(page));
    await untilState(lookup(page), "manual");
    assert(isShown(input(page, "line-1")), "The field");
  });

  it("but a chosen radio fills required fields before the browser checks them", async () => {
    const page = await open(AUTHOR.replace('id="line-1"', 'required id="line-1"'));
    page.find<HTMLFormElement>("form").noValidate = false;
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 1);
    await page.click(button(page));
    const { entries } = await page.submitted();
    assertEqual(Object.fromEntries(entries)["line-1"], "2 Castle Street");
  });

  it("an error-summary link to a hidden field reveals it", async () => {
    const page = await open(
      `<div class="govuk-error-summary"><ul class="govuk-error-summary__list"><li><a href="#town">Enter town</a></li></ul></div>${AUTHOR}`,
    );
    await page.click(page.find("a[href='#town']"));
    assertEqual(lookup(page).state, "manual");
    assert(isShown(input(page, "town")), "The field");
  });

  it("a broken fragment breaks nothing", async () => {
    const page = await open(`<p><a id="odd" href="#%">Odd</a></p>${AUTHOR}`);
    await page.click(page.find("#odd"));
    assertEqual(lookup(page).state, "search");
  });

  it("controls in the mount submit nothing, and the arrow keys go through the radios", async () => {
    const page = await open();
    const names = (): string[] => formEntries(page).map((entry) => entry.split("=")[0] ?? "");
    const before = names();
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 0);
    assertEqual(names(), before);
    for (const control of mount(page).querySelectorAll<HTMLInputElement>("input, button")) {
      assertEqual(control.form, null, control.outerHTML);
    }
    await page.press("ArrowDown");
    assert(page.all<HTMLInputElement>("[type=radio]")[1]?.checked, "The second radio");
  });

  it("Enter in the mount does the element's job, never the author's submit", async () => {
    const page = await open();
    await page.click(input(page, "address-lookup-postcode"));
    await page.type("ZZ1 1AA");
    await page.press("Enter");
    await untilState(lookup(page), "results");
    choose(lookup(page), 0);
    await page.press("Enter");
    assertEqual(lookup(page).state, "results");
    assertEqual((await page.submissions()).length, 0);
    lookup(page).confirm = true;
    await page.press("Enter");
    await untilState(lookup(page), "selected");
    assertEqual((await page.submissions()).length, 0);
  });

  it("controls of the mount are never taken for author fields", async () => {
    const page = await open();
    await find(lookup(page), "ZZ1 1AA");
    assertEqual(input(page, "postcode").value, "");
    assertEqual(lookup(page).address, null);
  });

  it("form.reset() puts hidden inputs back and the element reads the fields again", async () => {
    const page = await open();
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 0);
    assertEqual(page.find<HTMLInputElement>("[name=uprn]").value, "10000000");
    page.find<HTMLFormElement>("form").reset();
    await untilState(lookup(page), "search");
    assertEqual(page.find<HTMLInputElement>("[name=uprn]").value, "");
    assertEqual(input(page, "address-lookup-postcode").value, "", "The search field");
  });

  it("a reset that the page cancels changes nothing", async () => {
    const page = await open();
    lookup(page).address = sampleAddresses(1)[0] ?? null;
    await page.settle();
    const form = page.find<HTMLFormElement>("form");
    form.addEventListener("reset", (event) => event.preventDefault());
    form.reset();
    await wait(50);
    assertEqual(lookup(page).state, "selected");
    assertEqual(page.find<HTMLInputElement>("[name=uprn]").value, "10000000");
  });

  for (const [who, act] of [
    ["autofill", (field: HTMLInputElement) => field.dispatchEvent(new Event("change", { bubbles: true }))],
    ["a script that sends no event, found when the form submits", (field: HTMLInputElement) => void field],
  ] as const) {
    it(`a change that the element did not make is a manual edit: ${who}`, async () => {
      const page = await open();
      lookup(page).address = sampleAddresses(1)[0] ?? null;
      await page.settle();
      input(page, "line-1").value = "Elsewhere";
      act(input(page, "line-1"));
      await page.settle();
      await page.click(button(page));
      const entries = Object.fromEntries((await page.submitted()).entries);
      assertEqual(entries["line-1"], "Elsewhere");
      assertEqual(entries["uprn"], "");
    });
  }

  it("and is known at once where it is told: the UPRN goes, the page hears of it, the fields are shown", async () => {
    const page = await open();
    lookup(page).address = sampleAddresses(1)[0] ?? null;
    await page.settle();
    let times = 0;
    page.document.addEventListener("council-address-manual", () => (times += 1));
    input(page, "line-1").value = "Elsewhere";
    input(page, "line-1").dispatchEvent(new Event("input", { bubbles: true }));
    input(page, "line-1").dispatchEvent(new Event("change", { bubbles: true }));
    await page.settle();
    assertEqual([page.find<HTMLInputElement>("[name=uprn]").value, times], ["", 1]);
    assertEqual([lookup(page).state, lookup(page).address?.uprn], ["manual", null]);
    assert(isShown(input(page, "line-1")), "The field");
  });

  it("at upgrade, an edited address of the server's loses its UPRN and stays as it is", async () => {
    const html = authorHtml({
      values: { "line-1": "1 Castle Street", postcode: "ZZ1 1AA", uprn: "10000000" },
    }).en;
    const page = await open(html, "late");
    input(page, "line-1").value = "2 Castle Street";
    await page.upgrade();
    assertEqual(lookup(page).state, "manual");
    assertEqual(page.find<HTMLInputElement>("[name=uprn]").value, "");
    assert(isShown(input(page, "line-1")), "The field");
  });

  it("a clone's mount goes, and its hidden children come back with a mount of its own", async () => {
    const page = await open('<council-address-lookup src="/addresses"></council-address-lookup>');
    await until(() => page.all("[data-council-made-fields] input").length, "the made fields");
    const made = page.find<HTMLInputElement>("[name=address-line-1]");
    made.value = "Typed";
    const clone = lookup(page).cloneNode(true) as CouncilAddressLookup;
    page.allow(/another element has name/);
    lookup(page).after(clone);
    await page.settle();
    await until(() => clone.querySelector("[data-council-made-fields] input"), "the clone's made fields");
    assertEqual(clone.querySelectorAll("[data-council-mount]").length, 1);
    assertEqual(clone.querySelectorAll("[data-council-made-fields]").length, 1);
    const ids = page.all("[id]").map(({ id }) => id);
    assertEqual(ids.length, new Set(ids).size, `Ids are unique: ${ids.join(" ")}`);
    press(clone, /Enter address manually|Search again/);
    await page.settle();
    assertEqual(clone.querySelectorAll(":scope > [hidden]").length === 0, clone.state === "manual");
  });

  it("two copies of the standalone file work on one page", async () => {
    const page = await openPage({
      html: wholePage(AUTHOR),
      define: "/packages/address-lookup/dist/standalone.js",
      script: "head",
      api,
    });
    await page.load("/packages/address-lookup/dist/standalone.js?again");
    await until(() => page.find(component.tag).hasAttribute("state"), "the element");
    await find(lookup(page), "ZZ1 1AA");
    assertEqual(lookup(page).state, "results");
  });
});
