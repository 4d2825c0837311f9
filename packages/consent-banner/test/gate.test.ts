import { assert, assertEqual, itOnce, STRICT_POLICY, until, wait } from "@council-components/testing";
import { gated, openGated, says, type GatePage } from "./gate-page.ts";

const NONCE_POLICY = STRICT_POLICY.replace("script-src 'self'", "script-src 'self' 'nonce-r4nd0m'");
const YES = { analytics: true };
const NO = { analytics: false };
const script = (attributes: string, text: string = ""): string =>
  `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`;
const a = script('src="/gated/a.js"');
const b = script('src="/gated/b.js"');

async function nothingRan({ ran, requested }: GatePage): Promise<void> {
  await wait(150);
  assertEqual(ran(), []);
  assertEqual(await requested(), [], "Asked for");
}

async function ranInOrder(gatePage: GatePage, ...names: string[]): Promise<void> {
  await until(() => gatePage.ran().length >= names.length, `${names} to run`);
  await wait(100);
  assertEqual(gatePage.ran(), names);
}

const KINDS: Readonly<Record<string, { html: string; policy?: string; ran: string[] }>> = {
  classic: { html: a, ran: ["a"] },
  "classic, deferred": { html: script('src="/gated/a.js" defer'), ran: ["a"] },
  module: { html: script('src="/gated/a.js" data-consent-type="module"'), ran: ["a"] },
  async: { html: script('src="/gated/a.js" async'), ran: ["a"] },
  nonce: {
    html: script('src="/gated/a.js" nonce="r4nd0m"'),
    // The nonce alone allows it: what the page itself needs has other paths.
    policy: NONCE_POLICY.replace(
      "'self' 'nonce",
      `${["packages", "__page"].map((path) => `${location.origin}/${path}/`).join(" ")} 'nonce`,
    ),
    ran: ["a"],
  },
  "inline with nonce": {
    html: script('nonce="r4nd0m"', says("inline")),
    policy: NONCE_POLICY,
    ran: ["inline"],
  },
  "inline module with nonce": {
    html: script('nonce="r4nd0m" data-consent-type="module"', says("inline")),
    policy: NONCE_POLICY,
    ran: ["inline"],
  },
  duplicates: { html: a + a, ran: ["a", "a"] },
};

