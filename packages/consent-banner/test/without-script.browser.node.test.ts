import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium, startServer, visit } from "@council-components/testing/node";
import { severalPurposes } from "../fixtures/policies.ts";
import {
  createConsentHandler,
  readConsent,
  renderConsentBanner,
  renderConsentSettings,
  type ConsentReceipt,
} from "../src/server.ts";

const receipts: ConsentReceipt[] = [];
const handle = createConsentHandler({
  policy: severalPurposes,
  keepReceipt: (receipt) => receipts.push(receipt),
});

/** A service as small as can be: every page has the banner, one is the cookies page. */
function service(request: Request): Promise<Response> | Response {
  if (request.method === "POST") return handle(request);
  const consent = readConsent(request.headers, severalPurposes);
  const { pathname } = new URL(request.url);
  const language = pathname.startsWith("/cy") ? "cy" : "en";
  const options = { language, consent, url: request.url, returnTo: pathname };
  const page = Object.values(severalPurposes.cookiesPage).includes(pathname)
    ? `<h1>Cookies</h1>${renderConsentSettings(severalPurposes, options)}`
    : `<h1>Apply</h1><p id="says">${JSON.stringify(consent.choices)}</p>`;
  const banner = renderConsentBanner(severalPurposes, options);
  return new Response(
    `<!doctype html><html lang="${language}"><title>x</title><body>${banner}<main>${page}</main>`,
    { headers: { "content-type": "text/html; charset=utf-8" } },
  );
}

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Awaited<ReturnType<typeof launchChromium>>;
before(async () => {
  server = await startServer(service);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test("without script: accept, be told, hide, and change one's mind on the cookies page", async () => {
  const { page, close } = await visit(browser, `${server.url}/apply`, { script: false });
  await page.getByRole("button", { name: "Accept additional cookies" }).click();
  assert.equal(new URL(page.url()).pathname, "/apply");
  assert.match(await page.getByRole("alert").innerText(), /You’ve accepted additional cookies/);
  assert.match(await page.locator("#says").innerText(), /"analytics":true,"video":true,"statistics":true/);
  await page.getByRole("button", { name: "Hide cookie message" }).click();
  assert.equal(page.url(), `${server.url}/apply`);
  assert.equal(await page.getByRole("region").count(), 0);

  await page.goto(`${server.url}/cookies`);
  const video = page.getByRole("group", { name: "Do you want to accept video cookies?" });
  assert.equal(await video.getByLabel("Yes").isChecked(), true);
  await video.getByLabel("No").check();
  await page.getByRole("button", { name: "Save cookie settings" }).click();
  assert.match(await page.getByRole("alert").innerText(), /You’ve set your cookie preferences/);
  assert.equal(await video.getByLabel("No").isChecked(), true);
  await page.goto(`${server.url}/apply`);
  assert.match(await page.locator("#says").innerText(), /"analytics":true,"video":false,"statistics":true/);
  assert.deepEqual(
    receipts.map(({ collection_method }) => collection_method),
    ["banner", "settings"],
  );
  assert.equal(receipts[0]?.record_id, receipts[1]?.record_id);
  await close();
});

test("without script, in Welsh: reject", async () => {
  const { page, close } = await visit(browser, `${server.url}/cy/cais`, { script: false });
  await page.getByRole("button", { name: "Gwrthod cwcis ychwanegol" }).click();
  assert.match(await page.getByRole("alert").innerText(), /Rydych wedi gwrthod cwcis ychwanegol/);
  assert.match(await page.locator("#says").innerText(), /"analytics":false,"video":false,"statistics":false/);
  await close();
});

test("without script, Global Privacy Control turns everything off and says so", async () => {
  const { page, close } = await visit(browser, `${server.url}/apply`, {
    script: false,
    context: { extraHTTPHeaders: { "Sec-GPC": "1" } },
  });
  assert.match(await page.getByRole("region").innerText(), /Your browser asks websites not to track you/);
  assert.match(await page.locator("#says").innerText(), /"analytics":false,"video":false,"statistics":false/);
  await close();
});
