import {
  assert,
  assertContains,
  assertEqual,
  itOnce,
  openPage,
  STRICT_POLICY,
  until,
  wait,
  type ApiRule,
  type Page,
  type PageOptions,
} from "@council-components/testing";
import { englishOnly, exemptOnly, necessaryOnly, onePurpose, severalPurposes } from "../fixtures/policies.ts";
import { press, untilState } from "../fixtures/act.ts";
import type { CouncilConsentBanner } from "../src/consent-banner.ts";
import type { Consent } from "../src/consent.ts";
import type { ConsentPolicy } from "../src/policy.ts";
import type { ConsentReceipt } from "../src/receipt.ts";
import { renderConsentGate } from "../src/server/gate.ts";
import { renderConsentBanner, renderConsentSettings, shownForm } from "../src/server/render.ts";
import { wordsOfHtml } from "../src/server/words-of-html.ts";
import { saveChoices } from "../src/save-choices.ts";
import { sha256 } from "../src/sha256.ts";
import { withdraw } from "../src/withdraw.ts";
import { banner, forgetEverything, settings } from "./components.ts";
import { gated } from "./gate-page.ts";

const DIST = "/packages/consent-banner/dist";
const SCRIPT = '<script type="text/plain" data-consent="analytics" src="/gated/a.js"></script>';
const SKIP = '<a class="govuk-skip-link" href="#main-content">Skip to main content</a>';
const MAIN = '<main id="main-content"><h1>Garden waste</h1><p>Words.</p></main>';

interface Options {
  readonly policy?: ConsentPolicy;
  readonly lang?: "en" | "cy";
  readonly body?: string;
  readonly head?: string;
  readonly api?: readonly ApiRule[];
  readonly define?: string;
  readonly csp?: string;
  readonly modules?: PageOptions["modules"];
}

/** A whole page as a service has it: gate in the head, banner first in the body, skip link, content, a gated script. */
function open(options: Options = {}): Promise<Page> {
  const {
    policy = onePurpose,
    lang = "en",
    head = "",
    api = [],
    define = banner.define,
    csp,
    modules,
  } = options;
  const made = renderConsentBanner(policy, {
    language: lang,
    config: "/consent-policy.json",
    returnTo: "/apply",
  });
  return openPage({
    lang,
    html: (options.body ?? made) + SKIP + MAIN + SCRIPT,
    head: head + renderConsentGate(policy, { src: `${DIST}/gate.js` }),
    api: [
      ...api,
      gated("a"),
      { match: "/consent-policy.json", json: policy },
      { match: "/consent-receipts", status: 204, body: "" },
    ],
    script: "head",
    define,
    ...(csp ? { policy: csp } : {}),
    ...(modules ? { modules } : {}),
  });
}

const ran = (page: Page): string[] => (page.window as unknown as { ran?: string[] }).ran ?? [];
const element = (page: Page): HTMLElement => page.find(banner.tag);
const cookie = (): string => decodeURIComponent(/council_consent=([^;]*)/.exec(document.cookie)?.[1] ?? "");

/** As browsers do that translate a page: other nodes in place of texts. */
function translate(page: Page, elements: Iterable<Element>): void {
  for (const element of elements) {
    const font = page.document.createElement("font");
    font.textContent = `[fr] ${element.textContent!.trim()}`;
    for (const child of [...element.childNodes]) if (child instanceof page.window.Text) child.remove();
    element.append(font);
  }
}

async function api(page: Page): Promise<Consent> {
  const { councilPage } = page.window as unknown as {
    councilPage: { import(url: string): Promise<unknown> };
  };
  return ((await councilPage.import("/packages/consent-banner/src/consent.ts")) as { consent: Consent })
    .consent;
}

beforeEach(forgetEverything);
afterEach(forgetEverything);

