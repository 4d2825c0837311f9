import { assert, assertEqual, openPage, wait, type Page } from "@council-components/testing";
import { untilState } from "../fixtures/act.ts";
import { severalPurposes } from "../fixtures/policies.ts";
import { renderConsentGate } from "../src/server/gate.ts";
import { renderConsentBanner } from "../src/server/render.ts";
import { banner, forgetEverything } from "./components.ts";

const SKIP = '<a class="govuk-skip-link" href="#main-content">Skip to main content</a>';
const MAIN = '<main id="main-content"><h1>Garden waste</h1><p>Words.</p></main>';

beforeEach(forgetEverything);
afterEach(forgetEverything);

/** The banner as the server renders it, upgraded. */
async function open(): Promise<Page> {
  const made = renderConsentBanner(severalPurposes, { config: "/consent-policy.json", returnTo: "/apply" });
  const page = await openPage({
    lang: "en",
    html: made + SKIP + MAIN,
    head: renderConsentGate(severalPurposes, { src: "/packages/consent-banner/dist/gate.js" }),
    api: [{ match: "/consent-policy.json", json: severalPurposes }],
    script: "head",
    define: banner.define,
  });
  await untilState(page.find(banner.tag), "question");
  return page;
}

/** https://design-system.service.gov.uk/components/cookie-banner/ */
describe("The cookie banner pattern", () => {
  it("is in the flow of the page, before the skip link, and covers nothing", async () => {
    const page = await open();
    const element = page.find(banner.tag);
    const skipLink = page.find(".govuk-skip-link");
    const { DOCUMENT_POSITION_FOLLOWING } = Node;
    assert(element.compareDocumentPosition(skipLink) & DOCUMENT_POSITION_FOLLOWING, "Before the skip link");
    for (const each of [element, ...element.querySelectorAll<HTMLElement>("*")]) {
      const { position } = page.window.getComputedStyle(each);
      assert(position !== "fixed" && position !== "sticky", `${each.outerHTML.slice(0, 80)} is ${position}`);
    }
    const { bottom, height } = element.getBoundingClientRect();
    assert(height > 50, "It is to be seen");
    assert(page.find("main").getBoundingClientRect().top >= bottom, "The content begins below it");
  });

  it("makes accept and reject equals", async () => {
    const page = await open();
    const look = (value: string): unknown => {
      const button = page.find<HTMLElement>(`button[value=${value}]`);
      const { height } = button.getBoundingClientRect();
      const { fontSize, fontWeight, color, backgroundColor, paddingLeft } =
        page.window.getComputedStyle(button);
      return { height, fontSize, fontWeight, color, backgroundColor, paddingLeft, classes: button.className };
    };
    assertEqual(look("accept"), look("reject"));
    const width = (value: string): number =>
      page.find(`button[value=${value}]`).getBoundingClientRect().width;
    assert(
      Math.abs(width("accept") - width("reject")) < 10,
      `${width("accept")} and ${width("reject")} wide`,
    );
  });

  it("stores nothing before an answer", async () => {
    const stored = (): unknown => [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)];
    const before = stored();
    await open();
    await wait(200);
    assertEqual(stored(), before);
  });
});
