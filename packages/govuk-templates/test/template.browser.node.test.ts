import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { launchChromium, SOURCE } from "@council-components/testing/node";
import { supportedScriptHash } from "@council-components/govuk-templates";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { copiedPages } from "./support/copied-pages.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));
const govukFrontend = dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json"));
const frontendScript = readFileSync(`${govukFrontend}/dist/govuk/govuk-frontend.min.js`, "utf8");
const examples = [...readFileSync(`${folder}README.md`, "utf8").matchAll(/```js\n([^]*?)```/g)].map(
  ([, code]) => code!,
);

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

describe("the page of the README", () => {
  it("is rendered as it stands, and initAll works in it without an error, under a strict policy", async () => {
    const page = examples.find((code) => code.includes("govukTemplate("))!;
    const html = execFileSync(
      process.execPath,
      ["--input-type=module", "-e", `${page}\nconsole.log(page);`],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    const script = examples.find((code) => code.includes("initAll();"))!;
    const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
      "/": ["text/html", html],
      "/theme.css": ["text/css", ""],
      "/page.js": ["text/javascript", script.replace('"govuk-frontend"', '"/govuk-frontend.min.js"')],
      "/govuk-frontend.min.js": ["text/javascript", frontendScript],
    };
    const tab = await browser.newPage();
    const problems: string[] = [];
    tab.on("pageerror", (error) => problems.push(error.message));
    tab.on("console", (message) => problems.push(message.text()));
    await tab.route("http://council.test/**", (route) => {
      const [contentType, body] = files[new URL(route.request().url()).pathname] ?? [];
      const policy = `default-src 'none'; script-src 'self' '${supportedScriptHash}'; style-src 'self'`;
      return body === undefined
        ? route.fulfill({ status: 204 })
        : route.fulfill({ contentType: contentType!, body, headers: { "content-security-policy": policy } });
    });
    await tab.goto("http://council.test/");
    await tab.waitForSelector("[data-govuk-button-init]");
    assert.deepEqual(problems, []);
    assert.equal(await tab.title(), "What is your name? – Apply for a bus pass – Council of Aberwylan");
    assert.match(
      (await tab.getAttribute("body", "class"))!,
      /govuk-template__body js-enabled govuk-frontend-supported/,
    );
    await tab.close();
  });

  it("is rendered by Lit in a browser as it stands", async () => {
    const code = examples.find((one) => one.includes("govukTemplateBody("))!;
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: folder },
      bundle: true,
      write: false,
      format: "esm",
      conditions: [SOURCE, "production"],
    });
    const tab = await browser.newPage();
    await tab.setContent(`<!doctype html><html lang="en"><title>…</title><body></body></html>`);
    await tab.addScriptTag({ content: outputFiles[0]!.text, type: "module" });
    await tab.getByRole("banner").getByText("Council of Aberwylan").waitFor();
    assert.equal(await tab.getByRole("main").innerText(), "Your bin days");
    assert.equal(await tab.title(), "Your bin days – Council of Aberwylan");
    await tab.close();
  });
});

describe("a page to copy", () => {
  for (const { name, page } of copiedPages) {
    it(`lets initAll of GOV.UK Frontend work without an error: ${name}`, async () => {
      const tab = await browser.newPage();
      await tab.route("http://council.test/**", (route) =>
        route.request().url().endsWith("/govuk-frontend.min.js")
          ? route.fulfill({ contentType: "text/javascript", body: frontendScript })
          : route.request().url().endsWith("/")
            ? route.fulfill({ contentType: "text/html", body: page })
            : route.fulfill({ contentType: "text/javascript", body: "" }),
      );
      await tab.goto("http://council.test/");
      const problems = await tab.evaluate(async (url) => {
        const errors: string[] = [];
        const { initAll } = (await import(url)) as { initAll(options: object): void };
        initAll({ onError: (error: unknown) => errors.push(String(error)) });
        return errors;
      }, "http://council.test/govuk-frontend.min.js");
      assert.deepEqual(problems, []);
      assert.equal(await tab.locator("[data-govuk-skip-link-init]").count(), 1, "It did work");
      await tab.close();
    });
  }
});