describe("A resident", () => {
  it("says yes: what waited runs, the cookie says so, focus is on the confirmation, then the skip link", async () => {
    const page = await open();
    await untilState(element(page), "question");
    assertEqual(ran(page), []);
    assertEqual((await page.api.requests()).length, 0, "Nobody is asked before");
    await page.click(page.find("[value=accept]"));
    await untilState(element(page), "accepted");
    await until(() => ran(page).length, "the script");
    assertContains(cookie(), /^v=1&p=2026-11-01&t=\d+&c=analytics:1$/);
    const alert = page.find("[role=alert]");
    assertEqual(page.focused === alert, true, "Focus");
    assertContains(
      alert.textContent?.replace(/\s+/g, " "),
      "You’ve accepted additional cookies. You can change your cookie settings at any time.",
    );
    await page.press("Tab", "Tab");
    assertEqual(page.focused?.dataset["councilAction"], "hide");
    await page.press("Enter");
    await untilState(element(page), "hidden");
    assertEqual(page.focused?.className, "govuk-skip-link");
    assertEqual(element(page).getBoundingClientRect().height, 0);
    assertEqual(page.document.querySelectorAll("[role=alert]").length, 0);
  });

  it("hides the confirmation with a mouse: nothing moves away from under the next press", async () => {
    const page = await open();
    const box = page.document.createElement("input");
    box.type = "checkbox";
    page.find("main").append(box);
    await untilState(element(page), "question");
    await page.click(page.find("[value=accept]"));
    await untilState(element(page), "accepted");
    await page.click(page.find("[data-council-action=hide]"));
    await untilState(element(page), "hidden");
    assertEqual(page.focused?.id, "main-content");
    await page.click(box);
    assert(box.checked, "The press met something else");
  });

  it("says no: nothing runs, on the next page neither, and is not asked again", async () => {
    const page = await open();
    await press(element(page), "reject");
    await untilState(element(page), "rejected");
    await wait(100);
    assertEqual(ran(page), []);
    assertContains(cookie(), "c=analytics:0");
    const next = await open();
    await wait(150);
    assertEqual(ran(next), []);
    assertEqual(element(next).getAttribute("state"), "hidden");
    assertEqual(element(next).getBoundingClientRect().height, 0);
    assertEqual(next.layoutShifts.length, 0);
  });

  it("is asked again for a new version", async () => {
    await press(element(await open()), "accept");
    await until(() => cookie(), "the cookie");
    const next = await open({ policy: { ...onePurpose, version: "2027-01-01" } });
    await untilState(element(next), "question");
    await wait(100);
    assertEqual(ran(next), []);
  });

  it("answers once for all tabs", async () => {
    const [one, two] = [await open(), await open()];
    await untilState(element(two), "question");
    await press(element(one), "accept");
    await untilState(element(two), "hidden");
    await until(() => ran(two).length, "the script in the other tab");
  });

  it("hides a notice of exempt purposes, which is no objection", async () => {
    const page = await open({ policy: exemptOnly });
    await untilState(element(page), "notice");
    await press(element(page), "hide");
    await untilState(element(page), "hidden");
    assertContains(cookie(), "c=statistics:1");
  });

  it("hides the notice of Global Privacy Control that the server rendered, which is a yes to nothing", async () => {
    // The browser may send the header alone, and not tell scripts.
    const page = await open({
      policy: severalPurposes,
      body: renderConsentBanner(severalPurposes, {
        config: "/consent-policy.json",
        consent: { decided: false, gpc: true, choices: {} },
      }),
    });
    await untilState(element(page), "gpc");
    await press(element(page), "hide");
    await untilState(element(page), "hidden");
    assertContains(cookie(), "c=analytics:0.video:0.statistics:0");
    await wait(100);
    assertEqual(ran(page), []);
  });

  it("hides a notice that an author wrote for a policy that asks, which is a yes to nothing", async () => {
    const page = await open({
      body: `<council-consent-banner config="/consent-policy.json"><form method="post" action="/cookies">
        <button class="govuk-button" value="hide">Hide</button></form></council-consent-banner>`,
    });
    await untilState(element(page), "notice");
    await press(element(page), "hide");
    await untilState(element(page), "hidden");
    assertContains(cookie(), "c=analytics:0");
  });

  it("reads the page in another language as soon as it changes", async () => {
    const page = await open({
      body: '<council-consent-banner config="/consent-policy.json"></council-consent-banner>',
    });
    await untilState(element(page), "question");
    assertContains(element(page).textContent, "Accept analytics cookies");
    page.document.documentElement.lang = "cy";
    await until(() => element(page).textContent?.includes("Derbyn cwcis dadansoddol"), "Welsh");
  });

  for (const [kind, body] of [
    ["rendered by a server", undefined],
    ["made by script", '<council-consent-banner config="/consent-policy.json"></council-consent-banner>'],
  ] as const)
    it(`on a Welsh page is asked in English, marked as such, where the policy has nothing else: ${kind}`, async () => {
      const page = await open({ policy: englishOnly, lang: "cy", ...(body ? { body } : {}) });
      await untilState(element(page), "question");
      const saysLanguage = (text: string): string | null | undefined =>
        [...element(page).querySelectorAll("button, p")]
          .find(({ textContent }) => textContent?.includes(text))
          ?.closest("[lang]")
          ?.getAttribute("lang");
      assertEqual(saysLanguage("Accept analytics cookies"), "en");
      assertEqual(element(page).textContent?.includes("Derbyn"), false);
      await press(element(page), "accept");
      await untilState(element(page), "accepted");
      assertEqual(saysLanguage("You’ve accepted additional cookies"), "en");
    });

  it("is answered by the server where the policy cannot be had", async () => {
    for (const rule of [
      { match: "/consent-policy.json", status: 500 },
      { match: "/consent-policy.json", offline: true },
      { match: "/consent-policy.json", body: "<html>" },
      { match: "/consent-policy.json", json: { version: "2026-11-01" } },
    ]) {
      const page = await open({ api: [rule] });
      await press(element(page), "accept");
      const { url, entries } = await page.submitted();
      assertEqual(url, "/cookies");
      assertEqual(entries, [
        ["return", "/apply"],
        ["council-consent", "accept"],
      ]);
      assertEqual(cookie(), "");
    }
  });

  it("sees the banner as soon as a script sets the policy, and another when it sets another", async () => {
    const page = await open({ body: "<council-consent-banner></council-consent-banner>" });
    page.allow(/there is no policy/);
    await page.settle();
    assertEqual(element(page).getAttribute("state"), "hidden");
    const own = element(page) as CouncilConsentBanner;
    own.policy = onePurpose;
    await untilState(own, "question");
    assertContains(own.textContent, "Accept analytics cookies");
    own.policy = severalPurposes;
    await until(() => own.textContent?.includes("Accept additional cookies"), "the other policy");
    own.policy = necessaryOnly;
    await untilState(own, "hidden");
  });

  it("is answered by the server where the policy takes too long", async () => {
    const page = await open({ api: [{ match: "/consent-policy.json", hold: "policy", json: onePurpose }] });
    await press(element(page), "reject");
    await until(async () => (await page.submissions()).length, "the form to be sent");
    assertEqual((await page.submitted()).entries.at(-1), ["council-consent", "reject"]);
  });

  it("is told at once that the answer is being saved, and pressing again changes nothing", async () => {
    const saving = { en: "Saving your choice", cy: "Yn cadw eich dewis" };
    for (const lang of ["en", "cy"] as const) {
      forgetEverything();
      const page = await open({
        lang,
        api: [{ match: "/consent-policy.json", hold: "policy", json: onePurpose }],
      });
      await untilState(element(page), "question");
      await press(element(page), "accept");
      const words = (): string => page.document.querySelector("[data-council-mount] p")?.textContent ?? "";
      await until(() => words() === saving[lang], "the words");
      await until(() => page.find("[role=status]").textContent === saving[lang], "the announcement");
      await press(element(page), "reject");
      await page.api.release("policy");
      await untilState(element(page), "accepted");
      assertEqual(await page.submissions(), []);
      assertEqual(page.find("[role=status]").textContent, "");
    }
  });

  it("is answered here where what makes receipts cannot be loaded, and the server makes the receipt", async () => {
    const page = await open({
      policy: severalPurposes,
      modules: [{ match: "receipts", status: 404 }],
      api: [{ match: "/cookies", status: 204, body: "" }],
    });
    page.allow(/receipts/);
    await untilState(element(page), "question");
    await press(element(page), "accept");
    await untilState(element(page), "accepted");
    const posted = async (): Promise<string | undefined> =>
      (await page.api.requests()).find(({ method }) => method === "POST")?.body;
    assertEqual(await until(posted, "the form"), "return=%2Fapply&council-consent=accept");
    assertContains(cookie(), /&id=[\da-f]{32}$/);
    assertEqual(await page.submissions(), []);
  });

  it("presses twice and has answered once", async () => {
    const page = await open();
    page.find("[value=accept]").click();
    page.find("[value=accept]").click();
    await untilState(element(page), "accepted");
    await wait(100);
    assertEqual(element(page).getAttribute("state"), "accepted");
    assertEqual(await page.submissions(), []);
  });

  it("whose gate has another version than the policy: the developer is told", async () => {
    const page = await open({
      api: [{ match: "/consent-policy.json", json: { ...onePurpose, version: "2" } }],
    });
    page.allow(/the gate does not see the answer/);
    await press(element(page), "accept");
    await until(() => page.problems.some(({ text }) => /does not see the answer/.test(text)), "a warning");
    assertEqual(ran(page), []);
    // Nothing is claimed, and the next page asks again.
    await untilState(element(page), "unsaved");
    assertContains(
      element(page).textContent!,
      "We could not save your answer, so additional cookies stay off",
    );
    assertEqual(cookie(), "");
  });

  it("with cookies of another scope and of another version is asked once", async () => {
    const old = (path: string, value: string): void => {
      document.cookie = `council_consent=${value}; Path=${path}`;
    };
    const folder = location.pathname.replace(/\/[^/]*$/, "");
    old("/", "yes");
    old(folder || "/", encodeURIComponent("v=1&p=2025-01-01&t=1790000000&c=analytics:1"));
    old(`${folder}/`, encodeURIComponent(`v=1&p=${onePurpose.version}&t=1000&c=analytics:1`));
    await press(element(await open()), "reject");
    const page = await open();
    await wait(200);
    assertEqual(page.document.documentElement.dataset["councilConsent"], "decided");
    assertContains(cookie(), "c=analytics:0");
    assertEqual(ran(page), []);
  });

  it("whose browser translates the banner reads what a button does", async () => {
    const page = await open({
      body: '<council-consent-banner config="/consent-policy.json"></council-consent-banner>',
    });
    const banner = element(page);
    await untilState(banner, "question");
    translate(page, banner.querySelectorAll("button, p, h2"));
    await press(banner, "accept");
    await untilState(banner, "accepted");
    assertEqual(
      [...banner.querySelectorAll("button")].map((each) => each.textContent.trim()),
      ["Hide cookie message"],
    );
    assertEqual(banner.textContent.includes("[fr]"), false);
  });

  it("whose browser translates the cookies page and a waiting frame has each answer beside its words", async () => {
    const page = await open({
      body: `<council-consent-settings config="/consent-policy.json"></council-consent-settings>
        <iframe title="Map" data-consent="analytics" data-consent-src="/gated/map"></iframe>`,
      define: settings.define,
      api: [{ match: "/gated/map", headers: { "content-type": "text/html" }, body: "<p>Map</p>" }],
      csp: `${STRICT_POLICY}; frame-src 'self'`,
    });
    const cookiesPage = page.find(settings.tag);
    await until(() => cookiesPage.querySelector("label"), "the radios");
    await until(() => page.document.querySelector("[data-consent-note] button"), "the note");
    translate(page, page.document.querySelectorAll("label, legend, h2, [data-consent-note] p, button"));
    const answers = (): (string | undefined)[] =>
      [...cookiesPage.querySelectorAll<HTMLInputElement>("input[type=radio]")].map(
        ({ value, labels }) => `${value} ${labels![0]!.textContent.trim()}`,
      );
    const before = answers();
    assertEqual(before, ["yes [fr] Yes", "no [fr] No"]);
    page.find<HTMLInputElement>("input[value=yes]").click();
    await press(cookiesPage, "save");
    await untilState(cookiesPage, "saved");
    assertEqual(answers(), before);
    assertContains(cookiesPage.textContent, "You’ve set your cookie preferences");
    await until(() => page.find("iframe").hasAttribute("src"), "the frame");
    assertEqual(page.document.querySelector("[data-consent-note]"), null);
  });

  it("who changes the settings on the page that has the banner is told nothing else by it", async () => {
    const page = await open({
      body:
        renderConsentBanner(onePurpose, { config: "/consent-policy.json" }) +
        renderConsentSettings(onePurpose),
      head: `<script type="module" src="/packages/consent-banner/src/define-settings.ts"></script>`,
    });
    page.allow(/sees no cookie like/);
    const cookiesPage = page.find(settings.tag);
    await untilState(cookiesPage, "settings");
    await press(element(page), "accept");
    await untilState(element(page), "accepted");
    page.find<HTMLInputElement>("input[name=purpose-analytics][value=no]").click();
    await page.click(cookiesPage.querySelector<HTMLElement>("form button")!);
    await untilState(cookiesPage, "saved");
    await untilState(element(page), "hidden");
    assertContains(cookie(), "c=analytics:0");
  });

  it("who says yes at a frame is still asked about the rest, and hiding that changes nothing", async () => {
    const body = `${renderConsentBanner(severalPurposes, {
      config: "/consent-policy.json",
    })}<iframe title="Video" data-consent="video" data-consent-src="/gated/video"></iframe>`;
    const csp = `${STRICT_POLICY}; frame-src 'self'`;
    const page = await open({ policy: severalPurposes, body, csp });
    await untilState(element(page), "question");
    await page.click(
      await until(() => page.document.querySelector<HTMLElement>("[data-consent-note] button"), "the note"),
    );
    await until(() => cookie().includes("c=video:1"), "the yes");
    assertEqual(element(page).getAttribute("state"), "question");
    const next = await open({ policy: severalPurposes, body, csp });
    await untilState(element(next), "question");
    assertEqual(next.find("iframe").hidden, false);
    await press(element(next), "accept");
    await untilState(element(next), "accepted");
  });

  it("changes their mind on the cookies page: what was stored goes, nothing more starts", async () => {
    await press(element(await open()), "accept");
    await until(() => cookie(), "the cookie");
    document.cookie = "_visits=1; Path=/";
    document.cookie = "_visits_page=1; Path=/__page/";
    document.cookie = "unrelated=1; Path=/";
    localStorage.setItem("visits-1", "x");
    sessionStorage.setItem("visits-2", "x");
    localStorage.setItem("other", "x");
    const page = await open({
      define: settings.define,
      body: renderConsentSettings(onePurpose, {
        config: "/consent-policy.json",
        url: "/cookies?council-consent=saved",
      }),
    });
    const radios = (): string => page.find<HTMLInputElement>("input[name=purpose-analytics]:checked").value;
    await until(() => radios() === "yes", "the true state");
    const changes: unknown[] = [];
    page.document.addEventListener("council-consent-change", ({ detail }) =>
      changes.push(JSON.parse(JSON.stringify(detail))),
    );
    page.find("input[name=purpose-analytics][value=no]").click();
    await press(page.find(settings.tag), "save");
    await untilState(page.find(settings.tag), "saved");
    assertEqual(page.focused?.getAttribute("role"), "alert");
    assertEqual(
      page.document.querySelectorAll("[role=alert]").length,
      1,
      "What the server said before is gone",
    );
    assertEqual(page.document.cookie.includes("_visits"), false, page.document.cookie);
    assertEqual(page.document.cookie.includes("unrelated=1"), true);
    assertEqual(
      [localStorage.getItem("visits-1"), sessionStorage.getItem("visits-2"), localStorage.getItem("other")],
      [null, null, "x"],
    );
    assertEqual(changes, [
      { choices: { analytics: false }, previous: { analytics: true }, method: "settings" },
    ]);
    const before = ran(page).length;
    const later = page.document.createElement("div");
    later.append(page.find<HTMLScriptElement>("script[data-consent]").cloneNode());
    page.document.body.append(later);
    await wait(100);
    assertEqual(ran(page).length, before);
  });

  it("is led back to where the link said, by a path of this site only", async () => {
    for (const [from, back] of [
      ["/apply?step=2", "/apply?step=2"],
      ["//elsewhere.example", undefined],
      ["https://elsewhere.example/", undefined],
    ] as const) {
      const page = await open({
        define: settings.define,
        body: renderConsentSettings(onePurpose, { config: "/consent-policy.json" }),
      });
      page.window.history.replaceState(null, "", `?from=${encodeURIComponent(from)}`);
      await press(page.find(settings.tag), "save");
      await untilState(page.find(settings.tag), "saved");
      const link = page.find("[role=alert]").querySelector("a")?.getAttribute("href");
      if (back) assertEqual(link, back);
      else assertEqual(link?.includes("elsewhere") ?? false, false, `${from} leads to ${link}`);
    }
  });

  it("whose cookies a page cannot delete: the developer is told", async () => {
    await press(element(await open()), "accept");
    await until(() => cookie(), "the cookie");
    const page = await open({
      define: settings.define,
      body: renderConsentSettings(onePurpose, { config: "/consent-policy.json" }),
    });
    page.allow(/sees no cookie like _visits\*/);
    await until(
      () => page.find<HTMLInputElement>("input[name=purpose-analytics]:checked").value === "yes",
      "the state",
    );
    page.find("input[name=purpose-analytics][value=no]").click();
    await press(page.find(settings.tag), "save");
    await until(() => page.problems.some(({ text }) => text.includes("_visits")), "a warning");
  });

  it("with Global Privacy Control and a choice of their own has the choice", async () => {
    const gpc = {
      match: "/gpc.js",
      headers: { "content-type": "text/javascript" },
      body: 'Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true, configurable: true })',
    };
    const options = { policy: severalPurposes, head: '<script src="/gpc.js"></script>', api: [gpc] };
    const page = await open(options);
    await untilState(element(page), "gpc");
    await press(element(page), "hide");
    await untilState(element(page), "hidden");
    assertContains(cookie(), "c=analytics:0.video:0.statistics:0");
    assertEqual(cookie().includes("&id="), false);
    await wait(50);
    assertEqual(
      (await page.api.requests()).filter(({ method }) => method === "POST"),
      [],
      "No receipt",
    );
  });
});

