import { assertEqual, itOnce, STRICT_POLICY, until, wait } from "@council-components/testing";
import { gated, openGated, type GatePage } from "./gate-page.ts";

const POLICY = STRICT_POLICY.replace("script-src 'self'", "script-src 'self' 'nonce-r4nd0m'");
const YES = { analytics: true };
const JAVASCRIPT = { "content-type": "text/javascript" };
/** Says that something ran. */
const RAN = "const ran = (text) => (window.ran ??= []).push(text);";

const inline = (text: string, attributes = ""): string =>
  `<script type="text/plain" data-consent="analytics" nonce="r4nd0m" ${attributes}>${text}</script>`;
const external = (name: string, attributes = ""): string =>
  `<script type="text/plain" data-consent="analytics" src="/gated/${name}.js" ${attributes}></script>`;
const file = (name: string, body: string): ReturnType<typeof gated> => gated(name, { body });

/** Listens as tags do that are written for a page that is still loading. */
const LISTENS = `{
  ${RAN}
  document.addEventListener("DOMContentLoaded", function (event) {
    ran("DOMContentLoaded " + (this === document) + (event.target === document) + event.type);
    window.addEventListener("load", () => ran("load inside"));
  });
  addEventListener("load", { handleEvent: () => ran("load object") });
  document.addEventListener("readystatechange", ({ target }) =>
    target.readyState === "complete" && ran("readystatechange"));
  window.onload = () => ran("onload");
  ran("script");
}`;
const HEARD = [
  "script",
  "DOMContentLoaded truetrueDOMContentLoaded",
  "readystatechange",
  "load object",
  "onload",
  "load inside",
];

async function afterLoad({ page }: GatePage): Promise<void> {
  await until(() => page.document.readyState === "complete", "the page to have been loaded");
}

/** Waits for so much, and that nothing more comes. */
async function heard({ ran }: GatePage, expected: readonly string[]): Promise<void> {
  await until(() => ran().length >= expected.length, `${expected.join(", ")}; so far: ${ran().join(", ")}`);
  await wait(100);
  assertEqual([...ran()].sort(), [...expected].sort());
}

describe("A gated script that was written for a page that is still loading", () => {
  const kinds: Readonly<Record<string, { html: string; body?: string }>> = {
    inline: { html: inline(LISTENS) },
    "a file": { html: external("a"), body: LISTENS },
    "an async file": { html: external("a", "async"), body: LISTENS },
    "a module": { html: external("a", 'data-consent-type="module"'), body: LISTENS },
    "an inline module": { html: inline(LISTENS, 'data-consent-type="module"') },
  };
  for (const [kind, { html, body }] of Object.entries(kinds)) {
    it(`hears each event once when it is started later: ${kind}`, async () => {
      const options = { html, policy: POLICY, ...(body ? { api: [file("a", body)] } : {}) };
      const later = await openGated(options);
      await afterLoad(later);
      await wait(50);
      assertEqual(later.ran(), []);
      later.choose(YES);
      await heard(later, HEARD);
      later.choose(YES);
      await heard(later, HEARD);
      // For someone who comes back it is started while the page is loading.
      await heard(await openGated({ ...options, before: YES }), HEARD);
    });
  }

  it("hears DOMContentLoaded only when the scripts after it have run, which it may rely on", async () => {
    const gatePage = await openGated({
      html:
        inline(
          `{ ${RAN} document.addEventListener("DOMContentLoaded", () => ran("ready " + window.later)) }`,
        ) + external("a"),
      policy: POLICY,
      api: [file("a", "window.later = 'a';")],
    });
    await afterLoad(gatePage);
    gatePage.choose(YES);
    await heard(gatePage, ["ready a"]);
  });

  it("goes on when one listener throws", async () => {
    const gatePage = await openGated({
      html: inline(
        `{ ${RAN} addEventListener("load", () => { throw new Error("its own fault") });
          addEventListener("load", () => ran("next")) }`,
      ),
      policy: POLICY,
    });
    gatePage.page.allow(/its own fault/);
    await afterLoad(gatePage);
    gatePage.choose(YES);
    await heard(gatePage, ["next"]);
  });

  it("finds itself as document.currentScript", async () => {
    const text = `{ ${RAN} ran(document.currentScript.dataset.site) }`;
    const gatePage = await openGated({
      html: inline(text, 'data-site="inline"') + external("a", 'data-site="file"'),
      policy: POLICY,
      api: [file("a", text)],
    });
    await afterLoad(gatePage);
    gatePage.choose(YES);
    await heard(gatePage, ["inline", "file"]);
  });

  it("leaves the listeners of the page's own scripts as they are: too late is too late", async () => {
    const gatePage = await openGated({
      html: `${inline(`{ ${RAN} ran("gated") }`)}<button type="button">Press</button>`,
      policy: POLICY,
      head: '<script src="/own.js" defer></script>',
      api: [
        {
          match: "/own.js",
          headers: JAVASCRIPT,
          body: `addEventListener("load", () => window.loads = (window.loads ?? 0) + 1);
            document.querySelector("button").onclick = () => addEventListener("load", () => window.tooLate = true);`,
        },
      ],
    });
    await afterLoad(gatePage);
    gatePage.choose(YES);
    await heard(gatePage, ["gated"]);
    gatePage.page.find("button").click();
    await wait(50);
    assertEqual((gatePage.page.window as unknown as { loads: number }).loads, 1);
    assertEqual("tooLate" in gatePage.page.window, false);
  });

  const WRITES = `{ ${RAN} document.write("<p>written</p>"); document.writeln("more"); document.open(); ran("wrote") }`;
  for (const [kind, { html, body }] of Object.entries({
    inline: { html: inline(WRITES), body: "" },
    "a file": { html: external("a"), body: WRITES },
    "a listener": {
      html: inline(`addEventListener("DOMContentLoaded", () => ${WRITES})`),
      body: "",
    },
  }))
    it(`never replaces the page by document.write: ${kind}`, async () => {
      for (const before of [undefined, YES]) {
        // Started while the page loads, its listener hears the browser's own event.
        if (before && kind === "a listener") continue;
        const gatePage = await openGated({
          html: `<h1 class="govuk-heading-l">Still here</h1>${html}`,
          policy: POLICY,
          api: [file("a", body)],
          ...(before ? { before } : {}),
        });
        gatePage.page.allow(/document\.write|asynchronous/i);
        await afterLoad(gatePage);
        gatePage.choose(YES);
        await heard(gatePage, ["wrote"]);
        assertEqual(gatePage.page.document.querySelector("h1")?.textContent, "Still here");
        assertEqual(gatePage.page.document.querySelector("p"), null);
      }
    });

  itOnce("tells the author of a script that wanted to write", async () => {
    const { page, choose } = await openGated({
      html: inline("document.write('<p>written</p>')"),
      policy: POLICY,
      gateUrl: "/packages/consent-banner/dist/gate.development.js",
    });
    page.allow(/called document\.write/);
    choose(YES);
    await until(() => page.problems.some(({ text }) => text.includes("document.write")), "a warning");
  });
});
