import {
  assertEqual,
  itOnceUnless,
  STRICT_POLICY,
  until,
  wait,
  type ApiRule,
} from "@council-components/testing";
import { onePurpose } from "../fixtures/policies.ts";
import { renderConsentBanner } from "../src/server/render.ts";
import { forgetEverything } from "./components.ts";
import { gated, openGated, says, type GateOptions, type GatePage } from "./gate-page.ts";

const POLICY = STRICT_POLICY.replace("script-src 'self'", "script-src 'self' 'nonce-r4nd0m'");
/** Under Trusted Types no browser runs the text of a copied script, gated or not. */
const UNTRUSTED = POLICY.replace(/; require-trusted.*/, "");
const JAVASCRIPT = { "content-type": "text/javascript" };
const YES = { analytics: true };
const NO = { analytics: false };

const script = (attributes: string, text: string = ""): string =>
  `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`;

/** In the order in which they have to run, and what has no order. */
const CLASSICS = ["a", "inline", "b", "c", "d", "a"];
const MODULES = ["e", "inline module"];
const ASYNC = "f";
const LATER = ["g", "h"];

/** A page with a gated script of every kind, and more of them in a template that a script puts in later. */
async function everyKind(options: Partial<GateOptions> = {}): Promise<GatePage> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(says("b")));
  const integrity = `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
  const html = `${renderConsentBanner(onePurpose, { config: "/consent-policy.json", returnTo: "/apply" })}
      ${script('src="/gated/f.js" async')}
      ${script('src="/gated/e.js" data-consent-type="module"')}
      ${script('src="/gated/a.js"')}
      ${script('nonce="r4nd0m"', says("inline"))}
      ${script('nonce="r4nd0m" data-consent-type="module"', says("inline module"))}
      ${script(`src="/gated/b.js" integrity="${integrity}"`)}
      ${script('src="/gated/c.js" defer')}
      ${script('src="/gated/d.js" nonce="r4nd0m"')}
      ${script('src="/gated/a.js"')}
      <template>
        <div>${script('src="/gated/g.js"')}</div>
        ${options.policy === UNTRUSTED ? script('nonce="r4nd0m"', says("inline later")) : ""}
        ${script('src="/gated/h.js"')}
      </template>`;
  // In pieces: Firefox and WebKit hold back the page's load event for the banner's script, and a page in pieces is not
  // waited for.
  const gatePage = await openGated({
    policy: POLICY,
    ...options,
    html: [html, "<p>The end.</p>"],
    api: [...(options.api ?? []), gated("g"), gated("h")],
  });
  await gatePage.page.sendRest();
  await until(() => gatePage.page.document.readyState !== "loading", "the page to be read");
  return gatePage;
}

/** Puts a copy of the template's content into the page: a fragment, which Trusted Types has nothing against. */
function addLater({ page }: GatePage): void {
  const template = page.find<HTMLTemplateElement>("template");
  page.document.body.append(page.document.importNode(template.content, true));
}

async function nothing(gatePage: GatePage, when: string): Promise<void> {
  await wait(150);
  assertEqual(gatePage.ran(), [], `Ran ${when}`);
  assertEqual(await gatePage.requested(), [], `Asked for ${when}`);
}

/** Everything ran once, in the order that the contract gives, and was asked for no oftener. */
async function everythingOnce(gatePage: GatePage, later: readonly string[] = []): Promise<void> {
  const all = [...CLASSICS, ...MODULES, ASYNC, ...later];
  await until(() => gatePage.ran().length >= all.length, `${all} to run`);
  await wait(100);
  const ran = gatePage.ran().filter((name) => name !== ASYNC);
  assertEqual(gatePage.ran().length, all.length, `Once each: ${gatePage.ran()}`);
  assertEqual(
    ran.filter((name) => [...CLASSICS, ...later].includes(name)),
    [...CLASSICS, ...later],
    "Classic scripts, in document order",
  );
  assertEqual(
    ran.filter((name) => MODULES.includes(name)),
    MODULES,
    "Modules, in document order",
  );
  const external = all.filter((name) => !name.startsWith("inline")).length;
  const times = (await gatePage.requested()).length;
  // The second of two that are the same may come from the browser's own memory.
  assertEqual(
    times === external || times === external - 1,
    true,
    `${times} requests for ${external} scripts`,
  );
}

interface BannerScript {
  readonly url?: string;
  readonly rule?: Partial<ApiRule>;
  readonly allow?: RegExp;
}

/** What can become of the banner's script. The address is the page's own, so that its stand-in answers. */
const BANNERS: Readonly<Record<string, BannerScript>> = {
  slow: { rule: { hold: "banner", headers: JAVASCRIPT, body: "" } },
  "not there": { rule: { status: 404 } },
  "failing on the server": { rule: { status: 500, headers: JAVASCRIPT, body: "" } },
  "cut off by the network": { rule: { offline: true } },
  "a page in place of a script": {
    rule: { headers: { "content-type": "text/html" }, body: "<h1>Sign in</h1>" },
  },
  "throwing an error": { rule: { headers: JAVASCRIPT, body: "throw new Error('banner')" } },
  "no script that can be read": { rule: { headers: JAVASCRIPT, body: "const = ;" } },
  "blocked by the page's policy": { url: "https://banner.invalid/banner.js", allow: /policy: script-src/ },
};

/** Engines differ in when they give up a script, and in how they say that a policy blocks it. */
const DIFFERENT = ["slow", "not there", "blocked by the page's policy"];

describe("The promise, with a gated script of every kind under the strict policy with nonces", () => {
  beforeEach(forgetEverything);
  afterEach(forgetEverything);

  for (const [name, { url = "?banner.js", rule, allow = /banner/ }] of Object.entries(BANNERS)) {
    describe(`and the banner's script ${name}`, () => {
      const register = itOnceUnless(DIFFERENT.includes(name));
      const open = async (options: Partial<GateOptions> = {}): Promise<GatePage> => {
        const gatePage = await everyKind({
          gate: `data-banner="${url}"`,
          api: rule ? [{ match: "banner.js", ...rule }] : [],
          ...options,
        });
        gatePage.page.allow(allow);
        return gatePage;
      };

      register(
        "runs nothing before a yes, everything once after it, and nothing more after a no",
        async () => {
          const gatePage = await open();
          await nothing(gatePage, "before a yes");
          gatePage.choose(YES);
          await everythingOnce(gatePage);
          gatePage.choose(NO);
          addLater(gatePage);
          await everythingOnce(gatePage);
          gatePage.choose(YES);
          await everythingOnce(gatePage, LATER);
        },
      );

      register("runs nothing after a no, on the next page neither", async () => {
        const gatePage = await open();
        gatePage.choose(NO);
        addLater(gatePage);
        await nothing(gatePage, "after a no");
        await nothing(await open({ before: NO }), "on the next page");
      });

      register("leaves the form that the server rendered to answer", async () => {
        const gatePage = await open();
        await gatePage.page.click(gatePage.page.find("[value=accept]"));
        const { url: action, entries } = await gatePage.page.submitted();
        assertEqual(action, "/cookies");
        assertEqual(entries.at(-1), ["council-consent", "accept"]);
      });
    });
  }

  it("runs everything once on a page opened after a yes, and asks for no banner", async () => {
    const gatePage = await everyKind({ before: YES, gate: 'data-banner="?banner.js"' });
    await everythingOnce(gatePage);
    addLater(gatePage);
    await everythingOnce(gatePage, LATER);
    assertEqual(
      (await gatePage.page.api.requests()).filter(({ url }) => url.includes("banner.js")).length,
      0,
    );
  });

  it("runs an inline script of a fragment too, where Trusted Types are not asked for", async () => {
    const gatePage = await everyKind({ before: YES, policy: UNTRUSTED });
    await everythingOnce(gatePage);
    addLater(gatePage);
    await everythingOnce(gatePage, ["g", "inline later", "h"]);
  });

  it("starts everything once when the gate is slow, and nothing before it", async () => {
    const gate = await (await fetch("/packages/consent-banner/dist/gate.js")).text();
    for (const before of [YES, NO]) {
      const gatePage = await everyKind({
        before,
        gateUrl: "/gated-gate.js",
        api: [{ match: "/gated-gate.js", delay: 600, headers: JAVASCRIPT, body: gate }],
      });
      if (before === YES) await everythingOnce(gatePage);
      else await nothing(gatePage, "after a no");
    }
  });

  it("runs nothing, whatever was chosen, where the page's policy blocks the gate", async () => {
    const gatePage = await everyKind({ before: YES, gateUrl: "https://gate.invalid/gate.js" });
    gatePage.page.allow(/policy: script-src|gate/);
    addLater(gatePage);
    await nothing(gatePage, "without the gate");
  });

  it("never takes an empty name, or a space too many in the list of exempt purposes, for a yes", async () => {
    for (const exempt of ["", " ", "statistics  appearance "]) {
      const gatePage = await openGated({
        policy: POLICY,
        html: '<script type="text/plain" data-consent="" src="/gated/a.js"></script>',
        gate: `data-exempt="${exempt}"`,
      });
      await nothing(gatePage, `with data-exempt="${exempt}"`);
    }
  });
});
