import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { launchChromium } from "@council-components/testing/node";
import { verifyReceipt, wordsAsked } from "@council-components/consent-banner/receipt-viewer";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { policyOn } from "../src/consent/policy.ts";
import { openConsentRecords, type ConsentRecords } from "../src/consent/records.ts";
import { assertAccessible, settled } from "./support/browser.ts";
import { startTestService, type TestService } from "./support/service.ts";

const text = {
  en: {
    prefix: "",
    region: "Cookies on Apply for a bus pass",
    mealsRegion: "Cookies on Check if your child can get free school meals",
    accept: "Accept additional cookies",
    reject: "Reject additional cookies",
    hide: "Hide cookie message",
    accepted: /You’ve accepted additional cookies/,
    rejected: /You’ve rejected additional cookies/,
    gpc: /Your browser asks websites not to track you/,
    counting: "Can we count the pages that you open?",
    map: "Do you want to see the map and let it remember its size?",
    yes: { counting: "Yes", map: "Yes" },
    no: { counting: "No", map: "No" },
    save: "Save cookie settings",
    saved: /You’ve set your cookie preferences/,
    back: "Go back to the page you were looking at",
    showMap: "Accept map cookies and show the map",
    waits: /The map is not shown/,
    larger: "Show a larger map",
  },
  cy: {
    prefix: "/cy",
    region: "Cwcis ar y gwasanaeth ‘Gwneud cais am docyn bws’",
    mealsRegion: "Cwcis ar y gwasanaeth ‘Gwirio a all eich plentyn gael prydau ysgol am ddim’",
    accept: "Derbyn cwcis ychwanegol",
    reject: "Gwrthod cwcis ychwanegol",
    hide: "Cuddio’r neges ynghylch cwcis",
    accepted: /Rydych wedi derbyn cwcis ychwanegol/,
    rejected: /Rydych wedi gwrthod cwcis ychwanegol/,
    gpc: /Mae eich porwr yn gofyn i wefannau beidio/,
    counting: "A gawn ni gyfrif y tudalennau rydych yn eu hagor?",
    map: "Ydych chi am weld y map a gadael iddo gofio ei faint?",
    yes: { counting: "Cewch", map: "Ydw" },
    no: { counting: "Na chewch", map: "Nac ydw" },
    save: "Cadw gosodiadau cwcis",
    saved: /Rydych wedi gosod eich dewisiadau cwcis/,
    back: "Ewch yn ôl i’r dudalen yr oeddech yn edrych arni",
    showMap: "Derbyn cwcis y map a dangos y map",
    waits: /Nid yw’r map yn cael ei ddangos/,
    larger: "Dangos map mwy",
  },
} as const;

