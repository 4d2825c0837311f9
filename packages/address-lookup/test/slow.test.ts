import { assertContains, assertEqual, listen, openPage, until, wholePage } from "@council-components/testing";
import { press, type } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import { sampleAddresses } from "../fixtures/sample-addresses.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import { component } from "./component.ts";

/** How long an announcement stays where screen readers find it. */
const STAYS = 10_000;

/**
 * The page's long waits pass in a tenth of their time: two seconds in 200 ms, twenty in two seconds.
 *
 * @returns lets those ten seconds pass after which the last announcement goes
 */
function hurry(window: Window): () => void {
  const real = window.setTimeout.bind(window);
  let afterStay: (() => void) | undefined;
  Object.assign(window, {
    setTimeout: (run: () => void, after = 0) => {
      if (after === STAYS) afterStay = run;
      return real(after === STAYS ? () => {} : run, after < 2_000 ? after : after / 10);
    },
  });
  return () => afterStay?.();
}

describe("an API that takes its time", () => {
  for (const [language, words] of [
    ["en", en],
    ["cy", cy],
  ] as const) {
    it(`says that it is slow, then gives up, each once and for ten seconds; what was typed stays (${language})`, async () => {
      const page = await openPage({
        html: wholePage(authorHtml()[language], language),
        define: component.define,
        script: "head",
        lang: language,
        api: [{ match: "/addresses", hold: "for ever" }],
      });
      const lookup = page.find<CouncilAddressLookup>(component.tag);
      await until(() => lookup.hasAttribute("state"), "the element");
      const tenSecondsPass = hurry(page.window);
      const heard = listen(page);
      type(lookup, /^(Postcode|Cod post)$/, "ZZ1 1AA");
      press(lookup, /Find address|Dod o hyd/);
      await until(() => page.all(".govuk-inset-text").length, "the message");
      const status = (): string | undefined => page.all(".govuk-inset-text")[0]?.textContent?.trim();
      assertEqual(status(), words.looking);
      await until(() => status() !== words.looking, "the next message");
      assertEqual(status(), words.slow);
      assertEqual(lookup.busy, true, "Still waiting");
      await until(() => !lookup.busy, "the end of waiting");
      await page.settle();
      assertContains(page.find(".govuk-inset-text").textContent, words.problemSlow);
      await until(() => heard().length === 3, "the announcements");
      assertEqual(heard(), [words.looking, words.slow, words.problemSlow]);
      const said = (): string =>
        page
          .all("[role=status]")
          .map(({ textContent }) => textContent)
          .join("");
      assertEqual(said(), words.problemSlow);
      tenSecondsPass();
      assertEqual(said(), "", "The announcement that has been said");
      assertContains(page.find(".govuk-inset-text").textContent, words.problemSlow);
      assertEqual(page.find<HTMLInputElement>("[data-council-mount] input").value, "ZZ1 1AA");
      await until(async () => (await page.api.requests())[0]?.aborted, "the request to be given up");
      press(lookup, /Enter address manually|Nodwch y cyfeiriad/);
      await until(() => lookup.state === "manual", "the way out");
    });
  }

  it("pressed again while it waits, it changes nothing: one request, one announcement, focus where it was", async () => {
    const page = await openPage({
      html: wholePage(authorHtml().en),
      define: component.define,
      script: "head",
      api: [
        { match: "/addresses", hold: "until released", json: { addresses: sampleAddresses(3), total: 3 } },
      ],
    });
    const lookup = page.find<CouncilAddressLookup>(component.tag);
    await until(() => lookup.hasAttribute("state"), "the element");
    const heard = listen(page);
    type(lookup, /^Postcode$/, "ZZ1 1AA");
    const button = page.find("[data-council-action=find]");
    await page.click(button);
    await until(() => heard().length, "the announcement");
    const top = button.getBoundingClientRect().top;
    for (let press = 0; press < 3; press += 1) await page.click(button);
    await page.settle();
    assertEqual(page.focused, button, "Focus");
    assertEqual(button.getBoundingClientRect().top, top, "The button stays where it is");
    assertEqual((await page.api.requests()).length, 1, "Requests");
    assertEqual(heard(), [en.looking]);
    await page.api.release("until released");
    await until(() => lookup.state === "results", "the addresses");
    assertEqual((await page.api.requests()).length, 1, "Requests");
  });
});