describe("An answer that the server took", () => {
  const confirmed = renderConsentBanner(onePurpose, {
    config: "/consent-policy.json",
    consent: { decided: true, gpc: false, choices: { analytics: true } },
    url: "/apply?council-consent=accepted",
  });
  const answered = async (): Promise<void> => {
    await press(element(await open()), "accept");
    await until(() => cookie(), "the cookie");
  };

  it("is confirmed where the banner's script never comes", async () => {
    await answered();
    const page = await openPage({
      html: confirmed + SKIP + MAIN,
      head: renderConsentGate(onePurpose, { src: `${DIST}/gate.js` }),
      script: "never",
    });
    assertEqual(page.document.documentElement.dataset["councilConsent"], "decided");
    assert(page.find("[role=alert]").getBoundingClientRect().height > 0, "The confirmation is shown");
  });

  it("is confirmed, and the confirmation hidden, where the script comes", async () => {
    await answered();
    const page = await open({ body: confirmed });
    await untilState(element(page), "accepted");
    assert(page.find("[role=alert]").getBoundingClientRect().height > 0, "The confirmation is shown");
    await press(element(page), "hide");
    await untilState(element(page), "hidden");
    assertEqual(element(page).getBoundingClientRect().height, 0);
    assertEqual(await page.submissions(), []);
  });
});

