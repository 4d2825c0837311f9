import {
  assert,
  assertContains,
  assertEqual,
  axeFindings,
  itOnce,
  itOnceUnless,
  openPage,
  STRICT_POLICY,
  until,
  wait,
  type ApiRule,
  type Page,
} from "@council-components/testing";
import { press, untilState } from "../fixtures/act.ts";
import { onePurpose, severalPurposes } from "../fixtures/policies.ts";
import type { ConsentPolicy } from "../src/policy.ts";
import type { ConsentReceipt } from "../src/receipt.ts";
import { renderConsentGate } from "../src/server/gate.ts";
import { renderConsentBanner, renderConsentSettings } from "../src/server/render.ts";
import { waitingReceipts } from "../src/waiting-receipts.ts";
import { sha256 } from "../src/sha256.ts";
import { wordsShown } from "../src/words-shown.ts";
import { banner, forgetEverything, settings } from "./components.ts";
import { gated } from "./gate-page.ts";

const DIST = "/packages/consent-banner/dist";
const SCRIPT = '<script type="text/plain" data-consent="analytics" src="/gated/a.js"></script>';
const SKIP = '<a class="govuk-skip-link" href="#main-content">Skip to main content</a>';
const MAIN = '<main id="main-content"><h1>Cookies</h1></main>';
const CONFIG = "/consent-policy.json";

/** Ways in which an address can fail to give what was asked for. */
const FAILURES: Readonly<Record<string, Partial<ApiRule>>> = {
  offline: { offline: true },
  "status 400": { status: 400 },
  "status 401": { status: 401 },
  "status 403": { status: 403 },
  "status 404": { status: 404 },
  "status 429": { status: 429, headers: { "retry-after": "30" } },
  "status 500": { status: 500, body: "<h1>Internal Server Error</h1>" },
  "status 502": { status: 502 },
  "status 503": { status: 503, headers: { "retry-after": "120" }, body: "" },
  "an empty answer": { body: "" },
  "an answer cut short": { body: '{"version": "2026-11-01", "controller": {' },
  "an HTML page": { body: "<!DOCTYPE html><title>Sign in</title>", headers: { "content-type": "text/html" } },
  null: { json: null },
  "another shape": { json: { version: 1, purposes: {} } },
  "wrong types inside": { json: { ...onePurpose, purposes: [null, 1, [], {}] } },
  "a huge answer": { body: "[".padEnd(80, "x"), repeatBody: 100_000 },
};

/** Engines tell scripts of these in ways of their own. A status and a body read to its end are the same in all. */
const onFailure = (failure: string): typeof itOnce =>
  itOnceUnless(["offline", "an answer cut short"].includes(failure));

interface Options {
  readonly html: string;
  readonly define: string;
  readonly policy?: ConsentPolicy;
  readonly lang?: "en" | "cy";
  readonly api?: readonly ApiRule[];
  readonly gate?: { config: string };
}

async function open({
  html,
  define,
  policy = onePurpose,
  lang = "en",
  api = [],
  gate,
}: Options): Promise<Page> {
  return openPage({
    html:
      define === banner.define
        ? html + SKIP + MAIN + SCRIPT
        : SKIP + MAIN.replace("</h1>", `</h1>${html}`) + SCRIPT,
    policy: `${STRICT_POLICY}; frame-src 'self'`,
    head: renderConsentGate(policy, { src: `${DIST}/gate.js`, ...gate }),
    api: [
      ...api,
      gated("a"),
      { match: CONFIG, json: policy },
      { match: "/consent-receipts", status: 204, body: "" },
    ],
    script: "head",
    define,
    lang,
    axe: true,
  });
}

const ran = (page: Page): string[] => (page.window as unknown as { ran?: string[] }).ran ?? [];
const kept = (): string => decodeURIComponent(/council_consent=([^;]*)/.exec(document.cookie)?.[1] ?? "");

beforeEach(forgetEverything);
afterEach(forgetEverything);

describe("The policy of a banner that the server rendered, when requests for it fail", () => {
  for (const [failure, rule] of Object.entries(FAILURES)) {
    onFailure(failure)(`${failure}: the server answers, and nothing runs before`, async () => {
      const html = renderConsentBanner(onePurpose, { config: CONFIG, returnTo: "/apply" });
      const page = await open({ html, define: banner.define, api: [{ match: CONFIG, ...rule }] });
      await press(page.find(banner.tag), "accept");
      const { url, entries } = await page.submitted();
      assertEqual(url, "/cookies");
      assertEqual(entries.at(-1), ["council-consent", "accept"]);
      assertEqual(kept(), "");
      assertEqual(
        (await page.api.requests()).filter((request) => request.url.startsWith("/gated/")),
        [],
      );
    });
  }
});

