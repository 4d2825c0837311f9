import {
  testAccessibility,
  testFailedRequests,
  testHostileData,
  testKeyboard,
  testLateLoading,
  testMessages,
  testStrictPolicy,
  testUpgrade,
  testWarnings,
  testWithoutScript,
  until,
  type Page,
} from "@council-components/testing";
import { MESSAGES } from "./elements/good-finder.ts";
import { component, SEARCH } from "./elements/good-fixtures.ts";

const good = component();

const ask = async (page: Page, text: string): Promise<void> => {
  page.find<HTMLInputElement>("#thing").value = text;
  page.find("[data-council-mount] button").click();
};

testWithoutScript(good);
testUpgrade(good, SEARCH);
testLateLoading(good, { fixtures: [SEARCH] });
testAccessibility(good);
testStrictPolicy(good);
testMessages("good-finder", MESSAGES);

testHostileData(good, [
  {
    name: "a thing",
    show: async (page, text) => {
      await page.api.respond({ match: "/things", json: { addresses: [text] } });
      page.find("[data-council-mount] button").click();
      await until(
        () =>
          page
            .all("[type=radio] + label")
            .some((label) => label.textContent?.toWellFormed() === text.toWellFormed()),
        "the thing",
      );
    },
  },
]);

testFailedRequests(good, {
  fixture: SEARCH,
  ask: (page) => ask(page, "first"),
  askAgain: (page) => ask(page, "second"),
  firstRequest: "first",
  typed: "first",
  goodAnswer: { addresses: ["Spade"] },
  firstShows: "Spade",
  secondAnswer: { addresses: ["Bucket"] },
  secondShows: "Bucket",
  message: (_failure, language) => MESSAGES[language].problem,
  wayOut: { en: "Thing", cy: "Peth" },
});

testKeyboard(good, [
  {
    name: "finds a thing",
    fixture: SEARCH,
    act: async (keyboard, page, language) => {
      await keyboard.tabTo(language === "en" ? "Thing" : "Peth");
      await keyboard.type("sp");
      await keyboard.tabTo(MESSAGES[language].find);
      await keyboard.press("Enter");
      await until(() => page.all("[type=radio]").length, "results");
      await keyboard.tabTo("Spade");
      await keyboard.press("Space");
      await keyboard.tabTo(language === "en" ? "Continue" : "Parhau");
      await keyboard.leaveBy("Enter");
      const { entries } = await page.submitted();
      if (JSON.stringify(entries) !== '[["thing","Spade"]]') throw new Error(JSON.stringify(entries));
    },
  },
]);

testWarnings(good, "/packages/testing/test/elements/define-quiet.ts", [
  {
    name: "no field",
    html: '<good-finder src="/things"><p>Nothing</p></good-finder>',
    warning: /has no field with a name/,
  },
]);
