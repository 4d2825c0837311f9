import { assertEqual, testEditedByOthers, testHostPages, type Fixture } from "@council-components/testing";
import { bannerFixtures, settingsFixtures } from "../fixtures/index.ts";
import { onePurpose, severalPurposes } from "../fixtures/policies.ts";
import { renderConsentBanner, renderConsentSettings } from "../src/server/render.ts";
import { banner, forgetEverything, settings } from "./components.ts";

const config = "/consent-policy.json";

beforeEach(forgetEverything);
afterEach(forgetEverything);

const named = (fixtures: readonly Fixture[], name: string): Fixture =>
  fixtures.find((fixture) => fixture.name === name)!;

testEditedByOthers(banner, {
  fixture: named(bannerFixtures, "accepted"),
  // The server knows of the answer, and confirms it too.
  next: renderConsentBanner(onePurpose, {
    config,
    consent: { decided: true, gpc: false, choices: { analytics: true } },
    url: "/apply?council-consent=accepted",
  }),
  shows: "You’ve accepted additional cookies",
  agrees: (page) => assertEqual(page.find(banner.tag).getAttribute("state"), "accepted"),
});

const cookiesPage = renderConsentSettings(severalPurposes, { config });

testEditedByOthers(settings, {
  fixture: named(settingsFixtures, "saved"),
  next: cookiesPage.slice(cookiesPage.indexOf("<council-consent-settings")),
  shows: "Do you want to accept analytics cookies?",
  agrees: (page) => {
    // As the first form was saved: no to what asks for consent, no objection to the statistics.
    const checked = page.all<HTMLInputElement>("input[type=radio]:checked").map(({ value }) => value);
    assertEqual(checked, ["no", "no", "yes"]);
  },
});

testHostPages(banner, {
  fixture: named(bannerFixtures, "question"),
  hiding: [named(bannerFixtures, "accepted")],
});
testHostPages(settings, {
  fixture: named(settingsFixtures, "settings"),
  hiding: [named(settingsFixtures, "saved")],
});
