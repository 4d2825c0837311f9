import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launchChromium, type RunningServer, startServer, visit } from "@council-components/testing/node";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { freePort } from "../../workspace/src/ports.ts";
import { root } from "../../workspace/src/run.ts";
import { untilItAnswers } from "../src/gazetteer.ts";
import { stopAll } from "../src/processes.ts";
import { examplesIn, filesToSave, firstExample } from "../src/readme/examples.ts";
import { serveFolder } from "../src/serve-folder.ts";

const readmeOf = (name: string): string => `${root}packages/${name}/README.md`;
const scratch = mkdtempSync(join(tmpdir(), "council-readme-"));
let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
});

/**
 * A new folder in which a README's first commands were run, the installation aside: the packages are there as links,
 * since the rehearsal installs them for real. What the README says to save is saved.
 */
function follow(name: string): string {
  const folder = mkdtempSync(join(scratch, `${name}-`));
  mkdirSync(join(folder, "node_modules/@council-components"), { recursive: true });
  for (const each of [
    "address-lookup",
    "address-service",
    "consent-banner",
    "eligibility-rules",
    "eligibility-step",
    "theme",
  ]) {
    symlinkSync(`${root}packages/${each}`, join(folder, "node_modules/@council-components", each), "dir");
  }
  const readme = readFileSync(readmeOf(name), "utf8");
  const [commands] = examplesIn(readme).filter(({ language }) => language === "sh");
  const lines = commands!.code.split("\n").filter((line) => line && !/^npm /.test(line));
  for (const line of lines) execFileSync("sh", ["-c", line], { cwd: folder });
  for (const [path, code] of filesToSave(readme)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  return folder;
}

describe("the first example of a README works as it stands", () => {
  it("address-lookup: a page in ten minutes", async (context) => {
    const folder = follow("address-lookup");
    const cli = `${root}packages/address-service/dist/cli.js`;
    const database = join(folder, "addresses.db");
    execFileSync(process.execPath, [cli, "sample", "--database", database]);
    const port = await freePort(19_000, 500);
    const site: RunningServer = await startServer(
      (request) =>
        new Response(readFileSync(join(folder, "public", new URL(request.url).pathname)), {
          headers: { "content-type": typeOf(request.url) },
        }),
    );
    const serving = ["serve", "--database", database, "--port", `${port}`, "--allow-origin", site.url];
    const service = spawn(process.execPath, [cli, ...serving], { stdio: "ignore" });
    context.after(() => Promise.all([site.close(), stopAll([service])]));
    await untilItAnswers(`http://127.0.0.1:${port}/health`, service, 20);
    // The README's port may be taken on this machine.
    const html = readFileSync(join(folder, "public/index.html"), "utf8");
    writeFileSync(join(folder, "public/index.html"), html.replace("127.0.0.1:4000", `127.0.0.1:${port}`));

    const { page, close } = await visit(browser, `${site.url}/index.html`);
    context.after(close);
    await page.getByRole("textbox", { name: "Postcode" }).fill("ZZ1 1AA");
    await page.getByRole("button", { name: "Find address" }).click();
    await page.getByRole("radio", { name: /^2A High Street/ }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL(/uprn=/);
    const sent = new URL(page.url()).searchParams;
    assert.equal(sent.get("line-1"), "2A High Street");
    assert.equal(sent.get("uprn"), "990000000008", "The UPRN that the README promises");
  });

  it("consent-banner: a banner in ten minutes", async (context) => {
    const folder = follow("consent-banner");
    const site = await serveFolder(join(folder, "public"), "http://127.0.0.1:9");
    context.after(() => site.close());
    const { page, close } = await visit(browser, `${site.url}/index.html`);
    context.after(close);
    await page.getByRole("button", { name: "Accept analytics cookies" }).waitFor();
    assert.equal(await page.innerText("h1"), "Garden waste");
    await page.getByRole("button", { name: "Accept analytics cookies" }).click();
    await page.getByRole("heading", { name: "Garden waste (counted)" }).waitFor();
  });

  it("eligibility-step: a page with the questions", async (context) => {
    const folder = follow("eligibility-step");
    const site = await serveFolder(join(folder, "public"), "http://127.0.0.1:9");
    context.after(() => site.close());
    const { page, close } = await visit(browser, `${site.url}/index.html`);
    context.after(close);
    await page.getByRole("button", { name: "Continue" }).waitFor();
    assert.equal(await page.getByText("Ask us if you can get a bus pass").isVisible(), false);
    assert.match(await page.title(), /Check if you can get a bus pass$/);
  });

  it("theme: a page with the stylesheet", async (context) => {
    const site = await startServer((request) =>
      request.url.endsWith(".css")
        ? new Response(readFileSync(`${root}packages/theme/dist/theme.css`), {
            headers: { "content-type": "text/css" },
          })
        : new Response(firstExample(readmeOf("theme"), "html"), { headers: { "content-type": "text/html" } }),
    );
    context.after(() => site.close());
    const { page, close } = await visit(browser, site.url);
    context.after(close);
    const button = page.locator(".govuk-button").first();
    // A browser's own button is "auto", and grey.
    const { appearance, backgroundColor } = await button.evaluate((element) => {
      const style = getComputedStyle(element);
      return { appearance: style.appearance, backgroundColor: style.backgroundColor };
    });
    assert.equal(appearance, "none", "The button is the browser’s own: there is no stylesheet");
    assert.notEqual(backgroundColor, "rgba(0, 0, 0, 0)");
  });

  it("govuk-templates: components in a form", async (context) => {
    const html = await inPage(
      "govuk-templates",
      firstExample(readmeOf("govuk-templates"), "js"),
      "<form></form>",
    );
    const { page, close } = await visit(browser, html.url);
    context.after(() => Promise.all([close(), html.close()]));
    await page.getByRole("radio", { name: "Email" }).waitFor();
    await page.getByRole("button", { name: "Continue" }).waitFor();
  });

  it("core: an element", async (context) => {
    const html = await inPage(
      "core",
      firstExample(readmeOf("core"), "ts"),
      `<council-greeting><p>Without script</p></council-greeting>`,
    );
    const { page, close } = await visit(browser, html.url);
    context.after(() => Promise.all([close(), html.close()]));
    await page.getByText("Hello", { exact: true }).waitFor();
    assert.equal(await page.getByText("Without script").isVisible(), false);
  });
});

/** A page whose script is the example, built as the package's own users would build it. */
async function inPage(name: string, code: string, body: string): Promise<RunningServer> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: `${root}packages/${name}`, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    conditions: ["production"],
  });
  const page = `<!doctype html><html lang="en"><title>Example</title><body class="govuk-frontend-supported">${body}<script type="module" src="/example.js"></script>`;
  return startServer((request) =>
    request.url.endsWith("/example.js")
      ? new Response(outputFiles[0]!.text, { headers: { "content-type": "text/javascript" } })
      : new Response(page, { headers: { "content-type": "text/html" } }),
  );
}

function typeOf(url: string): string {
  const types = { html: "text/html", css: "text/css", js: "text/javascript" };
  return types[url.split(".").at(-1) as keyof typeof types] ?? "text/plain";
}
