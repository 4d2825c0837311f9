// How fast the element is, beside the least that could do the same, in one run:
//   pnpm --filter @council-components/address-lookup run bench
// Chromium with the processor throttled four times; the two pages take turns, and each figure is the ratio of
// their medians. Times in milliseconds are of this machine; only the ratios are promised.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { launchChromium } from "@council-components/testing/node";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { type Contender, paintPages, readyPages } from "./pages.ts";

const READY_LIMIT = 1.4;
const PAINT_LIMIT = 1.35;
const THROTTLE = 4;

const { values } = parseArgs({ options: { runs: { type: "string", default: "15" } } });
const runs = Number(values.runs);

const { server, origin } = await serve();
const browser = await launchChromium();
let failed = false;
try {
  judge("ready to use, beside a bare Lit input", READY_LIMIT, await race(browser, readyPages));
  for (const count of [100, 1000]) {
    const pages = paintPages.map((page) => ({ ...page, path: `${page.path}?count=${count}` }));
    judge(`${count} addresses painted, beside a hand-written page`, PAINT_LIMIT, await race(browser, pages));
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = failed ? 1 : 0;

/** Median time of each page, in turns. */
async function race(inBrowser: Browser, pages: readonly Contender[]): Promise<number[]> {
  const times: number[][] = pages.map(() => []);
  for (let run = -2; run < runs; run += 1) {
    for (const [index, { path }] of pages.entries()) {
      const time = await timeOf(inBrowser, path);
      if (run >= 0) times[index]!.push(time);
    }
  }
  return times.map(median);
}

/** The page itself says how long it took: a promise of milliseconds in `window.measured`. */
async function timeOf(inBrowser: Browser, path: string): Promise<number> {
  const context = await inBrowser.newContext();
  try {
    const page: Page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
    await page.goto(`${origin}${path}`);
    return await page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured);
  } finally {
    await context.close();
  }
}

function judge(name: string, limit: number, [ours, theirs]: number[]): void {
  const ratio = ours! / theirs!;
  const holds = ratio <= limit;
  failed ||= !holds;
  console.log(
    `${holds ? "✓" : "✗"} ${name}: ${ours!.toFixed(1)} ms beside ${theirs!.toFixed(1)} ms, ` +
      `${ratio.toFixed(2)} times (at most ${limit})`,
  );
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

async function serve(): Promise<{ server: Server; origin: string }> {
  const pages = [...readyPages, ...paintPages];
  const scripts = new Map(
    await Promise.all(
      pages.map(async ({ path, script }) => {
        const { outputFiles } = await build({
          stdin: { contents: script, resolveDir: import.meta.dirname, loader: "ts" },
          bundle: true,
          minify: true,
          write: false,
          format: "esm",
          conditions: ["production"],
        });
        return [`${path}.js`, outputFiles[0]!.text] as const;
      }),
    ),
  );
  const listening = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const script = scripts.get(pathname);
    const page = pages.find(({ path }) => path === pathname);
    response.setHeader("content-type", script ? "text/javascript" : "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    response.end(script ?? (page ? document(page) : ""));
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  return { server: listening, origin: `http://127.0.0.1:${(listening.address() as AddressInfo).port}` };
}

function document({ path, body }: Contender): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Speed</title>
<script type="module" src="${path}.js"></script></head><body><form>${body}</form></body></html>`;
}
