import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, chromiumPath, chromiumWithWindowsPath } from "../runner/engines.ts";

export interface Visit {
  readonly page: Page;
  /** What went wrong in the page so far: errors, warnings, policy violations, failed requests. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export interface VisitOptions {
  /** False for a browser in which no script runs. */
  readonly script?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** How many times slower the processor is. */
  readonly slowdown?: number;
  /** Any other setting of the browser context, such as `forcedColors: "active"`. */
  readonly context?: BrowserContextOptions;
}

/**
 * Starts Chromium's headless shell. Close it after the tests. `backForwardCache` starts the Chromium that people use,
 * as the shell has no such cache, and takes much longer for each page.
 */
export function launchChromium({
  backForwardCache = false,
}: { backForwardCache?: boolean } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: backForwardCache ? chromiumWithWindowsPath() : chromiumPath(),
    args: [...CHROMIUM_FLAGS],
    // Playwright switches the cache off.
    ...(backForwardCache && { ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
  });
}

/** Opens a page of its own, with nothing of other visits in it, and writes down what goes wrong there. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    javaScriptEnabled: options.script ?? true,
    viewport: { width: options.width ?? 1000, height: options.height ?? 700 },
    ...options.context,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("requestfailed", (request) =>
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  page.on("console", (message) => {
    // Chromium reports policy violations as console errors too.
    if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  if (options.slowdown) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: options.slowdown });
  }
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}

/**
 * Goes Back, and says whether the page came from the back-forward cache. Chromium restores a page from there
 * only when nothing forbids it, so a test of the cache has to look at the answer.
 */
export async function goBack(page: Page): Promise<{ fromCache: boolean }> {
  await page.goBack({ waitUntil: "commit" });
  const fromCache = await page.evaluate(() => document.documentElement.dataset["shownFromCache"] === "true");
  // Playwright never sees a restored page load: it has been loaded all along.
  if (!fromCache) await page.waitForLoadState();
  return { fromCache };
}

/** Notes in the page when it is shown from the back-forward cache, for `goBack`. Call before leaving it. */
export async function watchCache(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener("pageshow", ({ persisted }) => {
      document.documentElement.dataset["shownFromCache"] = String(persisted);
    });
  });
}
