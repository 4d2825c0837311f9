import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { after, before, test } from "node:test";
import { launchChromium, startServer, visit } from "@council-components/testing/node";
import { onePurpose } from "../fixtures/policies.ts";
import { createConsentHandler } from "../src/server.ts";

const code = (name: string): string =>
  readFileSync(new URL(`../stories/code/${name}`, import.meta.url), "utf8");
const handle = createConsentHandler({ policy: onePurpose });
const TYPES: Readonly<Record<string, string>> = { ".css": "text/css", ".js": "text/javascript" };

/** As the page says: its assets from `dist`, its policy, its script, and a server that answers the form. */
function service(request: Request): Promise<Response> | Response {
  const { pathname } = new URL(request.url);
  if (request.method === "POST") return handle(request);
  if (pathname === "/apply") return page("page.html");
  if (pathname === "/cookies") return page("cookies.html");
  if (pathname === "/consent-policy.json") return Response.json(onePurpose);
  if (pathname === "/visits.js")
    return new Response('document.querySelector("h1").append(" (counted)")', type(".js"));
  const [, name] = /^\/assets\/([\w.-]+)$/.exec(pathname) ?? [];
  for (const folder of ["../dist/", "../../theme/dist/"]) {
    const file = new URL(`${folder}${name}`, import.meta.url);
    if (name && existsSync(file)) return new Response(readFileSync(file), type(extname(name)));
  }
  return new Response(null, { status: pathname === "/favicon.ico" ? 204 : 404 });
}

function page(name: string): Response {
  return new Response(code(name), { headers: { "content-type": "text/html; charset=utf-8" } });
}

function type(extension: string): ResponseInit {
  return { headers: { "content-type": TYPES[extension] ?? "application/octet-stream" } };
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

test("page.html, as it is: yes, and the script runs; the cookies page has it, and a no there ends it", async () => {
  const { page, problems, close } = await visit(browser, `${server.url}/apply`);
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Garden waste");
  await page.getByRole("button", { name: "Accept analytics cookies" }).click();
  await page.getByRole("alert").getByText("You’ve accepted additional cookies").waitFor();
  await page.getByRole("heading", { name: "Garden waste (counted)" }).waitFor();
  await page.getByRole("link", { name: "change your cookie settings" }).click();
  const group = page.getByRole("group", { name: "Do you want to accept analytics cookies?" });
  await group.waitFor();
  assert.equal(await group.getByLabel("Yes").isChecked(), true);
  await group.getByLabel("No").check();
  await page.getByRole("button", { name: "Save cookie settings" }).click();
  await page.getByRole("link", { name: "Go back to the page you were looking at" }).click();
  await page.waitForTimeout(300);
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Garden waste");
  assert.equal(await page.getByRole("region", { name: "Cookies on Garden waste" }).isVisible(), false);
  assert.deepEqual(problems, []);
  await close();
});

test("page.html, without script: the form goes to the server and comes back", async () => {
  const { page, close } = await visit(browser, `${server.url}/apply`, { script: false });
  await page.getByRole("button", { name: "Reject analytics cookies" }).click();
  assert.equal(page.url(), `${server.url}/apply?council-consent=rejected`);
  assert.match((await page.context().cookies())[0]?.value ?? "", /analytics%3A0/);
  await close();
});
