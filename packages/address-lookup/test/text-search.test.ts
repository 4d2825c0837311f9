import {
  assert,
  assertEqual,
  listen,
  openPage,
  until,
  wait,
  wholePage,
  type ApiRule,
  type Page,
} from "@council-components/testing";
import { authorHtml } from "../fixtures/author-html.ts";
import { sampleAddress, sampleAddresses } from "../fixtures/sample-addresses.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { cy } from "../src/messages/cy.ts";
import { component } from "./component.ts";

async function open(api: ApiRule[], lang: "en" | "cy" = "en"): Promise<Page> {
  const page = await openPage({
    html: wholePage(authorHtml({ attributes: 'search="text"' })[lang], lang),
    define: component.define,
    script: "head",
    lang,
    api,
  });
  await until(() => page.all("[role=combobox]").length, "the combobox");
  await page.click(page.find("[role=combobox]"));
  return page;
}
const answer = (...addresses: unknown[]): unknown => ({ addresses, total: addresses.length });
const suggestions = (page: Page): string[] =>
  page.all("[role=option]").map(({ textContent }) => textContent?.trim() ?? "");

describe("suggestions in the page", () => {
  for (const [lang, said] of [
    ["en", "3 addresses found"],
    ["cy", (cy.suggestionCount as { few: string }).few.replace("{count}", "3")],
  ] as const) {
    it(`are announced once, in the page’s language (${lang})`, async () => {
      const page = await open([{ match: "/addresses", json: answer(...sampleAddresses(3)) }], lang);
      const heard = listen(page);
      await page.type("castle");
      await until(() => suggestions(page).length, "suggestions");
      await page.press("ArrowDown", "ArrowDown");
      await until(() => heard().length, "the announcement");
      await wait(200);
      // One, unless a busy machine types so slowly that a shorter text is asked for as well.
      const answered = (await page.api.requests()).filter(({ aborted }) => !aborted);
      assert(heard().length <= answered.length, `${heard().length} times for ${answered.length} answers`);
      assertEqual([...new Set(heard())], [said]);
    });
  }

  it("an answer that comes late, to what was typed before, is given up and never shown", async () => {
    const page = await open([
      { match: "query=cas&", json: answer(sampleAddress("Late")), hold: "late" },
      { match: "query=cast", json: answer(sampleAddress("Right")) },
    ]);
    await page.type("cas");
    await until(async () => (await page.api.requests()).length === 1, "the first request");
    await page.type("tle");
    await until(() => suggestions(page).length, "suggestions");
    await page.api.release("late");
    await wait(100);
    assertEqual(suggestions(page), ["Right, Aberwylan, ZZ1 1AA"]);
    assert((await page.api.requests())[0]?.aborted, "The first request is given up");
  });

  it("an API that fails leaves what was typed, says so, and the address can be typed by hand", async () => {
    const page = await open([{ match: "/addresses", status: 503, json: {} }]);
    await page.type("castle");
    await until(() => page.all(".govuk-inset-text").length, "the message");
    const element = page.find<CouncilAddressLookup>(component.tag);
    assertEqual(page.find<HTMLInputElement>("[role=combobox]").value, "castle");
    assertEqual(page.focused, page.find("[role=combobox]"), "Focus");
    await page.click(page.find("[data-council-action=manual]"));
    assertEqual(element.state, "manual");
  });
});
