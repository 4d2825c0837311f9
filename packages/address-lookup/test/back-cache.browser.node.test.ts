import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
  goBack,
  launchChromium,
  startServer,
  visit,
  watchCache,
  type RunningServer,
} from "@council-components/testing/node";
import { authorHtml } from "../fixtures/author-html.ts";
import { sampleAddresses } from "../fixtures/sample-addresses.ts";

const script = readFileSync(new URL("../dist/standalone.js", import.meta.url), "utf8");
const addresses = sampleAddresses(3);
const page = `<!doctype html><html lang="en"><title>Apply</title><body class="govuk-frontend-supported"><main><h1>Your address</h1><form action="/done">${authorHtml({ attributes: "confirm" }).en}<button>Continue</button></form><a href="/elsewhere">Elsewhere</a></main><script type="module" src="/lookup.js"></script>`;

// Chromium keeps a page as it was, with its script, unless something in it forbids that: such as a listener for
// `unload`, which the element must not have.
describe("restored from the back-forward cache", () => {
  let server: RunningServer;
  let browser: Browser;

  before(async () => {
    server = await startServer(({ url }) => {
      const { pathname } = new URL(url);
      const [type, body] =
        pathname === "/lookup.js"
          ? ["text/javascript", script]
          : pathname === "/addresses"
            ? ["application/json", JSON.stringify({ addresses, total: addresses.length })]
            : ["text/html", pathname === "/apply" ? page : "<!doctype html><title>Elsewhere</title>"];
      return new Response(body, { headers: { "content-type": `${type}; charset=utf-8` } });
    });
    browser = await launchChromium({ backForwardCache: true });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(): Promise<Page> {
    const { page } = await visit(browser, `${server.url}/apply`);
    await page.waitForSelector("[state=search]");
    await watchCache(page);
    return page;
  }
  async function thereAndBack(page: Page): Promise<void> {
    await page.click("a[href='/elsewhere']");
    await page.waitForURL(/elsewhere/);
    assert.deepEqual(await goBack(page), { fromCache: true });
  }
  async function search(page: Page): Promise<void> {
    await page.fill("[data-council-mount] input", "ZZ1 1AA");
    await page.click("[data-council-action=find]");
    await page.waitForSelector("[state=results]");
  }

  it("the results and the choice are as they were, and go on", async () => {
    const page = await open();
    await search(page);
    await page.check("#address-lookup-address-2");
    await thereAndBack(page);
    assert.equal(await page.getAttribute("council-address-lookup", "state"), "results");
    assert.equal(await page.isChecked("#address-lookup-address-2"), true);
    assert.equal(await page.locator("[data-council-mount]").count(), 1);
    await page.click("form > button");
    await page.waitForSelector("[state=selected]");
    await page.click("form > button");
    await page.waitForURL(/\/done/);
    assert.equal(new URL(page.url()).searchParams.get("uprn"), "10000001");
  });

  it("an address that was taken stays, with its UPRN; one that was typed stays without", async () => {
    const page = await open();
    await search(page);
    await page.check("#address-lookup-address");
    await page.click("[data-council-action=use]");
    await page.waitForSelector("[state=selected]");
    await thereAndBack(page);
    assert.equal(await page.getAttribute("council-address-lookup", "state"), "selected");
    assert.equal(await page.inputValue("[name=uprn]"), "10000000");

    await page.click("[data-council-action=change]");
    await page.click("[data-council-action=manual]");
    await page.keyboard.type("Mine");
    await thereAndBack(page);
    assert.equal(await page.getAttribute("council-address-lookup", "state"), "manual");
    assert.equal(await page.inputValue("#line-1"), "Mine");
    assert.equal(await page.inputValue("[name=uprn]"), "");
    await page.click("[data-council-action=again]");
    await page.waitForSelector("[state=search]");
  });

  it("a search that was under way when the page was left does not hang", async () => {
    const page = await open();
    let asked = 0;
    await page.route("**/addresses*", async (route) => {
      if (++asked > 1) await route.continue();
    });
    await page.fill("[data-council-mount] input", "ZZ1 1AA");
    await page.click("[data-council-action=find]");
    await page.waitForSelector("[busy]");
    await page.click("a[href='/elsewhere']");
    await page.waitForURL(/elsewhere/);
    await goBack(page);
    await page.waitForSelector("[data-council-action=find]");
    await page.fill("[data-council-mount] input", "ZZ1 1AA");
    await page.click("[data-council-action=find]");
    await page.waitForSelector("[state=results]");
  });
});
