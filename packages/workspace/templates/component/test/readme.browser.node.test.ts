import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, it } from "node:test";
import { launchChromium, startServer, visit } from "@council-components/testing/node";
import type { Browser } from "playwright-core";

const here = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const TYPES: Readonly<Record<string, string>> = { css: "text/css", js: "text/javascript" };

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

it("the README’s page works as it is pasted", async (context) => {
  const example = here("../README.md").match(/^```html\n(.*?)^```$/ms)?.[1];
  assert.ok(example, "The README has a page");
  const files: Readonly<Record<string, string>> = {
    "/": example,
    "/standalone.js": here("../dist/standalone.js"),
    "/theme.css": here("../../theme/dist/theme.css"),
  };
  const site = await startServer(({ url }) => {
    const { pathname } = new URL(url);
    const content = files[pathname];
    return new Response(content ?? "", {
      status: content === undefined ? 404 : 200,
      headers: { "content-type": TYPES[pathname.split(".")[1] ?? ""] ?? "text/html; charset=utf-8" },
    });
  });
  const { page, close } = await visit(browser, site.url);
  context.after(() => Promise.all([close(), site.close()]));
  await page.getByLabel("Your answer").fill("Six of one");
  await page.getByRole("button", { name: "Check your answer" }).click();
  await page.getByText("Your answer has 3 words.").first().waitFor();
});
