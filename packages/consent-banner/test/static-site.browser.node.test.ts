import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launchChromium, startServer, visit } from "@council-components/testing/node";
import { onePurpose } from "../fixtures/policies.ts";

/** What a council without a server of its own publishes: files, made by the command from one policy. */
const folder = mkdtempSync(`${tmpdir()}/council-static-`);
const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
};

const FRAME = '<iframe title="Map" data-consent="analytics" data-consent-src="/map.html"></iframe>';

function build(version: string): void {
  const policy = { ...onePurpose, version, cookiesPage: { en: "/cookies.html", cy: "/cwcis.html" } };
  writeFileSync(`${folder}/policy.json`, JSON.stringify(policy));
  const args = ["gate", `${folder}/policy.json`, "--src", "/gate.js", "--banner", "/banner.js"];
  const { stdout: gate } = spawnSync(process.execPath, [file("../src/cli.ts"), ...args], {
    encoding: "utf8",
  });
  const page = (lang: string, title: string, main: string, script = ""): string =>
    `<!doctype html><html lang="${lang}" class="govuk-template"><head><meta charset="utf-8"><title>${title}</title>
      <link rel="icon" href="data:,"><link rel="stylesheet" href="/theme.css">${gate}${script}</head>
      <body class="govuk-template__body"><council-consent-banner config="/policy.json"></council-consent-banner>
      <a href="#main" class="govuk-skip-link">Skip</a><main id="main">${main}</main>
      <script type="text/plain" data-consent="analytics" src="/visits.js"></script></body></html>`;
  const settings = (heading: string): string =>
    `<council-consent-settings config="/policy.json"><h1>${heading}</h1><p>Turn on JavaScript</p>
      </council-consent-settings>`;
  const define = '<script type="module" src="/settings.js"></script>';
  writeFileSync(
    `${folder}/index.html`,
    page("en", "Garden waste", `<h1>Garden waste</h1>${FRAME}<a href="/cookies.html">Cookies</a>`),
  );
  writeFileSync(`${folder}/cymraeg.html`, page("cy", "Gwastraff gardd", "<h1>Gwastraff gardd</h1>"));
  writeFileSync(`${folder}/cookies.html`, page("en", "Cookies", settings("Cookies"), define));
  writeFileSync(`${folder}/cwcis.html`, page("cy", "Cwcis", settings("Cwcis"), define));
}

/** The banner's script comes when this has come. */
let bannerScript: Promise<void> = Promise.resolve();

