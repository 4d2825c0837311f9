import { assert, assertEqual, openPage, wait, type Page } from "@council-components/testing";
import { untilState } from "../fixtures/act.ts";
import { severalPurposes } from "../fixtures/policies.ts";
import type { ConsentPolicy } from "../src/policy.ts";
import { renderConsentGate } from "../src/server/gate.ts";
import { renderConsentBanner, renderConsentSettings } from "../src/server/render.ts";
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

/** https://design-system.service.gov.uk/patterns/cookies-page/ */
describe("The cookies page", () => {
  for (const lang of ["en", "cy"] as const)
    it(`folds its tables into rows at 320 pixels, with headings, and breaks no word (${lang})`, async () => {
      const { document, window } = await openPage({
        lang,
        html: renderConsentSettings(severalPurposes, { language: lang }),
        script: "never",
        width: 320,
      });
      const cells = [...document.querySelectorAll<HTMLElement>(".council-cookies tbody :is(th, td)")];
      assert(cells.length > 10, "There are tables");
      const lefts = new Set(cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
      assertEqual(lefts.size, 1, "Each cell has a line of its own");
      const [, purpose, expires] = cells;
      const [, ...headings] = [...document.querySelector("thead")!.querySelectorAll("th")];
      assertEqual(
        [purpose, expires].map((cell) => cell!.dataset["label"]),
        headings.map(({ textContent }) => textContent?.trim()),
      );
      const { content } = window.getComputedStyle(purpose!, "::before");
      assert(content !== "none", "The heading is shown");
      assertEqual(brokenWords(document.querySelectorAll(".council-cookies")), []);
      assert(document.documentElement.scrollWidth <= 320, "Nothing goes sideways");
    });

  for (const width of [660, 960])
    it(`breaks no word in a table of ${width} pixels but a name that is too long for it`, async () => {
      const long = "_visits_of_a_provider_with_a_name_that_no_column_of_a_table_has_room_for";
      const purposes = severalPurposes.purposes.map((purpose) => ({
        ...purpose,
        cookies: purpose.cookies?.flatMap((cookie) => [cookie, { ...cookie, name: `${long}_${purpose.id}` }]),
      }));
      const { document } = await openPage({
        html: [severalPurposes, { ...severalPurposes, purposes }]
          .map((policy) => renderConsentSettings(policy as ConsentPolicy))
          .join(""),
        script: "never",
        width,
      });
      const broken = brokenWords(document.querySelectorAll(".council-cookies"));
      assert(broken.length > 0, "A name without end is broken");
      assertEqual(
        broken.filter((word) => !word.startsWith(long)),
        [],
      );
      assert(document.documentElement.scrollWidth <= width, "Nothing goes sideways");
    });
});

/** Words of which a part is on one line and the rest on another, but for a hyphen between them. */
function brokenWords(elements: Iterable<Element>): string[] {
  const broken: string[] = [];
  for (const element of elements) {
    const range = element.ownerDocument.createRange();
    const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const { index, 0: word } of texts.currentNode.textContent!.matchAll(/[^\s-]+-?/g)) {
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
  }
  return broken;
}
