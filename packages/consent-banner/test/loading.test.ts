import {
  testLateLoading,
  testPartialLoading,
  type Bilingual,
  type Fixture,
} from "@council-components/testing";
import { press, untilState } from "../fixtures/act.ts";
import { bannerFixtures, settingsFixtures } from "../fixtures/index.ts";
import { exemptOnly, onePurpose, severalPurposes } from "../fixtures/policies.ts";
import { en } from "../src/messages/en.ts";
import type { ConsentPolicy } from "../src/policy.ts";
import { renderConsentBanner, renderConsentSettings } from "../src/server/render.ts";
import { banner, forgetEverything, settings } from "./components.ts";

const config = "/consent-policy.json";

beforeEach(forgetEverything);
afterEach(forgetEverything);

const both = (render: (language: "en" | "cy") => string): Bilingual => ({
  en: render("en"),
  cy: render("cy"),
});
const bannerOf = (policy: ConsentPolicy): Bilingual =>
  both((language) => renderConsentBanner(policy, { language, config, returnTo: "/apply" }));
const settingsOf = (policy: ConsentPolicy): Bilingual =>
  both((language) => renderConsentSettings(policy, { language, config }));
const named = (fixtures: readonly Fixture[], name: string): Fixture =>
  fixtures.find((fixture) => fixture.name === name)!;

// The pages of these tests have no gate, of which the development build would warn.
const dist = "/packages/consent-banner/dist";

testLateLoading(
  { ...banner, define: `${dist}/define.js` },
  {
    fixtures: [],
    steps: [
      { name: "the question of the server half", html: bannerOf(onePurpose) },
      { name: "the notice of the server half", html: bannerOf(exemptOnly) },
    ],
  },
);

testLateLoading(
  { ...settings, define: `${dist}/define-settings.js` },
  {
    fixtures: [],
    steps: [{ name: "the cookies page of the server half", html: settingsOf(severalPurposes) }],
  },
);

for (const name of ["question", "several-purposes"]) {
  testPartialLoading(banner, en, [
    {
      name: `says yes (${name})`,
      fixture: named(bannerFixtures, name),
      act: async (page) => {
        const element = page.find(banner.tag);
        await untilState(element, "question");
        await press(element, "accept");
        await untilState(element, "accepted");
        // The next page of this job asks again.
        forgetEverything();
      },
    },
  ]);
}

testPartialLoading(settings, en, [
  {
    name: "saves what was chosen",
    fixture: named(settingsFixtures, "settings"),
    act: async (page) => {
      const element = page.find(settings.tag);
      await untilState(element, "settings");
      await press(element, "save");
      await untilState(element, "saved");
      forgetEverything();
    },
  },
]);