async function until(condition: () => unknown): Promise<void> {
  for (let tries = 0; tries < 1200 && !condition(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

interface Resident {
  page: Page;
  /** Whatever was asked of the service that waits for a yes: method, path. */
  gated: string[];
  /** What went wrong: the console, the policy, requests to anybody else. */
  noise: string[];
  cookies(): Promise<Record<string, string>>;
}

describe("consent", () => {
  let browser: Browser;
  let service: TestService;
  let records: ConsentRecords;
  let close: () => Promise<void>;
  before(async () => void (browser = await launchChromium()));
  after(() => browser.close());
  beforeEach(async () => {
    records = openConsentRecords();
    service = await startTestService({ records });
  });
  afterEach(async () => {
    await close();
    await service.stop();
    records.close();
  });

  async function visit(script: boolean, options: BrowserContextOptions = {}): Promise<Resident> {
    const context = await browser.newContext({
      baseURL: service.origin,
      javaScriptEnabled: script,
      ...options,
    });
    close = () => context.close();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const [gated, noise]: [string[], string[]] = [[], []];
    page.on("request", (request) => {
      const { pathname, origin } = new URL(request.url());
      if (/page-counter|\/page-counts$|\/map$/.test(pathname))
        gated.push(`${request.method()} ${pathname.replace(/.*\//, "")}`);
      if (origin !== service.origin) noise.push(`asked ${request.url()}`);
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) noise.push(message.text());
    });
    page.on("pageerror", ({ message }) => noise.push(message));
    const cookies = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        (await context.cookies()).map(({ name, value }) => [name, decodeURIComponent(value)]),
      );
    return { page, gated, noise, cookies };
  }

  for (const script of [true, false]) {
    for (const language of ["en", "cy"] as const) {
      const said = text[language];
      const how = `${language}, ${script ? "with" : "without"} script`;

      it(`asks in the name of the service that the page belongs to (${how})`, async () => {
        const { page } = await visit(script);
        for (const [path, name] of [
          ["", said.region],
          ["/free-school-meals", said.mealsRegion],
          ["/cookies", said.region],
        ] as const) {
          await page.goto(said.prefix + path || "/");
          assert.deepEqual(
            await page.getByRole("heading", { name: /^(Cookies on|Cwcis ar)/ }).allInnerTexts(),
            [name],
          );
          await page.getByRole("region", { name, exact: true }).waitFor();
        }
        await page.goto(`${said.prefix}/free-school-meals/begin`);
        await page.getByRole("region", { name: said.mealsRegion }).waitFor();
        await page.getByRole("button", { name: said.reject }).click();
        assert.match(await page.getByRole("alert").innerText(), said.rejected);
        if (script) await until(() => records.receipts().length);
        const [receipt] = records.receipts();
        assert.equal(
          await verifyReceipt(receipt!, wordsAsked(policyOn("free-school-meals"), receipt!)),
          "same",
          "The receipt is of the words that were shown",
        );
      });

      it(`counts nothing and shows no map before a yes, each once after it, and nothing after a no (${how})`, async () => {
        const { page, gated, noise, cookies } = await visit(script);
        const help = `${said.prefix}/help-in-person`;
        await page.goto(help);
        const region = page.getByRole("region", { name: said.region });
        assert.ok(await region.isVisible());
        await assertAccessible({ page, script });
        await settled(page);
        assert.deepEqual(gated, [], "before a yes");
        assert.deepEqual(await cookies(), {}, "before a yes");
        const [accept, reject] = [
          region.getByRole("button", { name: said.accept }),
          region.getByRole("button", { name: said.reject }),
        ];
        assert.equal((await accept.boundingBox())!.height, (await reject.boundingBox())!.height);

        await accept.click();
        assert.match(await page.getByRole("alert").innerText(), said.accepted);
        assert.ok(new URL(page.url()).pathname.endsWith("/help-in-person"));
        await assertAccessible({ page, script });
        const frame = page.frameLocator("iframe");
        await frame.getByRole("img").waitFor();
        if (script) await until(() => records.counts().length);
        assert.deepEqual(
          [...gated].sort(),
          script ? ["GET map", "GET page-counter.js", "POST page-counts"] : ["GET map"],
        );
        assert.deepEqual(
          records.counts().map(({ page: path, openings }) => [path, openings]),
          script ? [[help, 1]] : [],
        );
        await page.getByRole("button", { name: said.hide }).click();
        await region.waitFor({ state: "detached" });

        await frame.getByRole("link", { name: said.larger }).click();
        await frame.locator("svg[width='600']").waitFor();
        assert.equal((await cookies())["map_size"], "large");

        // Changes their mind, on the cookies page.
        await page.goto(`${said.prefix}/cookies?from=${help}`);
        await assertAccessible({ page, script });
        for (const purpose of ["counting", "map"] as const) {
          const group = page.getByRole("group", { name: said[purpose] });
          assert.ok(await group.getByLabel(said.yes[purpose], { exact: true }).isChecked(), "The true state");
          await group.getByLabel(said.no[purpose], { exact: true }).check();
        }
        await page.getByRole("button", { name: said.save }).click();
        const alert = page.getByRole("alert");
        assert.match(await alert.innerText(), said.saved);
        await assertAccessible({ page, script });
        assert.equal((await cookies())["map_size"], undefined, "What the map kept is gone");
        if (script) assert.equal(await page.evaluate(() => localStorage.getItem("counted-pages")), null);

        if (script) await page.goto(help);
        else await alert.getByRole("link", { name: said.back }).click();
        assert.equal(new URL(page.url()).pathname, help);
        gated.length = 0;
        await page.reload();
        await settled(page);
        assert.deepEqual(gated, [], "after a no");
        assert.equal(await region.count(), 0, "Nobody is asked twice");
        assert.deepEqual(noise, []);

        const receipts = records.receipts();
        assert.deepEqual(
          receipts.map(({ collection_method, language: tag, purposes }) => [
            collection_method,
            tag,
            ...purposes.map(({ choice }) => choice),
          ]),
          [
            ["banner", language, "given", "given"],
            ["settings", language, "refused", "refused"],
          ],
        );
        assert.equal(new Set(receipts.map(({ record_id }) => record_id)).size, 1);
        assert.ok((await cookies())["council_consent"]?.endsWith(`&id=${receipts[0]!.record_id}`));
      });

      it(`says no as easily (${how})`, async () => {
        const { page, gated, cookies } = await visit(script);
        await page.goto(`${said.prefix}/`);
        await page.getByRole("button", { name: said.reject }).click();
        assert.match(await page.getByRole("alert").innerText(), said.rejected);
        await page.goto(`${said.prefix}/help-in-person`);
        await settled(page);
        assert.deepEqual(gated, []);
        assert.match((await cookies())["council_consent"]!, /c=analytics:0\.map:0/);
        if (script) assert.ok(await page.getByText(said.waits).isVisible());
        else assert.equal(await page.locator("iframe:visible").count(), 0);
        await assertAccessible({ page, script });
      });

      it(`takes Global Privacy Control for a no, and says so (${how})`, async () => {
        const { page, gated, cookies } = await visit(script, { extraHTTPHeaders: { "Sec-GPC": "1" } });
        await page.goto(`${said.prefix}/help-in-person`);
        assert.match(await page.getByRole("region", { name: said.region }).innerText(), said.gpc);
        await assertAccessible({ page, script });
        await settled(page);
        assert.deepEqual(gated, []);
        await page.getByRole("button", { name: said.hide }).click();
        await page.getByRole("region", { name: said.region }).waitFor({ state: "detached" });
        assert.match((await cookies())["council_consent"]!, /c=analytics:0\.map:0$/);
        assert.deepEqual(records.receipts(), [], "No receipt");
      });
    }
  }

  it("shows the map alone after a yes at its place, keeps a receipt of that, and asks for nothing else", async () => {
    const { page, gated, noise, cookies } = await visit(true);
    await page.goto("/help-in-person");
    const show = page.getByRole("button", { name: text.en.showMap });
    await show.focus();
    await page.keyboard.press("Enter");
    await page.frameLocator("iframe").getByRole("img").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "iframe");
    assert.match((await cookies())["council_consent"]!, /c=map:1&id=/);
    await settled(page);
    assert.deepEqual(gated, ["GET map"]);
    const [receipt, ...others] = records.receipts();
    assert.deepEqual(others, []);
    assert.equal(receipt?.collection_method, "frame");
    assert.deepEqual(receipt?.purposes, [{ id: "map", lawful_basis: "consent", choice: "given" }]);
    assert.deepEqual(noise, []);
  });

  it("counts a page once a day, each page by itself", async () => {
    const { page, gated } = await visit(true);
    await page.goto("/");
    await page.getByRole("button", { name: text.en.accept }).click();
    await page.getByRole("button", { name: text.en.hide }).click();
    for (const path of ["/", "/privacy", "/privacy?x=1", "/"]) {
      await page.goto(path);
      await settled(page);
    }
    assert.equal(gated.filter((each) => each.startsWith("POST")).length, 2);
    await until(() => records.counts().length === 2);
    assert.deepEqual(
      records.counts().map(({ page: path, openings }) => [path, openings]),
      [
        ["/", 1],
        ["/privacy", 1],
      ],
    );
  });

  it("loses no choice and no receipt when the network goes", async () => {
    const { page, noise, cookies } = await visit(true);
    await page.goto("/privacy");
    // The banner has all it needs by then: it was loaded while there was a network.
    await page.route(/consent-receipts/, (route) => route.abort());
    await page.getByRole("button", { name: text.en.accept }).click();
    assert.match(await page.getByRole("alert").innerText(), text.en.accepted);
    assert.match((await cookies())["council_consent"]!, /c=analytics:1\.map:1/);
    await page.waitForFunction(() => localStorage.getItem("council_consent_receipts"));
    assert.deepEqual(records.receipts(), []);
    await page.unroute(/consent-receipts/);
    await page.goto("/accessibility");
    await page.waitForFunction(() => !localStorage.getItem("council_consent_receipts"));
    assert.equal(records.receipts().length, 1);
    assert.deepEqual(
      noise.filter((line) => !line.includes("ERR_FAILED")),
      [],
    );
  });

  it("downloads the gate and nothing else for those who have chosen", async () => {
    const { page } = await visit(true);
    const asked: string[] = [];
    await page.goto("/privacy");
    await page.getByRole("button", { name: text.en.reject }).click();
    await page.getByRole("alert").waitFor();
    // The next page would send a receipt that is still on its way.
    await page.waitForFunction(() => !localStorage.getItem("council_consent_receipts"));
    page.on("request", (request) => asked.push(new URL(request.url()).pathname.replace(/.*\//, "")));
    await page.goto("/accessibility");
    await settled(page);
    assert.deepEqual(
      asked.filter((name) => /gate|consent|banner|receipts|counter/.test(name)),
      // Chromium may have it in its cache.
      asked.includes("gate.js") ? ["gate.js"] : [],
    );
  });
});
