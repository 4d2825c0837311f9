import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  axeFindingsIn,
  goBack,
  launchChromium,
  type RunningServer,
  startServer,
  visit,
  watchCache,
} from "@council-components/testing/node";
import type { Browser } from "playwright-core";

const POLICY = "default-src 'none'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";
const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><main><h1>Page</h1>${body}</main></body></html>`;

let browser: Browser;
let server: RunningServer;

before(async () => {
  browser = await launchChromium({ backForwardCache: true });
  server = await startServer(async (request) => {
    const { pathname } = new URL(request.url);
    const bodies: Record<string, string> = {
      "/": `<form action="/sent" method="post"><label>Name <input name="name"></label> <button>Send</button></form><a href="/next">Next</a><noscript>No script</noscript>`,
      "/bad": `<input><script>1</script>`,
      "/sent": `<p>${request.method === "POST" ? (await request.formData()).get("name") : ""}</p>`,
      "/next": "<p>Next</p>",
    };
    const body = bodies[pathname];
    if (body === undefined) return new Response("", { status: 404 });
    return new Response(page(body), {
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY },
    });
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

describe("helpers for pages driven from Node", { timeout: 300_000 }, () => {
  it("visits a page without script, submits it, and runs axe there", async () => {
    const visited = await visit(browser, server.url, { script: false });
    assert.match(await visited.page.evaluate(() => document.body.innerText), /No script/);
    assert.deepEqual(await axeFindingsIn(visited.page, { script: false }), []);
    await visited.page.getByLabel("Name").fill("Siân");
    await visited.page.getByRole("button", { name: "Send" }).click();
    assert.equal(await visited.page.locator("p").textContent(), "Siân");
    assert.deepEqual(visited.problems, []);
    await visited.close();
  });

  it("finds what axe finds, and writes down policy violations", async () => {
    const visited = await visit(browser, `${server.url}/bad`);
    assert.match((await axeFindingsIn(visited.page)).join("\n"), /axe label/);
    assert.match(visited.problems.join("\n"), /Content Security Policy/);
    await visited.close();
  });

  it("goes back through the back-forward cache, and says so", async () => {
    const visited = await visit(browser, server.url, { slowdown: 2 });
    await watchCache(visited.page);
    await visited.page.getByLabel("Name").fill("Siân");
    await visited.page.getByRole("link").click();
    await visited.page.getByText("Next").waitFor();
    assert.deepEqual(await goBack(visited.page), { fromCache: true });
    assert.equal(await visited.page.getByLabel("Name").inputValue(), "Siân");
    await visited.close();
  });
});