describe("The policy of a cookies page that the server rendered, when requests for it fail", () => {
  for (const [failure, rule] of Object.entries(FAILURES)) {
    onFailure(failure)(`${failure}: what was chosen goes to the server`, async () => {
      const html = renderConsentSettings(onePurpose, { config: CONFIG, returnTo: "/cookies" });
      const page = await open({ html, define: settings.define, api: [{ match: CONFIG, ...rule }] });
      page.find("input[name=purpose-analytics][value=yes]").click();
      await press(page.find(settings.tag), "save");
      const { entries } = await page.submitted();
      assertEqual(Object.fromEntries(entries), {
        return: "/cookies",
        "purpose-analytics": "yes",
        "council-consent": "save",
      });
    });
  }
});

describe("The policy of elements that make everything by script, when requests for it fail", () => {
  const words = {
    en: {
      failed: "we cannot show your cookie settings at the moment",
      again: "Try again",
      save: "Save cookie settings",
    },
    cy: {
      failed: "ni allwn ddangos eich gosodiadau cwcis ar hyn o bryd",
      again: "Rhoi cynnig arall arni",
      save: "Cadw gosodiadau cwcis",
    },
  };
  for (const [failure, rule] of Object.entries(FAILURES)) {
    onFailure(failure)(`${failure}: no banner, nothing runs, and the page's author is told`, async () => {
      const html = `<council-consent-banner config="${CONFIG}"></council-consent-banner>`;
      const page = await open({ html, define: banner.define, api: [{ match: CONFIG, ...rule }] });
      page.allow(/^error: /);
      await until(() => page.problems.some(({ kind }) => kind === "error"), "an error in the console");
      assertEqual(page.find(banner.tag).getAttribute("state"), "hidden");
      assertEqual(page.find(banner.tag).getBoundingClientRect().height, 0);
      assertEqual(ran(page), []);
    });

    // The words are the same whatever went wrong: once in Welsh.
    for (const lang of failure === "offline" ? (["en", "cy"] as const) : (["en"] as const)) {
      onFailure(failure)(`${failure}: the cookies page says so, and tries again (${lang})`, async () => {
        const html = `<council-consent-settings config="${CONFIG}"></council-consent-settings>`;
        const page = await open({ html, lang, define: settings.define, api: [{ match: CONFIG, ...rule }] });
        page.allow(/^error: /);
        const element = page.find(settings.tag);
        await untilState(element, "failed");
        assertContains(element.textContent, words[lang].failed);
        const status = page.find(`${settings.tag} [role=status]`);
        const isTold = (): boolean => status.textContent.includes(words[lang].failed);
        await until(isTold, "the announcement");
        if (failure === "offline") assertEqual(await axeFindings(page), []);
        assertEqual(ran(page), []);
        // Again in vain: focus stays on the button.
        const again = (): HTMLElement => page.find("[data-council-action=retry]");
        assertEqual(again().textContent?.trim(), words[lang].again);
        const asked = async (): Promise<number> => (await page.api.requests()).length;
        const before = await asked();
        status.textContent = "";
        await page.click(again());
        // Not the request alone: Firefox sends one again by itself when the connection breaks.
        await until(isTold, "the announcement, again");
        assert((await asked()) > before, "Another request");
        assertEqual(page.focused === again(), true, "Focus stays");
        await page.api.respond({ match: CONFIG, json: onePurpose });
        await page.click(again());
        await untilState(element, "settings");
        await until(() => element.textContent?.includes(words[lang].save), "the settings");
        await until(() => page.focused?.localName === "h2", "focus on what is new");
      });
    }
  }

  it("a slow answer is waited for, and taken", async () => {
    for (const { tag, define } of [banner, settings]) {
      const page = await open({
        html: `<${tag} config="${CONFIG}"></${tag}>`,
        define,
        api: [{ match: CONFIG, hold: "policy", json: onePurpose }],
      });
      await wait(600);
      assertEqual(page.find(tag).querySelectorAll("button").length, 0);
      await page.api.release("policy");
      await until(() => page.find(tag).querySelector("button"), "the buttons");
    }
  });

  it("an element that is gone asks no further, until it is back", async () => {
    for (const { tag, define } of [banner, settings]) {
      const page = await open({
        html: `<${tag} config="${CONFIG}"></${tag}>`,
        define,
        api: [{ match: CONFIG, hold: "policy", json: onePurpose, times: 1 }],
      });
      const asked = async (): Promise<readonly { aborted: boolean }[]> =>
        (await page.api.requests()).filter(({ url }) => url === CONFIG);
      await until(async () => (await asked()).length, "the request");
      const element = page.find(tag);
      // Moving is no leaving.
      page.document.body.prepend(element);
      await wait(100);
      assertEqual((await asked())[0]?.aborted, false);
      element.remove();
      await until(async () => (await asked())[0]?.aborted, "the request to be aborted");
      page.document.body.prepend(element);
      await until(() => element.querySelector("button"), "the buttons");
      assertEqual((await asked()).length, 2);
      await page.api.release("policy");
    }
  });
});