describe("A receipt", () => {
  const sent = async (page: Page): Promise<ConsentReceipt[]> =>
    (await page.api.requests())
      .filter(({ url }) => url === "/consent-receipts")
      .map(({ body }) => JSON.parse(body) as ConsentReceipt);

  for (const lang of ["en", "cy"] as const) {
    it(`says what was asked and answered, and its hash is that of the words shown (${lang})`, async () => {
      const page = await open({ policy: severalPurposes, lang });
      await untilState(element(page), "question");
      const words = page.find("form").textContent?.replace(/\s+/g, " ").trim() ?? "";
      await press(element(page), "reject");
      const [receipt] = await until(
        async () => ((await sent(page)).length ? sent(page) : undefined),
        "the receipt",
      );
      assert(receipt, "There is a receipt");
      assertEqual(receipt.notice_sha256, await sha256(words));
      assertEqual(receipt.language, lang);
      assertEqual(receipt.collection_method, "banner");
      assertEqual(
        receipt.purposes.map(({ choice }) => choice),
        ["refused", "refused", "refused"],
      );
      assertContains(cookie(), `&id=${receipt.record_id}`);
    });
  }

  for (const lang of ["en", "cy"] as const) {
    it(`of a cookies page made by script has the hash of what the server asks, each time (${lang})`, async () => {
      const page = await open({
        policy: severalPurposes,
        lang,
        define: settings.define,
        body: '<council-consent-settings config="/consent-policy.json"></council-consent-settings>',
      });
      const asked = await sha256(wordsOfHtml(shownForm(severalPurposes, "settings", lang)));
      const element = page.find(settings.tag);
      for (const count of [1, 2]) {
        await press(element, "save");
        await until(async () => (await sent(page)).length === count, `receipt ${count}`);
        assertEqual((await sent(page)).at(-1)?.notice_sha256, asked);
      }
    });
  }

  it("is sent again when the network fails, and holds up nothing", async () => {
    const page = await open({
      policy: severalPurposes,
      api: [{ match: "/consent-receipts", offline: true, times: 1 }],
    });
    await press(element(page), "accept");
    await untilState(element(page), "accepted");
    await until(() => ran(page).length, "the script");
    await until(async () => (await sent(page)).length >= 2, "the second try");
    const [first, second] = await sent(page);
    assertEqual(first, second);
  });
});

