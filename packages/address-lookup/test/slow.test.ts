import { assertContains, assertEqual, listen, openPage, until, wholePage } from "@council-components/testing";
import { press, type } from "../fixtures/act.ts";
import { authorHtml } from "../fixtures/author-html.ts";
import type { CouncilAddressLookup } from "../src/address-lookup.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import { component } from "./component.ts";

/** The page's long waits pass in a twentieth of their time: two seconds in 100 ms, twenty in a second. */
function hurry(window: Window): void {
  const real = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (run: () => void, after = 0) => real(run, after < 2_000 ? after : after / 20),
  });
}

describe("an API that takes its time", () => {
  for (const [language, words] of [
    ["en", en],
    ["cy", cy],
  ] as const) {
    it(`says that it is slow, then gives up, each once; what was typed stays, and a way out (${language})`, async () => {
      const page = await openPage({
        html: wholePage(authorHtml()[language], language),
        define: component.define,
        script: "head",
        lang: language,
        api: [{ match: "/addresses", hold: "for ever" }],
      });
      const lookup = page.find<CouncilAddressLookup>(component.tag);
      await until(() => lookup.hasAttribute("state"), "the element");
      hurry(page.window);
      const heard = listen(page);
      type(lookup, /^(Postcode|Cod post)$/, "ZZ1 1AA");
      press(lookup, /Find address|Dod o hyd/);
      await until(() => page.all(".govuk-inset-text").length, "the first message");
      assertContains(page.find(".govuk-inset-text").textContent, words.slow);
      assertEqual(lookup.busy, true, "Still waiting");
      await until(() => !lookup.busy, "the end of waiting");
      await page.settle();
      assertContains(page.find(".govuk-inset-text").textContent, words.problemSlow);
      await until(() => heard().length === 2, "both announcements");
      assertEqual(heard(), [words.slow, words.problemSlow]);
      assertEqual(page.find<HTMLInputElement>("[data-council-mount] input").value, "ZZ1 1AA");
      await until(async () => (await page.api.requests())[0]?.aborted, "the request to be given up");
      press(lookup, /Enter address manually|Nodwch y cyfeiriad/);
      await until(() => lookup.state === "manual", "the way out");
    });
  }
});
