import { assertContains, assertEqual, openPage, STRICT_POLICY, until } from "@council-components/testing";
import { press, untilState } from "../fixtures/act.ts";
import { onePurpose } from "../fixtures/policies.ts";
import { renderConsentGate } from "../src/server/gate.ts";
import { renderConsentBanner, renderConsentSettings } from "../src/server/render.ts";
import { banner, forgetEverything, settings } from "./components.ts";

const DIST = "/packages/consent-banner/dist";
const LOOKUP = "council-address-lookup";
const address = {
  uprn: "990000000001",
  line1: "1 Castle Street",
  town: "Aberwylan",
  postcode: "ZZ1 1AA",
  singleLine: "1 Castle Street, Aberwylan, ZZ1 1AA",
  language: "en",
  source: "lookup",
};

beforeEach(forgetEverything);
afterEach(forgetEverything);

// Each file has a lit of its own, and each lit makes the Trusted Types policy: "lit-html 'allow-duplicates'".
it("The single files of address lookup, banner and cookies page work together under the strict policy", async () => {
  const page = await openPage({
    html: `${renderConsentBanner(onePurpose)}${renderConsentSettings(onePurpose)}
      <form method="post" action="/apply"><${LOOKUP} src="/addresses">
        <label for="line-1">Address line 1</label><input id="line-1" name="line-1" autocomplete="address-line1">
        <label for="town">Town</label><input id="town" name="town" autocomplete="address-level2">
        <label for="postcode">Postcode</label><input id="postcode" name="postcode" autocomplete="postal-code">
        <input type="hidden" name="uprn" data-address-field="uprn">
      </${LOOKUP}></form>`,
    head: `${renderConsentGate(onePurpose, { src: `${DIST}/gate.js`, banner: `${DIST}/standalone.js` })}
      <script type="module" src="${DIST}/standalone-settings.js"></script>`,
    policy: STRICT_POLICY,
    script: "head",
    define: "/packages/address-lookup/dist/standalone.js",
    api: [{ match: "/addresses", json: { addresses: [address], total: 1 } }],
  });
  await untilState(page.find(banner.tag), "question");
  await press(page.find(banner.tag), "accept");
  await untilState(page.find(banner.tag), "accepted");
  await until(
    () => page.find<HTMLInputElement>("input[name=purpose-analytics]:checked").value === "yes",
    "the radios",
  );
  page.find(`${settings.tag} input[value=no]`).click();
  await press(page.find(settings.tag), "save");
  await untilState(page.find(settings.tag), "saved");

  const lookup = page.find(LOOKUP);
  const postcode = await until(
    () => lookup.querySelector<HTMLInputElement>("input[form='']"),
    "the postcode",
  );
  postcode.focus();
  await page.type("ZZ1 1AA");
  await page.press("Enter");
  await until(() => lookup.textContent?.includes(address.singleLine), "the address");
  assertContains(document.cookie, "council_consent=");
  assertEqual(page.unexpectedProblems, []);
});