describe("Receipts when requests fail", () => {
  const RECEIPTS = "/consent-receipts";
  const html = renderConsentBanner(severalPurposes, { config: CONFIG });
  const options = { html, define: banner.define, policy: severalPurposes };
  const sent = async (page: Page): Promise<ConsentReceipt[]> =>
    (await page.api.requests())
      .filter(({ url }) => url === RECEIPTS)
      .map(({ body }) => JSON.parse(body) as ConsentReceipt);
  const waiting = (): ConsentReceipt[] =>
    waitingReceipts("council_consent").map(({ body }) => JSON.parse(body) as ConsentReceipt);

  for (const [failure, rule] of Object.entries({
    offline: { offline: true },
    "status 429": { status: 429, headers: { "retry-after": "30" } },
    "status 500": { status: 500 },
    "status 503": { status: 503 },
    "no answer": { hold: "receipts" },
  } satisfies Record<string, Partial<ApiRule>>)) {
    itOnceUnless(["offline", "no answer"].includes(failure))(
      `${failure}: the choice holds at once, and the next page sends the receipt`,
      async () => {
        const page = await open({ ...options, api: [{ match: RECEIPTS, ...rule }] });
        await press(page.find(banner.tag), "accept");
        await untilState(page.find(banner.tag), "accepted");
        await until(() => ran(page).length, "the script");
        assertContains(kept(), "c=analytics:1.video:1.statistics:1&id=");
        await until(async () => (await sent(page)).length, "the first try");
        const [first] = await sent(page);
        assertEqual(waiting(), [first], "It waits");
        await page.close();

        const next = await open(options);
        await until(async () => (await sent(next)).length, "the next page's try");
        assertEqual(await sent(next), [first], "The same receipt");
        await until(() => !waiting().length, "nothing to wait any more");
        const third = await open(options);
        await wait(200);
        assertEqual(await sent(third), [], "Once arrived it is not sent again");
      },
    );
  }

  itOnce("a receipt that is refused is not sent again", async () => {
    const page = await open({ ...options, api: [{ match: RECEIPTS, status: 400 }] });
    await press(page.find(banner.tag), "reject");
    await until(async () => (await sent(page)).length, "the receipt");
    await until(() => !waiting().length, "nothing to wait");
  });

  itOnce("storage that is full, or holds what is not ours, is in nobody's way", async () => {
    for (const value of ["", "null", "{}", "[1,null,{}]", '[{"url":"/x"}]', "not JSON"]) {
      localStorage.setItem("council_consent_receipts", value);
      const page = await open(options);
      await press(page.find(banner.tag), "accept");
      await untilState(page.find(banner.tag), "accepted");
      await until(async () => (await sent(page)).length === 1, `one receipt with ${value}`);
      forgetEverything();
    }
  });

  itOnce("more than ten never wait", async () => {
    const page = await open({ ...options, api: [{ match: RECEIPTS, offline: true }] });
    const { councilPage } = page.window as unknown as {
      councilPage: { import(url: string): Promise<unknown> };
    };
    const { sendReceipt } = (await councilPage.import("/packages/consent-banner/src/receipts.ts")) as {
      sendReceipt(policy: ConsentPolicy, facts: object): Promise<void>;
    };
    for (let count = 0; count < 12; count += 1) {
      void sendReceipt(severalPurposes, {
        id: `${count}`.padStart(32, "0"),
        choices: { analytics: true },
        language: "en",
        method: "banner",
        words: "x",
      });
      await until(() => waiting().some(({ record_id }) => record_id.endsWith(`${count}`)), "it to wait");
    }
    assertEqual(waiting().length, 10);
  });

  it("a yes at a waiting frame has one too, also when the network fails just then", async () => {
    const frame = '<iframe title="Map" data-consent="video" data-consent-src="/gated/map"></iframe>';
    const page = await open({
      ...options,
      html: `${html}${frame}`,
      gate: { config: CONFIG },
      api: [{ match: RECEIPTS, offline: true }],
    });
    const button = await until(
      () => page.document.querySelector<HTMLElement>(".govuk-inset-text button"),
      "the button",
    );
    await until(async () => (await page.api.requests()).some(({ url }) => url === CONFIG), "the policy");
    await page.api.respond({ match: CONFIG, offline: true });
    const words = wordsShown(page.find(".govuk-inset-text"));
    await page.click(button);
    await until(() => waiting().length, "the receipt to wait");
    const [receipt] = waiting();
    assertEqual(receipt?.collection_method, "frame");
    assertEqual(receipt?.purposes, [{ id: "video", lawful_basis: "consent", choice: "given" }]);
    assert(kept().endsWith(`c=video:1&id=${receipt?.record_id}`), kept());
    assertEqual(receipt?.notice_sha256, await sha256(words));
  });
});