describe("The gate", () => {
  for (const [name, { html, policy, ran }] of Object.entries(KINDS)) {
    describe(`and a script of the kind: ${name}`, () => {
      const options = { html, ...(policy ? { policy } : {}) };

      it("runs nothing before a yes, and it once afterwards", async () => {
        const gatePage = await openGated(options);
        await nothingRan(gatePage);
        gatePage.choose(YES);
        await ranInOrder(gatePage, ...ran);
        gatePage.choose(YES);
        await wait(100);
        assertEqual(gatePage.ran(), ran, "Once");
      });

      it("runs it once on the next page", async () => {
        await ranInOrder(await openGated({ ...options, before: YES }), ...ran);
      });

      it("runs nothing after a no, nor with a yes to something else", async () => {
        const gatePage = await openGated(options);
        gatePage.choose(NO);
        await nothingRan(gatePage);
        gatePage.choose({ video: true });
        await nothingRan(gatePage);
        await nothingRan(await openGated({ ...options, before: NO }));
      });
    });
  }

  it("refuses what the page's policy refuses, and goes on", async () => {
    const gatePage = await openGated({
      html: script('nonce="wrong"', says("inline")) + script('src="/gated/a.js" nonce="r4nd0m"'),
      policy: NONCE_POLICY,
      before: YES,
    });
    gatePage.page.allow(/policy: script-src/);
    await ranInOrder(gatePage, "a");
  });

  it("keeps integrity: right runs, wrong does not", async () => {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(says("a")));
    const right = btoa(String.fromCharCode(...new Uint8Array(digest)));
    const good = await openGated({
      html: script(`src="/gated/a.js" integrity="sha256-${right}"`),
      before: YES,
    });
    await ranInOrder(good, "a");
    const bad = await openGated({
      html:
        script(
          `src="/gated/a.js" integrity="sha256-${right.replace(/^./, right.startsWith("A") ? "B" : "A")}"`,
        ) + b,
      before: YES,
    });
    bad.page.allow(/integrity|did not load|hash/i);
    await ranInOrder(bad, "b");
  });

  it("starts classic scripts in document order, each external one awaited, whatever the network does", async () => {
    const gatePage = await openGated({
      html:
        a +
        script('nonce="r4nd0m"', says("inline")) +
        script('src="/gated/missing.js"') +
        b +
        script('src="/gated/c.js" defer') +
        script('nonce="r4nd0m"', says("last")),
      policy: NONCE_POLICY,
      api: [gated("a", { delay: 200 }), { match: "/gated/missing.js", status: 404 }],
    });
    gatePage.page.allow(/missing\.js/);
    gatePage.choose(YES);
    await ranInOrder(gatePage, "a", "inline", "b", "c", "last");
  });

  it("keeps modules in order among themselves, and waits for none", async () => {
    const module = (name: string): string => script(`src="/gated/${name}.js" data-consent-type="module"`);
    const gatePage = await openGated({
      html:
        module("a") +
        module("b") +
        script('nonce="r4nd0m" data-consent-type="module"', says("inline")) +
        script('src="/gated/c.js"'),
      policy: NONCE_POLICY,
      api: [gated("a", { hold: "a" })],
    });
    gatePage.choose(YES);
    await ranInOrder(gatePage, "c");
    await gatePage.page.api.release("a");
    await ranInOrder(gatePage, "c", "a", "b", "inline");
  });

  it("lets async scripts go at once", async () => {
    const gatePage = await openGated({
      html: a + script('src="/gated/b.js" async'),
      api: [gated("a", { hold: "a" })],
    });
    gatePage.choose(YES);
    await ranInOrder(gatePage, "b");
    await gatePage.page.api.release("a");
    await ranInOrder(gatePage, "b", "a");
  });

  it("stops what still waits when consent is withdrawn", async () => {
    const gatePage = await openGated({ html: a + b, api: [gated("a", { hold: "a" })] });
    gatePage.choose(YES);
    await until(async () => (await gatePage.requested()).length, "the first request");
    gatePage.choose(NO);
    await gatePage.page.api.release("a");
    await wait(150);
    assertEqual(await gatePage.requested(), ["/gated/a.js"]);
    gatePage.choose(YES);
    await ranInOrder(gatePage, "a", "b");
  });

  it("gates scripts that are added later, one by one and inside a fragment", async () => {
    const add = ({ page }: GatePage): void => {
      const { document } = page;
      const make = (name: string): HTMLScriptElement => {
        const element = document.createElement("script");
        element.type = "text/plain";
        element.dataset["consent"] = "analytics";
        element.setAttribute("src", `/gated/${name}.js`);
        return element;
      };
      document.body.append(make("a"));
      const fragment = document.createDocumentFragment();
      const inside = document.createElement("div");
      inside.append(make("b"));
      fragment.append(inside, make("c"));
      document.head.append(fragment);
    };
    // Without Trusted Types: setting a src by script needs a policy of the page's own there.
    const policy = STRICT_POLICY.replace(/; require-trusted.*/, "");
    const allowed = await openGated({ html: "", before: YES, policy });
    add(allowed);
    await until(() => allowed.ran().length === 3, "all three");
    assertEqual([...allowed.ran()].sort(), ["a", "b", "c"]);
    const waits = await openGated({ html: "", policy });
    add(waits);
    await nothingRan(waits);
    waits.choose(YES);
    await until(() => waits.ran().length === 3, "all three");
  });

  it("is not held up by a script that was made by innerHTML, which no browser runs", async () => {
    const gatePage = await openGated({
      html: '<div id="holder"></div>',
      before: YES,
      policy: STRICT_POLICY.replace(/; require-trusted.*/, ""),
    });
    const { document } = gatePage.page;
    gatePage.page.find("#holder").innerHTML = a;
    await wait(50);
    const later = document.createElement("script");
    later.type = "text/plain";
    later.dataset["consent"] = "analytics";
    later.src = "/gated/b.js";
    document.body.append(later);
    // Firefox does not show that a script was made by innerHTML: there the gate loses patience with it.
    await until(() => gatePage.ran().length, "the script after it");
    assertEqual(gatePage.ran(), ["b"]);
  });

  it("starts the author's own element, in its own place, with every attribute", async () => {
    const gatePage = await openGated({
      html: `<div id="place"><p>Before</p>${script(
        'src="/gated/a.js" id="own" data-site="7" crossorigin referrerpolicy="no-referrer-when-downgrade"',
      )}<p>After</p></div>`,
    });
    const own = gatePage.page.find("#own");
    gatePage.choose(YES);
    await ranInOrder(gatePage, "a");
    assertEqual(gatePage.page.find("#own") === own, true, "The same element");
    assertEqual(own.previousElementSibling?.textContent, "Before");
    assertEqual(own.nextElementSibling?.textContent, "After");
    assertEqual(own.dataset["site"], "7");
    assertEqual(own.hasAttribute("crossorigin"), true);
    assertEqual(own.hasAttribute("type"), false);
    assertEqual(own.hasAttribute("async"), false);
    assertEqual((own as HTMLScriptElement).async, false);
  });

  it("waits for the whole of a script that is still arriving", async () => {
    const gatePage = await openGated({
      html: [
        `<p>Hello</p><script type="text/plain" data-consent="analytics" nonce="r4nd0m">${says("first half")}${" ".repeat(300_000)}`,
        `${says("second half")}</script>`,
      ],
      policy: NONCE_POLICY,
      before: YES,
    });
    await wait(150);
    assertEqual(gatePage.ran(), []);
    await gatePage.page.sendRest();
    await ranInOrder(gatePage, "first half", "second half");
  });

  it("runs nothing without the gate, and nothing when the gate fails", async () => {
    for (const gateUrl of ["/gated/slow-gate.js", "/gated/failing-gate.js", "/gated/broken-gate.js"]) {
      const gatePage = await openGated({
        html: a,
        before: YES,
        gateUrl,
        api: [
          { match: "slow-gate", status: 404, delay: 300 },
          { match: "failing-gate", offline: true },
          {
            match: "broken-gate",
            headers: { "content-type": "text/javascript" },
            body: "throw new Error('broken')",
          },
        ],
      });
      gatePage.page.allow(/gate\.js|broken/);
      await wait(100);
      gatePage.choose(YES);
      await wait(100);
      assertEqual(gatePage.ran(), []);
    }
  });

  it("asks again for another version of the policy, and for a forged cookie", async () => {
    const first = await openGated({ html: a, before: YES });
    await ranInOrder(first, "a");
    for (const value of ["", "yes", "v%3D1", "analytics:1"]) {
      const cookie = `forged_${Math.random().toString(36).slice(2)}`;
      document.cookie = `${cookie}=${value}; Path=/`;
      const gatePage = await openGated({ html: a, cookie });
      assertEqual(gatePage.page.document.documentElement.dataset["councilConsent"], "undecided");
      await nothingRan(gatePage);
    }
    const old = await openGated({ html: a, cookie: first.cookie, gate: 'data-days="365"', before: YES });
    await ranInOrder(old, "a");
  });

  it("marks the document, and fetches the banner's element only for someone who has yet to choose", async () => {
    const banner = "/packages/consent-banner/src/define.ts";
    const gate = `data-banner="${banner}"`;
    // The gate asks for it, so that the page's stand-in does not see the request: the browser's own record does.
    const fetched = ({ page }: GatePage): number =>
      page.window.performance.getEntriesByName(new URL(banner, location.href).href).length;
    const undecided = await openGated({ html: "", gate });
    assertEqual(undecided.page.document.documentElement.dataset["councilConsent"], "undecided");
    await until(() => fetched(undecided), "the banner to be fetched");
    undecided.choose(YES);
    assertEqual(undecided.page.document.documentElement.dataset["councilConsent"], "decided");
    for (const before of [YES, NO]) {
      const decided = await openGated({ html: "", gate, before });
      assertEqual(decided.page.document.documentElement.dataset["councilConsent"], "decided");
      await wait(200);
      assertEqual(fetched(decided), 0);
    }
  });

  it("runs exempt purposes until objection, and counts Global Privacy Control as one", async () => {
    const html = script('src="/gated/a.js"').replace("analytics", "statistics") + b;
    const gate = 'data-exempt="appearance statistics"';
    const head = '<script src="/gated/gpc.js"></script>';
    const api = [
      {
        match: "gpc.js",
        headers: { "content-type": "text/javascript" },
        body: 'Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true, configurable: true })',
      },
    ];
    await ranInOrder(await openGated({ html, gate }), "a");
    const objected = await openGated({ html, gate, before: { statistics: false } });
    await nothingRan(objected);
    const asked = await openGated({ html, gate, head, api });
    await wait(150);
    assertEqual(asked.ran(), []);
    await ranInOrder(await openGated({ html, gate: `${gate} data-gpc="ask"`, head, api }), "a");
    await ranInOrder(
      await openGated({ html, gate, head, api, before: { statistics: true, analytics: true } }),
      "a",
      "b",
    );
  });

  it("agrees with other tabs", async () => {
    const one = await openGated({ html: a });
    const two = await openGated({ html: b, cookie: one.cookie });
    let heard = 0;
    two.page.document.addEventListener("council-consent-change", () => heard++);
    one.choose(YES);
    await ranInOrder(one, "a");
    await ranInOrder(two, "b");
    assertEqual(heard, 1);
  });

  it("does the same inside the page, under a policy with its published hash", async () => {
    const gatePage = await openGated({ html: a + b, inline: true });
    await nothingRan(gatePage);
    gatePage.choose(YES);
    await ranInOrder(gatePage, "a", "b");
  });

  for (const inline of [false, true])
    it(`holds frames, says why, and shows them after a yes to their purpose${inline ? ", inline too" : ""}`, async () => {
      const frame =
        '<h1 class="govuk-heading-l">Where</h1>' +
        '<iframe title="Map of collection points" data-consent="map" data-consent-src="/gated/map"></iframe>';
      for (const [lang, says, press] of [
        ["en", "needs cookies that you have not accepted", "Accept these cookies and show it"],
        ["cy", "angen cwcis nad ydych wedi’u derbyn", "Derbyn y cwcis hyn a’i dangos"],
      ] as const) {
        const { page } = await openGated({ html: frame, lang, inline, purposes: "map" });
        const button = await until(() => page.document.querySelector<HTMLElement>("button"), "the button");
        assert(page.document.body.textContent?.includes(says), "It says why");
        assertEqual(button.textContent, press);
        assertEqual(page.find("iframe").hidden, true);
        assertEqual(await page.submissions(), []);
        await page.click(button);
        await until(async () => (await page.submissions()).length, "the frame's page");
        assertEqual(page.find("iframe").hidden, false);
        assertEqual(page.focused?.localName, "iframe");
        assertEqual(page.all("button").length, 0);
      }
      const decided = await openGated({ html: frame, before: { map: true } });
      await until(async () => (await decided.page.submissions()).length === 1, "the frame's page");
    });

  it("puts a frame back to waiting after a withdrawal, without an entry of the history more", async () => {
    const { page, choose } = await openGated({
      html: '<iframe title="Map" data-consent="map" data-consent-src="/gated/map"></iframe>',
      purposes: "map",
      before: { map: true },
    });
    const frame = page.find<HTMLIFrameElement>("iframe");
    await until(async () => (await page.submissions()).length, "the frame's page");
    const { length } = page.window.history;
    choose({ map: false });
    await until(() => page.document.querySelector("button"), "the button");
    assertEqual(frame.hidden, true);
    assertEqual(frame.contentWindow?.location.href, "about:blank");
    assertEqual(page.window.history.length, length);
    await page.click(page.find("button"));
    await until(async () => (await page.submissions()).length === 2, "the frame's page again");
    assertEqual(page.find("iframe") === frame, true, "The author's own");
    assertEqual(frame.hidden, false);
    assertEqual(page.all("button").length, 0);
  });

  it("keeps a note with its frame, whether that is moved, removed, put back or cloned", async () => {
    const { page } = await openGated({
      html: `<div id="a"><iframe title="Map" data-consent="map" data-consent-src="/gated/map"></iframe></div>
        <div id="b"></div>`,
      purposes: "map",
    });
    const frame = page.find("iframe");
    const notes = (): string[] =>
      page
        .all("[data-consent-note]")
        .map((note) => `${note.parentElement!.id} ${note.nextElementSibling?.localName}`);
    const become = (...expected: string[]): Promise<unknown> =>
      until(() => `${notes()}` === `${expected}`, `notes: ${expected}; now: ${notes()}`);
    await become("a iframe");
    page.find("#b").append(frame);
    await become("b iframe");
    frame.remove();
    await become();
    page.find("#a").append(frame);
    await become("a iframe");
    page.find("#b").append(...[...page.find("#a").childNodes].map((child) => child.cloneNode(true)));
    await become("a iframe", "b iframe");
    await page.click(page.find("#b button"));
    await until(async () => (await page.submissions()).length === 2, "both frames");
    await become();
  });

  it("runs what is for several purposes only while all of them are allowed", async () => {
    const html = `${script('src="/gated/a.js"').replace(
      '"analytics"',
      '" analytics  video "',
    )}<iframe title="Map" data-consent="video map" data-consent-src="/gated/map"></iframe>`;
    const options = { html, purposes: "analytics video map" };
    const some: Record<string, boolean>[] = [
      { analytics: true },
      { video: true },
      { analytics: true, video: false },
    ];
    for (const before of some) await nothingRan(await openGated({ ...options, before }));
    await ranInOrder(await openGated({ ...options, before: { analytics: true, video: true } }), "a");
    const { page, ran } = await openGated({ ...options, before: { analytics: true } });
    await page.click(await until(() => page.document.querySelector<HTMLElement>("button"), "the button"));
    await until(async () => (await page.submissions()).length, "the frame's page");
    await until(() => ran().length, "the script, of which the other purpose was allowed before");
  });

  itOnce("takes a yes at a frame, and a purpose that is new, for no answer to the others", async () => {
    for (const [purposes, mark] of [
      ["map", "decided"],
      ["map analytics", "undecided"],
    ]) {
      const { page } = await openGated({ html: "", purposes: purposes!, before: { map: true } });
      assertEqual(page.document.documentElement.dataset["councilConsent"], mark);
    }
  });

  itOnce(
    "looks at what is new in a page, and not at the page: a change costs the same in a large one",
    async () => {
      // A frame that waits is looked after too.
      const html = `<div id="large"></div><div id="new"></div>
        <iframe title="Map" data-consent="map" data-consent-src="/gated/map"></iframe>`;
      const { page } = await openGated({ html });
      await until(() => page.document.querySelector("[data-consent-note]"), "the frame's note");
      const [large, fresh] = [page.find("#large"), page.find("#new")];
      const change = async (): Promise<number> => {
        const start = performance.now();
        for (let count = 0; count < 200; count++) {
          fresh.append(page.document.createElement("p"));
          await Promise.resolve();
        }
        return performance.now() - start;
      };
      const best = async (): Promise<number> =>
        Math.min(await change(), await change(), await change(), await change(), await change());
      const before = await best();
      for (let count = 0; count < 20_000; count++) large.append(page.document.createElement("i"));
      await wait(50);
      const after = await best();
      assert(
        after < 5 * before + 10,
        `200 changes: ${before} ms in a small page, ${after} ms in a large one`,
      );
    },
  );

  it("adds nothing to a page that has nothing gated", async () => {
    const { page } = await openGated({ html: "<p>Hello</p>" });
    await wait(100);
    assertEqual(await page.api.requests(), []);
    assertEqual(page.unexpectedProblems, []);
  });

  describe("helps the page's author, in its development build", () => {
    const development = "/packages/consent-banner/dist/gate.development.js";
    const wrongUses: Readonly<Record<string, { html: string; version?: string; warning: RegExp }>> = {
      "no version": { html: a, version: "", warning: /no data-version/ },
      "a script that the browser runs itself": {
        html: '<script src="/gated/a.js" data-consent="analytics"></script>',
        warning: /not type="text\/plain"/,
      },
      "a frame without an address": {
        html: '<iframe title="Map" data-consent="map"></iframe>',
        warning: /no data-consent-src/,
      },
      "a purpose that the policy does not have": {
        html: script('src="/gated/a.js"').replace("analytics", "analitycs"),
        warning: /names the purpose “analitycs”, which the policy does not have/,
      },
      "an image": {
        html: '<img alt="" data-consent="analytics">',
        warning: /only scripts and frames are gated/,
      },
      "a script in a shadow root": {
        html: `<div><template shadowrootmode="open">${a}</template></div>`,
        warning: /no effect inside a shadow root/,
      },
      "a frame that loads at once": {
        html: '<iframe title="Map" data-consent="map" data-consent-src="/map" src="/map"></iframe>',
        warning: /src as well as/,
      },
    };
    for (const [name, { html, version, warning }] of Object.entries(wrongUses)) {
      it(`warns once: ${name}`, async () => {
        const { page } = await openGated({
          html,
          gateUrl: development,
          ...(version === undefined ? {} : { version }),
        });
        page.allow(/^warn: /);
        const warnings = (): number => page.problems.filter(({ text }) => warning.test(text)).length;
        await until(warnings, "a warning");
        await wait(100);
        assertEqual(warnings(), 1);
      });
    }

    it("warns of a script that no browser runs, and of nothing that is right", async () => {
      const gatePage = await openGated({
        html: `<div id="holder"></div>${b}`,
        before: YES,
        gateUrl: development,
        policy: STRICT_POLICY.replace(/; require-trusted.*/, ""),
      });
      const { page } = gatePage;
      await ranInOrder(gatePage, "b");
      await wait(5200);
      assertEqual(page.unexpectedProblems, []);
      page.allow(/told of no end/);
      page.find("#holder").innerHTML = a;
      await until(() => page.problems.some(({ text }) => text.includes("told of no end")), "a warning");
    });
  });
});