describe("The consent API", () => {
  it("says what holds, tells of changes, and forgets", async () => {
    const page = await open();
    const consent = await api(page);
    assertEqual([consent.decided, consent.allows("analytics"), consent.choices], [false, false, {}]);
    const changes: string[] = [];
    const stop = consent.onChange(({ method }) => changes.push(method));
    await press(element(page), "accept");
    await untilState(element(page), "accepted");
    assertEqual(
      [consent.decided, consent.allows("analytics"), consent.choices],
      [true, true, { analytics: true }],
    );
    assertEqual([consent.allows("other"), consent.allows("constructor")], [false, false]);
    consent.reset();
    assertEqual([consent.decided, consent.allows("analytics")], [false, false]);
    await untilState(element(page), "question");
    stop();
    consent.reset();
    assertEqual(changes, ["banner", "reset"]);
  });

  itOnce("tells somebody who listens, and a data layer, of the choice of an earlier page", async () => {
    await press(element(await open()), "accept");
    const page = await open();
    const consent = await api(page);
    const changes: unknown[] = [];
    const stop = consent.onChange((change) => changes.push(change));
    consent.onChange(() => changes.push("stopped at once"))();
    await until(() => changes.length, "the choice");
    const { councilPage } = page.window as unknown as {
      councilPage: { import(url: string): Promise<unknown> };
    };
    const { connectDataLayer } = (await councilPage.import("/packages/consent-banner/src/consent.ts")) as {
      connectDataLayer(): () => void;
    };
    connectDataLayer();
    await wait(50);
    consent.reset();
    assertEqual(changes, [
      { choices: { analytics: true }, previous: {}, method: "load" },
      { choices: {}, previous: { analytics: true }, method: "reset" },
    ]);
    stop();
    assertEqual((page.window as unknown as { dataLayer: unknown[] }).dataLayer, [
      { event: "council_consent", consent: { analytics: true } },
      { event: "council_consent", consent: {} },
    ]);
  });

  it("knows nothing, and breaks nothing, on a page that says nothing of a policy", async () => {
    const page = await openPage({ html: "<p>Hello</p>", script: "never" });
    const consent = await api(page);
    consent.reset();
    assertEqual([consent.decided, consent.allows("analytics"), consent.choices], [false, false, {}]);
  });
});

