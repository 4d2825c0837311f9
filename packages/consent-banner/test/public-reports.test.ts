import { assertEqual, openPage, until, wait, type Page } from "@council-components/testing";
import { press, untilState } from "../fixtures/act.ts";
import { onePurpose } from "../fixtures/policies.ts";
import { renderConsentGate } from "../src/server/gate.ts";
import { renderConsentBanner, renderConsentSettings } from "../src/server/render.ts";
import { banner, forgetEverything, settings } from "./components.ts";
import { gated } from "./gate-page.ts";

// What people reported of other cookie banners, tried here. `public-reports.node.test.ts` has what needs other hosts.
beforeEach(forgetEverything);
afterEach(forgetEverything);

function open(html: string, define: string): Promise<Page> {
  return openPage({
    lang: "en",
    html,
    head: renderConsentGate(onePurpose, { src: "/packages/consent-banner/dist/gate.js" }),
    api: [gated("a"), { match: "/consent-policy.json", json: onePurpose }],
    script: "head",
    define,
  });
}

const SCRIPT = '<script type="text/plain" data-consent="analytics" src="/gated/a.js" async></script>';
const ran = (page: Page): string[] => (page.window as unknown as { ran?: string[] }).ran ?? [];

describe("What was reported of other cookie banners", () => {
  it("a yes that is saved again runs scripts twice (kiprotect/klaro#206), async ones never (klaro#199)", async () => {
    const page = await open(
      renderConsentSettings(onePurpose, { config: "/consent-policy.json" }) + SCRIPT,
      settings.define,
    );
    const element = page.find(settings.tag);
    await until(() => element.hasAttribute("state"), "the element");
    for (let time = 0; time < 2; time++) {
      page.find<HTMLInputElement>("[name=purpose-analytics][value=yes]").click();
      page.find<HTMLButtonElement>("[value=save]").click();
      await untilState(element, "saved");
      await until(() => ran(page).length, "the script");
    }
    await wait(100);
    assertEqual(ran(page), ["a"]);
  });

  it("a first no leaves the cookies of an earlier tool (orestbida/cookieconsent#159)", async () => {
    document.cookie = "_visits_before=1; Path=/";
    localStorage.setItem("visits-before", "1");
    const page = await open(
      renderConsentBanner(onePurpose, { config: "/consent-policy.json" }) + SCRIPT,
      banner.define,
    );
    await untilState(page.find(banner.tag), "question");
    await press(page.find(banner.tag), "reject");
    await untilState(page.find(banner.tag), "rejected");
    assertEqual(document.cookie.includes("_visits_before"), false);
    assertEqual(localStorage.getItem("visits-before"), null);
  });

  it("whoever comes back from the cookies page sees the banner again (ONSdigital/design-system#3745)", async () => {
    const page = await open(
      renderConsentBanner(onePurpose, { config: "/consent-policy.json" }) + SCRIPT,
      banner.define,
    );
    await untilState(page.find(banner.tag), "question");
    const other = await open(
      renderConsentSettings(onePurpose, { config: "/consent-policy.json" }),
      settings.define,
    );
    await until(() => other.find(settings.tag).hasAttribute("state"), "the element");
    other.find<HTMLInputElement>("[name=purpose-analytics][value=no]").click();
    other.find<HTMLButtonElement>("[value=save]").click();
    await untilState(other.find(settings.tag), "saved");
    // As from the back-forward cache: the page has heard nothing meanwhile but this.
    page.window.dispatchEvent(new page.window.PageTransitionEvent("pageshow", { persisted: true }));
    await untilState(page.find(banner.tag), "hidden");
    assertEqual(ran(page), []);
  });
});
