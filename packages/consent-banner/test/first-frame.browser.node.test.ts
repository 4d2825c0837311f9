import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, startServer, type RunningServer } from "@council-components/testing/node";
import { onePurpose } from "../fixtures/policies.ts";
import { cookieValue } from "../src/cookie.ts";
import { renderConsentGate } from "../src/server/gate.ts";
import { renderConsentBanner } from "../src/server/render.ts";

const LOADS = 3;
/** Milliseconds that the banner's script takes, so that it comes after the page has been painted. */
const LATE = 400;
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const FILES: Readonly<Record<string, [type: string, body: string]>> = {
  "/banner.js": ["text/javascript", read("consent-banner/dist/standalone.js")],
  "/theme.css": ["text/css", read("theme/dist/theme.css")],
  "/policy.json": ["application/json", JSON.stringify(onePurpose)],
};
const JSON_INSIDE = `<script type="application/json">${JSON.stringify(onePurpose)}</script>`;
const BANNERS: Readonly<Record<string, string>> = {
  rendered: renderConsentBanner(onePurpose, { config: "/policy.json" }),
  made: `<council-consent-banner>${JSON_INSIDE}</council-consent-banner>`,
  "made-by-config": '<council-consent-banner config="/policy.json"></council-consent-banner>',
};

/** What one frame showed, noted right before it was painted. */
interface Frame {
  readonly defined: boolean;
  /** The policy had arrived. */
  readonly ready: boolean;
  readonly height: number;
}

interface Recorded {
  readonly frames: readonly Frame[];
  readonly shift: number;
  /** Milliseconds from the end of the element's definition to the painted banner. */
  readonly delay: number;
}

describe("What is on the screen, frame by frame, on a slow processor", () => {
  let server: RunningServer;
  let browser: Browser;
  const asked: string[] = [];

  before(async () => {
    server = await startServer(async ({ url }) => {
      const { pathname, searchParams } = new URL(url);
      asked.push(pathname);
      if (pathname === "/banner.js" || pathname === "/policy.json")
        await new Promise((resolve) => setTimeout(resolve, LATE));
      const gate = renderConsentGate(onePurpose, { base: "/", banner: "/banner.js" });
      const banner = BANNERS[searchParams.get("banner") ?? ""] ?? "";
      const page = `<!doctype html><html lang="en" class="govuk-template"><head><title>Garden waste</title>
        <link rel="icon" href="data:,">${gate}<link rel="stylesheet" href="/theme.css"></head>
        <body class="govuk-template__body">${banner}<a href="#main" class="govuk-skip-link">Skip to main content</a>
        <main class="govuk-width-container" id="main"><h1 class="govuk-heading-l">Garden waste</h1>
        <p class="govuk-body">Words.</p></main></body></html>`;
      const [type, body] = FILES[pathname] ?? ["text/html", page];
      return new Response(body, {
        headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" },
      });
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function record(name: string, decided: boolean = false): Promise<Recorded> {
    asked.length = 0;
    const context = await browser.newContext();
    if (decided) {
      const value = cookieValue(onePurpose.version, {
        time: Math.floor(Date.now() / 1000),
        choices: new Map([["analytics", false]]),
      });
      await context.addCookies([{ name: "council_consent", value, url: server.url }]);
    }
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(watchFrames);
    await page.goto(`${server.url}/?banner=${name}`);
    await page.waitForTimeout(LATE * 3 + 400);
    const recorded = await recordOf(page);
    await context.close();
    return recorded;
  }

  it("a banner that the server rendered is there from the first frame, and nothing ever moves", async () => {
    for (let load = 0; load < LOADS; load += 1) {
      const { frames, shift } = await record("rendered");
      assert.ok(asked.includes("/banner.js"), "The element came");
      assert.ok(frames.at(-1)!.defined);
      const heights = new Set(frames.map(({ height }) => height));
      assert.equal(heights.size, 1, `One height in all frames: ${[...heights].join(", ")}`);
      assert.ok(frames[0]!.height > 100);
      assert.equal(shift, 0);
    }
  });

  it("the same page never shows it to those who have chosen, nor moves, nor fetches the element", async () => {
    for (let load = 0; load < LOADS; load += 1) {
      const { frames, shift } = await record("rendered", true);
      assert.ok(frames.length > 5);
      assert.deepEqual([...new Set(frames.map(({ height }) => height))], [0]);
      assert.equal(shift, 0);
      assert.ok(!asked.includes("/banner.js"));
    }
  });

  it("a banner that a script makes is in the first frame after the script", async (context) => {
    for (let load = 0; load < LOADS; load += 1) {
      const { frames, shift, delay } = await record("made");
      assert.deepEqual(
        frames.filter(({ defined, height }) => defined && !height),
        [],
        "Frames after the script without the banner",
      );
      assert.ok(frames.at(-1)!.height > 100, "It is shown");
      context.diagnostic(`${delay.toFixed(0)} ms after the script; layout shift ${shift.toFixed(4)}`);
    }
  });

  it("and in the first frame after its policy, where that comes from an address", async (context) => {
    for (let load = 0; load < LOADS; load += 1) {
      const { frames, shift } = await record("made-by-config");
      assert.deepEqual(
        frames.filter(({ ready, height }) => ready && !height),
        [],
        "Frames after the policy without the banner",
      );
      assert.ok(frames.at(-1)!.height > 100, "It is shown");
      context.diagnostic(`layout shift ${shift.toFixed(4)}`);
    }
  });
});

interface Watched {
  frames: Frame[];
  shift: number;
  definedAt: number;
  shownAt: number;
}

/** Runs in the page, before anything else. */
function watchFrames(): void {
  const watched: Watched = { frames: [], shift: 0, definedAt: 0, shownAt: 0 };
  (window as unknown as { watched: Watched }).watched = watched;
  let ready = false;
  const { json } = Response.prototype;
  Response.prototype.json = async function (this: Response): Promise<unknown> {
    const value: unknown = await json.call(this);
    ready = true;
    return value;
  };
  void customElements
    .whenDefined("council-consent-banner")
    .then(() => (watched.definedAt = performance.now()));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      watched.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
  const note = (): void => {
    requestAnimationFrame(note);
    if (!document.querySelector("h1")) return;
    const element = document.querySelector("council-consent-banner");
    const height = element?.getBoundingClientRect().height ?? 0;
    if (height && !watched.shownAt) watched.shownAt = performance.now();
    watched.frames.push({ defined: !!customElements.get("council-consent-banner"), ready, height });
  };
  requestAnimationFrame(note);
}

function recordOf(page: Page): Promise<Recorded> {
  return page.evaluate(() => {
    const { frames, shift, definedAt, shownAt } = (window as unknown as { watched: Watched }).watched;
    return { frames, shift, delay: shownAt - definedAt };
  });
}
