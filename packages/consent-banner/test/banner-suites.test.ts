import {
  testAccessibility,
  testHostileData,
  testKeyboard,
  testMessages,
  testRecordings,
  testStrictPolicy,
  testUpgrade,
  testWarnings,
  testWithoutScript,
  until,
} from "@council-components/testing";
import { alone, bannerFixtures } from "../fixtures/index.ts";
import { onePurpose } from "../fixtures/policies.ts";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import type { CouncilConsentBanner } from "../src/consent-banner.ts";
import { banner, forgetEverything } from "./components.ts";

const PRODUCTION = "/packages/consent-banner/src/define.ts";
const gate = `<script src="/packages/consent-banner/dist/gate.js" data-version="1" data-cookie="c"></script>`;
const question = bannerFixtures[0]!;

beforeEach(forgetEverything);
afterEach(forgetEverything);

testWithoutScript(banner);
testUpgrade({ ...banner, define: PRODUCTION }, alone("banner"));
testAccessibility(banner);
testStrictPolicy(banner);
testRecordings(banner);
// No testFailedRequests: it is about what a resident asks of an address again and again. The policy is asked for once,
// and receipts in silence; failed-requests.test.ts shows every failure of both.
testMessages("consent", { en: { ...en }, cy: { ...cy } });

testHostileData(banner, [
  {
    name: "a policy",
    fixture: "made",
    show: async (page, text) => {
      const words = { en: text, cy: text };
      const element = page.document.createElement("council-consent-banner") as CouncilConsentBanner;
      element.policy = {
        ...onePurpose,
        controller: { name: text || "x", href: "/privacy" },
        banner: { heading: words, body: words, accept: words, reject: words },
      };
      page.find("council-consent-banner").replaceWith(element);
      await until(() => element.querySelector("[data-council-action]"), "the banner");
    },
  },
]);

testKeyboard(banner, [
  {
    name: "accepts and hides the confirmation",
    fixture: question,
    act: async (keyboard, page, language) => {
      await keyboard.tabTo(language === "en" ? "Accept analytics cookies" : "Derbyn cwcis dadansoddol");
      await page.press("Enter");
      await until(() => page.find(banner.tag).getAttribute("state") === "accepted", "the confirmation");
      await until(() => keyboard.focused.getAttribute("role") === "alert", "focus on the confirmation");
      await keyboard.tabTo(language === "en" ? "Hide cookie message" : "Cuddio’r neges ynghylch cwcis");
      await keyboard.press("Space");
      await until(() => page.find(banner.tag).getAttribute("state") === "hidden", "nothing");
    },
  },
]);

testWarnings(banner, PRODUCTION, [
  {
    name: "no policy",
    html: `${gate}${question.html.en.slice(question.html.en.indexOf("<council")).replace(/ config="[^"]*"/, "")}`,
    warning: /there is no policy/,
  },
  {
    name: "no gate",
    html: question.html.en.replace(/<script.*?<\/script>/, ""),
    warning: /the gate is not on the page/,
  },
  {
    name: "a form that is got",
    html: question.html.en.replace('method="post"', ""),
    warning: /method="post"/,
  },
  {
    name: "after the skip link",
    html: `<a class="govuk-skip-link" href="#main-content">Skip to main content</a>${question.html.en}`,
    warning: /after the skip link/,
  },
  {
    name: "two of them",
    html: question.html.en + question.html.en.replaceAll(/ id="[^"]*"/g, ""),
    warning: /more than one banner/,
  },
  { name: "no stylesheet", html: question.html.en, stylesheets: [], warning: /the stylesheet is not there/ },
]);
