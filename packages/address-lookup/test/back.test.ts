import { assert, openPage, until, wait, wholePage, type Page } from "@council-components/testing";
import { choose, find, untilState } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { component } from "./component.ts";

// In a file of its own: WebKit forgets the history state of a frame after other frames of the same page have come
// and gone.
const lookup = (page: Page): CouncilAddressLookup => page.find<CouncilAddressLookup>(component.tag);

describe("leaving and coming back", () => {
  const leave = async (page: Page): Promise<void> => {
    const link = page.document.createElement("a");
    link.href = "elsewhere";
    link.textContent = "Elsewhere";
    page.find("main").append(link);
    await page.click(link);
    await until(() => page.document.location.pathname.endsWith("elsewhere"), "the other page");
    await until(() => page.document.readyState === "complete", "the other page to load");
  };

  it("Back finds the results, the choice and what was typed as they were", async () => {
    const page = await openPage({
      html: wholePage(authorHtml().en),
      define: component.define,
      script: "head",
      api: component.api ?? [],
    });
    await until(() => lookup(page).hasAttribute("state"), "the element");
    await find(lookup(page), "ZZ1 1AA");
    choose(lookup(page), 1);
    await wait(400);
    await leave(page);
    await page.back();
    await untilState(lookup(page), "results");
    await until(() => page.all("[type=radio]").length, "the radios");
    assert(page.all<HTMLInputElement>("[type=radio]")[1]?.checked, "The choice");
  });
});