describe("A wrong policy", () => {
  it("is refused with every fault named, and nothing runs", async () => {
    const page = await open({
      body: '<council-consent-banner config="/consent-policy.json"></council-consent-banner>',
      api: [{ match: "/consent-policy.json", json: { ...onePurpose, gpc: "maybe", extra: 1 } }],
    });
    page.allow(/consent policy is wrong|PolicyError/);
    const fault = (): string | undefined =>
      page.problems.find(({ text }) => text.includes("consent policy"))?.text;
    assertContains(
      await until(fault, "the fault"),
      /\$\.gpc must be one of: reject, ask[^]*\$\.extra is not known/,
    );
    assertEqual(element(page).getAttribute("state"), "hidden");
    assertEqual(ran(page), []);
  });
});

describe("Withdrawal", () => {
  it("is made once more on a later page, where a tag has set its cookie again, and not after a new yes", async () => {
    const first = await open();
    await press(element(first), "accept");
    await untilState(element(first), "accepted");
    saveChoices(
      onePurpose,
      { choices: { analytics: false }, method: "settings", language: "en", shown: document.body },
      () => {},
    );
    document.cookie = "_visits_again=1; Path=/";
    localStorage.setItem("visits-again", "1");
    await open();
    await until(() => !document.cookie.includes("_visits_again"), "the cookie to go");
    assertEqual(localStorage.getItem("visits-again"), null);
    saveChoices(
      onePurpose,
      { choices: { analytics: true }, method: "settings", language: "en", shown: document.body },
      () => {},
    );
    assertEqual(localStorage.getItem("council_consent_sweep"), null);
  });

  it("leaves alone what an essential purpose uses, however wide the pattern of another", () => {
    const [essential, analytics] = onePurpose.purposes;
    const wide = { ...analytics!, cookies: [{ ...analytics!.cookies![0]!, match: "*" }] };
    document.cookie = "garden_session=1; Path=/";
    document.cookie = "council_consent=x; Path=/";
    document.cookie = "_visits=1; Path=/";
    assertEqual(withdraw({ ...onePurpose, purposes: [essential!, wide] }, [wide]), []);
    assertEqual(
      ["garden_session", "council_consent", "_visits"].map((name) => document.cookie.includes(`${name}=`)),
      [true, true, false],
    );
  });

  it("leaves alone the storage that a purpose that stays on uses, and receipts that wait", () => {
    const [essential, analytics] = onePurpose.purposes;
    const keeps = { ...essential!, storage: ["basket"] };
    const wide = { ...analytics!, storage: ["*"] };
    for (const key of ["basket", "council_consent_receipts", "visits-1"]) localStorage.setItem(key, "x");
    withdraw({ ...onePurpose, purposes: [keeps, wide] }, [wide]);
    assertEqual(
      ["basket", "council_consent_receipts", "visits-1"].map((key) => localStorage.getItem(key)),
      ["x", "x", null],
    );
  });
});

describe("One file for pages without a bundler", () => {
  it("works under the strict policy, banner and settings side by side, fetched by the gate", async () => {
    const page = await openPage({
      html: `${renderConsentBanner(onePurpose)}${renderConsentSettings(onePurpose)}`,
      head: renderConsentGate(onePurpose, { src: `${DIST}/gate.js`, banner: `${DIST}/standalone.js` }),
      policy: STRICT_POLICY,
      script: "head",
      define: `${DIST}/standalone-settings.js`,
    });
    await untilState(element(page), "question");
    await press(element(page), "accept");
    await untilState(element(page), "accepted");
    await until(
      () => page.find<HTMLInputElement>("input[name=purpose-analytics]:checked").value === "yes",
      "the radios",
    );
  });
});
