import { assert, assertEqual, openPage, until, wait } from "@council-components/testing";
import type * as Parsed from "../src/parsed.ts";
import { moduleIn } from "./page-modules.ts";

describe("when the author’s children are all there", () => {
  it("waits for the end of the element, not of the page", async () => {
    const page = await openPage({
      html: ['<main><section id="one"><p>First</p>', "<p>Second</p>", "</section><p>After</p>", "</main>"],
    });
    const { whenParsed, isParsed } = await moduleIn<typeof Parsed>(page, "parsed");
    const section = page.find("#one");
    let parsed = false;
    void whenParsed(section).then(() => (parsed = true));
    assert(!isParsed(section), "The parser is still inside");
    await page.sendRest();
    await until(() => section.children.length === 2, "the second child");
    await wait(50);
    assertEqual(parsed, false, "The parser is inside after the second child");
    await page.sendRest();
    await until(() => parsed, "the end of the element");
    assertEqual(page.document.readyState, "loading", "The page is still on its way");
    await page.sendRest();
  });

  it("is at once for what script makes, and for a page that has been read", async () => {
    const page = await openPage({ html: '<main><section id="one"></section></main>' });
    const { whenParsed, isParsed } = await moduleIn<typeof Parsed>(page, "parsed");
    assert(isParsed(page.find("#one")), "In a page that has been read");
    await whenParsed(page.document.createElement("p"));
  });
});
