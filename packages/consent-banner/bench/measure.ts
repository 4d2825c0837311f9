import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Case } from "./cases.ts";
import type { Contender } from "./contenders.ts";

/** A telephone of the cheaper kind on a slow mobile network, as Lighthouse has it. */
const SLOWDOWN = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
/** Milliseconds within which whatever is to happen has happened. */
const SETTLED = 700;

export interface Opening {
  /** Milliseconds from the start of the navigation to the frame in which the banner can be read. */
  readonly shownAt: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Gzipped bytes of the contender's own files that were asked for. */
  readonly bytes: number;
}

/** Opens the page as somebody does who has not answered, on a slow machine and network. */
export async function open(browser: Browser, url: string, contender: Contender): Promise<Opening> {
  return inContext(browser, {}, async (page, asked) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", NETWORK);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await page.addInitScript(watchBanner, contender.banner);
    await page.goto(url);
    const shownAt = await page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
    await page.waitForTimeout(SETTLED);
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
    return { shownAt, shift, bytes: weigh(contender, asked) };
  });
}

/** What somebody downloads who has answered: on the next page, until all is quiet. */
export async function bytesOnceDecided(browser: Browser, url: string, contender: Contender): Promise<number> {
  return inContext(browser, {}, async (page, asked) => {
    await page.goto(url);
    await page.locator(contender.reject).first().click();
    await page.waitForTimeout(SETTLED);
    asked.clear();
    await page.goto(url);
    await page.waitForTimeout(SETTLED);
    return weigh(contender, asked);
  });
}

/** Whether there is a banner without script that can be answered: two buttons of a form. */
export async function worksWithoutScript(
  browser: Browser,
  url: string,
  contender: Contender,
): Promise<boolean> {
  return inContext(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(url);
    const answers = [page.locator(contender.accept), page.locator(contender.reject)];
    for (const answer of answers) if (!(await answer.count()) || !(await answer.isVisible())) return false;
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await answers[0]!.click();
    return !!(await sent);
  });
}

/** Undefined when it went as it should, else what happened. */
export async function tryCase(
  browser: Browser,
  url: string,
  contender: Contender,
  { steps, ran, look, oldCookie }: Case,
): Promise<string | undefined> {
  return inContext(browser, {}, async (page) => {
    const { origin, search } = new URL(url);
    if (oldCookie)
      await page
        .context()
        .addCookies([{ name: contender.cookie, value: "old", domain: "127.0.0.1", path: "/garden" }]);
    await page.goto(`${origin}/garden/apply${search}`);
    try {
      for (const step of steps) await take(step, page, contender);
    } catch {
      return "there was no banner to answer";
    }
    await page.waitForTimeout(SETTLED);
    const happened = await page.evaluate(lookAt[look ?? "what ran"], contender.banner);
    if (JSON.stringify(happened) === JSON.stringify(ran)) return undefined;
    return `${look ?? "ran"}: ${happened.join(", ") || "nothing"}`;
  });
}

/** What is looked at in the page, given the selector of the banner. */
const lookAt: Readonly<Record<NonNullable<Case["look"]> | "what ran", (banner: string) => string[]>> = {
  "what ran": () => (window as unknown as { ran?: string[] }).ran ?? [],
  "answers that are asked for": (banner) =>
    [...document.querySelectorAll<HTMLElement>(banner)]
      .filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .flatMap((each) => [...each.querySelectorAll<HTMLElement>("button, a, input[type=submit]")])
      .map(({ innerText }) => innerText.trim())
      .filter((words) => /accept|reject|decline|that's ok/i.test(words)),
  "frames that are shown": () =>
    [...document.querySelectorAll("iframe")]
      .map((frame) => frame.getAttribute("src") ?? "")
      .filter((src) => src && src !== "about:blank"),
};

async function take(step: Case["steps"][number], page: Page, contender: Contender): Promise<void> {
  if (step === "accept" || step === "reject") {
    await page.locator(contender[step]).first().click({ timeout: 3000 });
    await page.waitForTimeout(SETTLED);
  } else if (step === "withdraw") {
    await page.addScriptTag({ content: contender.withdraw });
    await page.waitForTimeout(SETTLED);
  } else if (step === "translate") {
    await page.locator(contender.accept).first().waitFor({ timeout: 3000 });
    await page.evaluate(translate, contender.banner);
  } else if (step === "reload") {
    await page.reload();
  } else if (step === "cut the cookie") {
    await page.evaluate((name) => {
      const value = new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? "";
      document.cookie = `${name}=${value.slice(0, value.length / 2)}; path=/; max-age=1000`;
    }, contender.cookie);
  } else {
    await page.evaluate((attributes) => {
      const script = document.createElement("script");
      for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
      script.setAttribute("data-name" in attributes ? "data-src" : "src", "/gated/external.js");
      document.body.append(script);
    }, contender.attributes);
  }
}

/** Puts every text into two elements, as browsers do that translate a page. Runs in the page. */
function translate(banner: string): void {
  for (const element of document.querySelectorAll(banner)) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found.filter(({ textContent }) => textContent?.trim())) {
      const inner = document.createElement("font");
      inner.textContent = text.textContent;
      const outer = document.createElement("font");
      outer.append(inner);
      text.parentNode!.replaceChild(outer, text);
    }
  }
}

async function inContext<Result>(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0],
  use: (page: Page, asked: Set<string>) => Promise<Result>,
): Promise<Result> {
  const context: BrowserContext = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).pathname));
    return await use(page, asked);
  } finally {
    await context.close();
  }
}

function weigh({ files }: Contender, asked: ReadonlySet<string>): number {
  return Object.entries(files)
    .filter(([path]) => asked.has(path))
    .reduce((sum, [, body]) => sum + gzipSync(body, { level: 9 }).length, 0);
}

/** Runs in the page, before anything else. */
function watchBanner(selector: string): void {
  const page = window as unknown as { shown: Promise<number>; shift: number };
  page.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      page.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
  page.shown = new Promise((resolve) => {
    const look = (): void => {
      const banner = document.querySelector(selector);
      const seen = banner?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      // Nothing is painted before the stylesheets are there; a frame asked for now is painted after this one.
      const opaque = seen && Number(getComputedStyle(banner!).opacity) > 0.9;
      if (opaque && performance.getEntriesByName("first-contentful-paint").length) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
