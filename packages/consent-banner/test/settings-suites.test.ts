import {
  testAccessibility,
  testHostileData,
  testKeyboard,
  testRecordings,
  testStrictPolicy,
  testUpgrade,
  testWithoutScript,
  until,
} from "@council-components/testing";
import { alone, settingsFixtures } from "../fixtures/index.ts";
import { onePurpose } from "../fixtures/policies.ts";
import type { CouncilConsentSettings } from "../src/consent-settings.ts";
import { forgetEverything, settings } from "./components.ts";

beforeEach(forgetEverything);
afterEach(forgetEverything);

testWithoutScript(settings);
testUpgrade({ ...settings, define: "/packages/consent-banner/src/define-settings.ts" }, alone("settings"));
testAccessibility(settings);
testStrictPolicy(settings);
testRecordings(settings);

testHostileData(settings, [
  {
    name: "a policy",
    fixture: "made",
    show: async (page, text) => {
      const words = { en: text, cy: text };
      const element = page.document.createElement("council-consent-settings") as CouncilConsentSettings;
      const [essential, analytics] = onePurpose.purposes;
      const cookies = [{ name: text, provider: text, purpose: words, expires: words }];
      element.policy = {
        ...onePurpose,
        purposes: [
          { ...essential!, title: words, description: words, cookies },
          { ...analytics!, title: words, description: words, question: words, cookies, storage: [text] },
        ],
      };
      page.find("council-consent-settings").replaceWith(element);
      await until(() => element.querySelector("[data-council-action]"), "the settings");
    },
  },
]);

testKeyboard(settings, [
  {
    name: "says yes and saves",
    fixture: settingsFixtures[0]!,
    act: async (keyboard, page, language) => {
      await keyboard.tabTo(language === "en" ? "No" : "Nac ydw");
      await keyboard.press("ArrowUp");
      await keyboard.tabTo(language === "en" ? "Save cookie settings" : "Cadw gosodiadau cwcis");
      await page.press("Enter");
      await until(() => page.find(settings.tag).getAttribute("state") === "saved", "the notification");
      await until(() => keyboard.focused.getAttribute("role") === "alert", "focus on it");
    },
  },
]);
