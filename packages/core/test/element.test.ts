import { assert, assertEqual, isShown, openPage, type Page, until } from "@council-components/testing";
import type { Greeter } from "./greeter.ts";

const field = (name: string, id = "name"): string =>
  `<div><label for="${id}">Name</label><input id="${id}" name="name" value="${name}"></div>`;

async function open(tag = "test-greeter"): Promise<{ page: Page; element: Greeter }> {
  const page = await openPage({
    html: `<main><h1>Greeting</h1><form action="/done" method="post"><${tag}>${field("Ann")}</${tag}><button>Continue</button></form></main>`,
    policy: false,
    // The theme has the same rule for what is hidden: the element must hold by itself.
    stylesheets: [],
    define: "/packages/core/test/greeter.ts",
  });
  if (tag !== "test-greeter") page.allow(/The template is broken/);
  await page.upgrade();
  return { page, element: page.find<Greeter>(tag) };
}
const mountOf = (page: Page): HTMLElement => page.find("[data-council-mount]");
/** What must hold whatever others have done to the element. */
function isWhole(page: Page, greeting: string): void {
  assertEqual(page.all("[data-council-mount]").length, 1, "Mounts");
  assertEqual(page.find(".greeting").textContent, greeting);
  assertEqual(
    page.all<HTMLInputElement>("[name=name]").map((input) => isShown(input)),
    [false],
    "The author's field is hidden while the mount stands in for it",
  );
}

describe("an element that others edit", () => {
  it("puts back a mount that is removed, with what was typed into it and focus", async () => {
    const { page } = await open();
    const own = page.find<HTMLInputElement>("#greeter-own");
    await page.click(own);
    await page.type("ab");
    own.setSelectionRange(1, 1);
    mountOf(page).remove();
    await page.settle();
    isWhole(page, "Hello Ann");
    assertEqual(page.focused?.id, "greeter-own", "Focus");
    await page.type("c");
    assertEqual(page.find<HTMLInputElement>("#greeter-own").value, "acb", "The caret is where it was");
  });

  it("begins with new fields as at first", async () => {
    const { page, element } = await open();
    element.innerHTML = field("Bob", "other");
    await page.settle();
    isWhole(page, "Hello Bob");
    element.querySelector("div")!.outerHTML = field("Cat", "third");
    await page.settle();
    isWhole(page, "Hello Cat");
    assertEqual(element.readings, ["Ann", "Bob", "Cat"]);
  });

  it("shows nothing for the blink of an eye: it is whole before the next frame", async () => {
    const { page, element } = await open();
    element.innerHTML = field("Bob");
    await Promise.resolve();
    isWhole(page, "Hello Bob");
  });

  it("removes a mount that came with the HTML, and shows what that had hidden", async () => {
    const { page, element } = await open();
    const copy = element.innerHTML.replace("Hello Ann", "Hello Eve");
    element.innerHTML = copy;
    await page.settle();
    isWhole(page, "Hello Ann");
  });

  it("leaves a mount that a morph has made something else of to the page", async () => {
    const { page, element } = await open();
    const mount = mountOf(page);
    mount.removeAttribute("data-council-mount");
    mount.id = "hint";
    mount.innerHTML = "<p>A hint of the server's</p>";
    await page.settle();
    isWhole(page, "Hello Ann");
    assertEqual(page.find("#hint").textContent, "A hint of the server's");
    assertEqual(page.find("#hint").hidden, true, "Hidden with the rest of the author's content");
    assertEqual(element.lastElementChild, mount, "The mount is the same element");
  });

  it("hides again what a morph has shown, and the page's author may show", async () => {
    const { page } = await open();
    const content = page.find("[name=name]").parentElement!;
    content.removeAttribute("hidden");
    content.removeAttribute("data-council-hidden");
    await page.settle();
    isWhole(page, "Hello Ann");
  });

  it("gives up against a script that removes the mount each time, and shows the author's content", async () => {
    const { page, element } = await open();
    new page.window.MutationObserver(() => element.querySelector("[data-council-mount]")?.remove()).observe(
      element,
      { childList: true },
    );
    mountOf(page).remove();
    await page.settle();
    assertEqual(page.all("[data-council-mount]").length, 0);
    assert(isShown(page.find("[name=name]")), "The author's field");
  });
});

describe("an element whose template throws", () => {
  it("at first: leaves the author's fields as they are, and the form submits", async () => {
    const { page, element } = await open("test-broken-greeter");
    assertEqual(element.children.length, 1, "No mount");
    assert(isShown(page.find("[name=name]")), "The author's field");
    await page.click(page.find("form > button"));
    assertEqual((await page.submitted()).entries, [["name", "Ann"]]);
  });

  it("later: removes the mount and shows the fields; and comes back with what works", async () => {
    const { page, element } = await open();
    page.allow(/The template is broken/);
    element.broken = true;
    element.requestUpdate();
    await until(() => !element.querySelector("[data-council-mount]"), "the mount to go");
    assert(isShown(page.find("[name=name]")), "The author's field");
    element.broken = false;
    element.requestUpdate();
    await page.settle();
    isWhole(page, "Hello Ann");
  });
});

describe("what is hidden", () => {
  for (const [rule, css] of [
    ["a display rule", "form div { display: block }"],
    ["an important rule with an id", "main form div, #f div, :is(#x, form) div { display: grid !important }"],
  ] as const) {
    it(`stays hidden under ${rule} of the page's`, async () => {
      const { page } = await open();
      const sheet = new page.window.CSSStyleSheet();
      sheet.replaceSync(css);
      page.document.adoptedStyleSheets.push(sheet);
      assertEqual(isShown(page.find("[name=name]")), false);
      mountOf(page).remove();
      await page.settle();
      isWhole(page, "Hello Ann");
    });
  }
});
