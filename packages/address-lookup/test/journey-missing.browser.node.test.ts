import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { SOURCE } from "@council-components/testing/node";
import { build } from "esbuild";
import { chromium, type Browser } from "playwright-core";
import { authorHtml } from "../fixtures/author-html.ts";

const folder = fileURLToPath(new URL("../", import.meta.url));

// The second half of the script is loaded when somebody comes to the search. The network can be gone by then.
describe("without the second half of the script", () => {
  let server: Server;
  let browser: Browser;
  let base: string;

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [`${folder}src/define.ts`],
      bundle: true,
      splitting: true,
      write: false,
      format: "esm",
      outdir: "/js",
      conditions: [SOURCE, "production"],
    });
    const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
    const pageOf = (attributes: string): string =>
      `<!doctype html><html lang="en"><title>Offline</title><body class="govuk-frontend-supported"><form action="/done">${authorHtml({ attributes, values: attributes ? { town: "Aberwylan" } : {} }).en}<button>Continue</button></form><script type="module" src="/js/define.js"></script>`;
    server = createServer(({ url = "" }, response) => {
      const script = files.get(url);
      response.setHeader("content-type", script ? "text/javascript" : "text/html");
      response.end(script ?? pageOf(url === "/checked" ? 'validate="client"' : ""));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  it("says so when it is needed, not before, and the address can be typed and sent", async () => {
    const page = await browser.newPage();
    await page.route(/\/js\/journey/, (route) => route.abort());
    await page.goto(base);
    await page.fill("[data-council-mount] input", "ZZ1 1AA");
    assert.equal(await page.locator(".govuk-inset-text").count(), 0, "Nothing is said ahead of need");
    await page.click("[data-council-action=find]");
    await page.waitForSelector(".govuk-inset-text");
    assert.match(await page.innerText(".govuk-inset-text"), /Address search is not working/);
    assert.equal(await page.inputValue("[data-council-mount] input"), "ZZ1 1AA");
    await page.click("[data-council-action=manual]");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "line-1");
    await page.keyboard.type("Mine");
    await page.click("form > button");
    await page.waitForURL(/\/done/);
    const sent = new URL(page.url()).searchParams;
    assert.equal(sent.get("line-1"), "Mine");
    assert.equal(sent.get("postcode"), "ZZ1 1AA");
  });

  it("Continue does not lose a search that was begun: it says so in place of submitting", async () => {
    const page = await browser.newPage();
    await page.route(/\/js\/journey/, (route) => route.abort());
    await page.goto(base);
    await page.fill("[data-council-mount] input", "ZZ1 1AA");
    await page.click("form > button");
    await page.waitForSelector(".govuk-inset-text");
    assert.equal(new URL(page.url()).pathname, "/");
    assert.equal(await page.inputValue("[data-council-mount] input"), "ZZ1 1AA");
  });

  it('validate="client" holds nothing back for ever: the server checks what the element cannot', async () => {
    const page = await browser.newPage();
    await page.route(/\/js\/journey/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.abort();
    });
    await page.goto(base);
    await page.evaluate(() => {
      const element = document.querySelector("council-address-lookup");
      element?.setAttribute("validate", "client");
      element?.querySelector<HTMLElement>("[data-council-action=manual]")?.click();
      document.querySelector<HTMLElement>("form > button")?.click();
    });
    assert.equal(new URL(page.url()).pathname, "/", "held while it may still come");
    await page.waitForURL(/\/done/);
  });

  it("a form that is to be checked waits for what checks it", async () => {
    const page = await browser.newPage();
    await page.route(/\/js\/journey/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(`${base}/checked`);
    await page.waitForSelector("[state=manual]");
    await page.click("form > button");
    await page.waitForSelector(".govuk-error-summary");
    assert.equal(new URL(page.url()).pathname, "/checked");
    assert.match(await page.innerText(".govuk-error-summary"), /Enter address line 1/);
  });

  it("loads it when somebody comes to the search", async () => {
    const page = await browser.newPage();
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.goto(base);
    await page.waitForSelector("[state=search]");
    assert.equal(
      loaded.some((url) => url.includes("/journey")),
      false,
      "Not before",
    );
    await page.focus("[data-council-mount] input");
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("/journey")),
    );
  });
});
