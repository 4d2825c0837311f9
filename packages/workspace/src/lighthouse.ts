// Lighthouse over pages of the built Storybook and of the example service: accessibility and best practices have to
// be 100, and the performance figure is printed.
//   pnpm run lighthouse
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { launch } from "chrome-launcher";
import lighthouse, { type Flags, type Result } from "lighthouse";
import { serveStaticSite } from "../../../.storybook/test/static-site.ts";
import { chromiumWithWindowsPath } from "../../testing/src/runner/engines.ts";
import type { Counts } from "./counts.ts";
import type { RanTest } from "./ran-tests.ts";
import { root, run, start } from "./run.ts";

/** Documentation of each kind, and a story: paths of the built Storybook's frame. */
const STORYBOOK_PAGES = [
  "iframe.html?viewMode=docs&id=welcome--docs",
  "iframe.html?viewMode=docs&id=content--docs",
  "iframe.html?viewMode=docs&id=about-how-it-measures-up--docs",
  "iframe.html?viewMode=story&id=address-lookup-states--results",
];
/** The start, and the page with the address lookup, which an application that was begun has. */
const SERVICE_PAGES = ["", "cy/", "address"];

/** The categories that have to be perfect. */
const PERFECT = ["accessibility", "best-practices"] as const;
const CATEGORIES = [...PERFECT, "performance"] as const;

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Runs Lighthouse over every page. One test for each page and each category that has to be perfect. */
export async function lighthousePages(): Promise<Counts> {
  const suite = "lighthouse";
  console.log(`\n— ${suite}`);
  const scratch = await mkdtemp(join(tmpdir(), "lighthouse-"));
  const tests: RanTest[] = [];
  const storybook = await serveStaticSite();
  const service = await serveExample(join(scratch, "addresses.db"));
  const chrome = await launch({
    chromePath: chromiumWithWindowsPath(),
    chromeFlags: FLAGS,
    userDataDir: scratch,
    logLevel: "silent",
  });
  try {
    for (const path of STORYBOOK_PAGES) {
      tests.push(...(await judge(`Storybook /${path}`, storybook.url + path, { port: chrome.port })));
    }
    const extraHeaders = { cookie: await beginApplication(service.url) };
    for (const path of SERVICE_PAGES) {
      const flags = { port: chrome.port, extraHeaders };
      tests.push(...(await judge(`example service /${path}`, service.url + path, flags)));
    }
  } finally {
    chrome.kill();
    service.stop();
    storybook.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
  const passed = tests.filter((test) => test.passed).length;
  return { suite, passed, failed: tests.length - passed, skipped: 0, tests };
}

async function judge(page: string, url: string, flags: Flags): Promise<RanTest[]> {
  const file = "packages/workspace/src/lighthouse.ts";
  // A browser that hangs says nothing about the page: it is asked once more.
  const lhr = (await runOnce(url, flags)) ?? (await runOnce(url, flags));
  // A page that sends its visitor elsewhere is not the page that was asked for.
  const isThere = lhr && new URL(lhr.finalDisplayedUrl).pathname === new URL(url).pathname;
  if (!isThere) {
    console.log(`✗ ${page}: ${lhr ? `went to ${lhr.finalDisplayedUrl}` : "not judged"}`);
    return PERFECT.map((category) => ({ file, title: `${page} › ${category}`, passed: false }));
  }
  const score = (category: string): number => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const passed = PERFECT.every((category) => score(category) === 100);
  console.log(`${passed ? "✓" : "✗"} ${page}: ${CATEGORIES.map((one) => `${one} ${score(one)}`).join(", ")}`);
  for (const category of PERFECT.filter((one) => score(one) < 100)) {
    for (const { id, weight } of lhr.categories[category]?.auditRefs ?? []) {
      const { score: judged = null, title, details } = lhr.audits[id] ?? {};
      if (weight === 0 || judged === null || judged === 1) continue;
      console.log(`    ${category}, ${id}: ${title}\n${JSON.stringify(details, null, 2).slice(0, 1500)}`);
    }
  }
  return PERFECT.map((category) => ({
    file,
    title: `${page} › ${category}`,
    passed: score(category) === 100,
  }));
}

/** What Lighthouse says of a page; `undefined` where it could not judge it, which is printed. */
async function runOnce(url: string, flags: Flags): Promise<Result | undefined> {
  const result = await lighthouse(url, { ...flags, logLevel: "silent", onlyCategories: [...CATEGORIES] });
  const error = result ? result.lhr.runtimeError : { message: "Lighthouse gave no result" };
  if (error) console.log(`${url}: ${error.message}`);
  return error ? undefined : result?.lhr;
}

/** Begins an application, and gives the cookie that goes with it. */
async function beginApplication(service: string): Promise<string> {
  const response = await fetch(`${service}begin`, { redirect: "manual" });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** The example service as a program, over a small gazetteer of made-up addresses. */
async function serveExample(database: string): Promise<{ url: string; stop(): void }> {
  const main = `${root}packages/example-service/dist/main.js`;
  if (!existsSync(main))
    throw new Error("The example service has not been built: run `pnpm run build` first.");
  const sample = [
    "packages/address-service/dist/cli.js",
    "sample",
    "--database",
    database,
    "--addresses",
    "200",
  ];
  if ((await run("node", sample, { stdio: "ignore" })) !== 0)
    throw new Error("The sample gazetteer could not be made.");
  const child = start("node", [main, "--port", "0", "--database", database], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url: url.replace(/\/?$/, "/"), stop: () => child.kill() };
  }
  throw new Error("The example service did not start.");
}

if (process.argv[1] === import.meta.filename) {
  const { passed, failed } = await lighthousePages();
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