async function serve({ method, url }: Request): Promise<Response> {
  const { pathname } = new URL(url);
  const path = folder + (pathname === "/" ? "/index.html" : pathname);
  // There is no server half: nothing is answered but files.
  if (method !== "GET" || !existsSync(path)) return new Response(null, { status: 404 });
  if (pathname === "/banner.js") await bannerScript;
  return new Response(readFileSync(path), { headers: { "content-type": TYPES[extname(path)]! } });
}

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Awaited<ReturnType<typeof launchChromium>>;
before(async () => {
  for (const [from, to] of Object.entries({
    "../dist/gate.js": "gate.js",
    "../dist/gate-frames.js": "gate-frames.js",
    "../dist/gate-sweep.js": "gate-sweep.js",
    "../dist/standalone.js": "banner.js",
    "../dist/standalone-settings.js": "settings.js",
    "../../theme/dist/theme.css": "theme.css",
  }))
    copyFileSync(file(from), `${folder}/${to}`);
  writeFileSync(`${folder}/visits.js`, 'document.querySelector("h1").append(" (counted)")');
  writeFileSync(`${folder}/map.html`, "Map");
  build("1");
  server = await startServer(serve);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

test("files alone ask, keep the answer, change it on the cookies page, and ask again for a new version", async () => {
  build("1");
  const { page, problems, close } = await visit(browser, server.url);
  const accept = page.getByRole("button", { name: "Accept analytics cookies" });
  await accept.click();
  await page.getByRole("heading", { name: "Garden waste (counted)" }).waitFor();
  await page.getByRole("link", { name: "Cookies", exact: true }).click();
  const no = page.getByRole("group", { name: "Do you want to accept analytics cookies?" }).getByLabel("No");
  await no.check();
  assert.equal(await page.getByText("Turn on JavaScript").isVisible(), false);
  await page.getByRole("button", { name: "Save cookie settings" }).click();
  await page.getByText("You’ve set your cookie preferences").waitFor();
  const main = await page.innerText("main");
  assert.deepEqual(main.match(/^(Success|Cookies|Name)/gm)?.slice(0, 3), ["Success", "Cookies", "Name"]);
  await page.goto(server.url);
  await page.waitForFunction(() => document.documentElement.dataset["councilConsent"] === "decided");
  assert.equal(await page.innerText("h1"), "Garden waste");
  assert.equal(await accept.count(), 0);
  build("2");
  await page.goto(server.url);
  await accept.waitFor();
  assert.deepEqual(problems, []);
  await close();
});

test("a policy that was changed without building the pages again claims nothing, and asks again", async () => {
  build("3");
  const stale = readFileSync(`${folder}/index.html`);
  build("4");
  writeFileSync(`${folder}/index.html`, stale);
  const { page, close } = await visit(browser, server.url);
  const accept = page.getByRole("button", { name: "Accept analytics cookies" });
  await accept.click();
  await page.getByText("We could not save your answer").waitFor();
  assert.equal(await page.innerText("h1"), "Garden waste");
  await page.reload();
  await accept.waitFor();
  await close();
});

test("in Welsh, and pressed twice, it has one answer", async () => {
  build("5");
  const { page, problems, close } = await visit(browser, `${server.url}/cymraeg.html`);
  await page.getByRole("button", { name: "Derbyn cwcis dadansoddol" }).dblclick();
  await page.getByRole("alert").getByText("Rydych wedi derbyn cwcis ychwanegol").waitFor();
  await page.getByRole("heading", { name: "Gwastraff gardd (counted)" }).waitFor();
  await page.getByRole("link", { name: "newid eich gosodiadau cwcis" }).click();
  await page
    .getByRole("group", { name: "Ydych chi am dderbyn cwcis dadansoddol?" })
    .getByLabel("Ydw", { exact: true })
    .waitFor();
  assert.equal((await page.context().cookies()).length, 1);
  // Folded for a telephone, a table is still one to a screen reader, as it was to Orca in Chromium and Firefox.
  await page.setViewportSize({ width: 320, height: 640 });
  assert.equal(
    await page
      .locator("tbody th")
      .first()
      .evaluate((cell) => getComputedStyle(cell).display),
    "block",
  );
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const roles = new Set(nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value));
  for (const role of ["table", "row", "columnheader", "rowheader", "cell"]) assert.ok(roles.has(role), role);
  assert.deepEqual(problems, []);
  await close();
});

test("while the banner's script is late the page can be used, and nothing runs that waits", async () => {
  build("6");
  let send = (): void => {};
  bannerScript = new Promise((resolve) => (send = resolve));
  const { page, close } = await visit(browser, server.url);
  await page.getByRole("link", { name: "Cookies", exact: true }).click();
  await page.getByRole("button", { name: "Save cookie settings" }).waitFor();
  await page.goBack();
  assert.equal(await page.innerText("h1"), "Garden waste");
  send();
  await page.getByRole("button", { name: "Reject analytics cookies" }).click();
  await page.getByRole("alert").getByText("You’ve rejected additional cookies").waitFor();
  assert.equal(await page.innerText("h1"), "Garden waste");
  await close();
});

test("without script nothing is asked, and nothing runs that waits", async () => {
  build("7");
  const { page, close } = await visit(browser, server.url, { script: false });
  assert.equal(await page.innerText("h1"), "Garden waste");
  assert.equal(await page.getByRole("button").count(), 0);
  assert.deepEqual(await page.context().cookies(), []);
  assert.equal(await page.locator("iframe").isVisible(), false, "There is no empty box");
  await page.goto(`${server.url}/cookies.html`);
  assert.equal(await page.getByText("Turn on JavaScript").isVisible(), true);
  await close();
});
