import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import {
  launchChromium,
  SOURCE,
  startServer,
  visit,
  type RunningServer,
} from "@council-components/testing/node";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { authorHtml } from "../fixtures/author-html.ts";
import { sampleAddresses } from "../fixtures/sample-addresses.ts";
import { en } from "../src/messages/en.ts";

const folder = fileURLToPath(new URL("../", import.meta.url));
const addresses = sampleAddresses(3);
const bodies = {
  author: authorHtml().en,
  checked: authorHtml({ attributes: 'validate="client"' }).en,
  made: '<council-address-lookup src="/addresses"></council-address-lookup>',
  text: authorHtml({ attributes: 'search="text"' }).en,
};

// A page can be open while a new version of its scripts is deployed: what it has not loaded by then never comes.
describe("with nothing but the element's module", () => {
  let server: RunningServer;
  let browser: Browser;
  const asked: string[] = [];

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
    assert.ok(
      outputFiles.some(({ path }) => path.includes("suggestions")),
      "The suggestions are a part that loads on demand",
    );
    const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
    server = await startServer(({ url }) => {
      const { pathname } = new URL(url);
      const script = files.get(pathname);
      if (script) {
        asked.push(pathname);
        // All that is imported statically is there; whatever loads on demand is gone.
        const gone = /suggestions|govuk|error-summary/.test(pathname);
        return gone
          ? new Response("", { status: 404 })
          : new Response(script, { headers: { "content-type": "text/javascript" } });
      }
      if (pathname === "/addresses") return Response.json({ addresses, total: addresses.length });
      const body = bodies[pathname.slice(1) as keyof typeof bodies] ?? "";
      return new Response(
        `<!doctype html><html lang="en"><title>Apply</title><body class="govuk-frontend-supported"><main><h1>Your address</h1><form action="/done">${body}<button>Continue</button></form></main><script type="module" src="/js/define.js"></script>`,
        { headers: { "content-type": "text/html; charset=utf-8" } },
      );
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(name: keyof typeof bodies): Promise<Page> {
    const { page } = await visit(browser, `${server.url}/${name}`);
    await page.waitForSelector("council-address-lookup[state]");
    return page;
  }
  const labels = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("label")]
        .filter((label) => label.checkVisibility())
        .map(({ textContent }) => textContent!.trim()),
    );

  it("“Enter address manually” shows fields that the element makes, with their labels", async () => {
    const page = await open("made");
    await page.click("[data-council-action=manual]");
    await page.waitForSelector("[state=manual]");
    assert.deepEqual(await labels(page), [en.line1, en.line2, en.town, en.county, en.manualPostcode]);
  });

  it("an address is found, and goes with the form", async () => {
    const page = await open("author");
    await page.fill("[data-council-mount] input", "ZZ1 1AA");
    await page.click("[data-council-action=find]");
    await page.check("#address-lookup-address-2");
    await page.click("form > button");
    await page.waitForURL(/\/done/);
    assert.equal(new URL(page.url()).searchParams.get("uprn"), "10000001");
  });

  it("what is wrong is said, with focus on the error summary", async () => {
    const page = await open("checked");
    await page.click("[data-council-action=manual]");
    await page.click("form > button");
    await page.waitForSelector(".govuk-error-summary:focus");
    assert.match(await page.innerText(".govuk-error-summary"), /Enter address line 1/);
    assert.equal(new URL(page.url()).pathname, "/checked");
  });

  it("the text search is a field and a button", async () => {
    const page = await open("text");
    await page.fill("[data-council-mount] input", "castle");
    await page.click("[data-council-action=find]");
    await page.waitForSelector("[state=results]");
    assert.equal(await page.locator("[role=combobox]").count(), 0);
  });

  it("suggestions are asked for when search=text is seen, and not otherwise", async () => {
    asked.length = 0;
    await open("author");
    assert.equal(
      asked.some((path) => path.includes("suggestions")),
      false,
    );
    await open("text");
    assert.equal(
      asked.some((path) => path.includes("suggestions")),
      true,
    );
  });
});
