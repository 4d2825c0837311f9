import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { launchChromium, SOURCE } from "@council-components/testing/node";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { createElement as h } from "react";
import { renderToString } from "react-dom/server";

const folder = fileURLToPath(new URL("../", import.meta.url));

/** What the README says: React takes over its HTML first, and the element is defined in an effect. */
const APP = `
  import { createElement as h, useEffect } from "react";
  import { hydrateRoot } from "react-dom/client";
  import { form } from "virtual:form";
  function Page() {
    useEffect(() => void import("./src/define.ts"), []);
    return form(h);
  }
  globalThis.errors = [];
  hydrateRoot(document.getElementById("root"), h(Page), {
    onRecoverableError: (error) => errors.push(String(error)),
  });`;

describe("React", () => {
  let server: Server;
  let browser: Browser;
  let base: string;

  before(async () => {
    const { outputFiles } = await build({
      stdin: { contents: APP, resolveDir: folder },
      bundle: true,
      write: false,
      format: "esm",
      conditions: [SOURCE],
      define: { "process.env.NODE_ENV": '"development"' },
      plugins: [
        {
          name: "form",
          setup: ({ onResolve, onLoad }) => {
            onResolve({ filter: /^virtual:form$/ }, () => ({ path: "form", namespace: "form" }));
            onLoad({ filter: /.*/, namespace: "form" }, () => ({
              contents: `export const form = ${form.toString()}`,
            }));
          },
        },
      ],
    });
    const script = outputFiles[0]?.text ?? "";
    const page = `<!doctype html><html lang="en"><title>React</title><body class="govuk-frontend-supported"><div id="root">${renderToString(form(h))}</div><script type="module" src="/app.js"></script>`;
    server = createServer(({ url }, response) => {
      response.setHeader("content-type", url === "/app.js" ? "text/javascript" : "text/html");
      response.end(url === "/app.js" ? script : page);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  it("hydrates without complaint when the element is defined in an effect, and hears what the element fills in", async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on(
      "console",
      (message) =>
        message.type() === "error" && !/favicon|404/.test(message.text()) && problems.push(message.text()),
    );
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(base);
    await page.waitForSelector("council-address-lookup[state=search]");
    const author = await page.$eval("#line-1", (field) =>
      Object.keys(field).some((key) => key.startsWith("__react")),
    );
    assert.equal(author, true, "The field is React's own, hydrated in place");
    await page.$eval("council-address-lookup", (element) => {
      Object.assign(element, {
        address: {
          uprn: "1",
          line1: "1 Castle Street",
          town: "Aberwylan",
          postcode: "ZZ1 1AA",
          singleLine: "1 Castle Street, Aberwylan, ZZ1 1AA",
          language: "en",
          source: "lookup",
        },
      });
    });
    await page.waitForSelector("council-address-lookup[state=selected]");
    // The form has no field for the town: what is shown is what is sent.
    assert.equal(await page.inputValue("#line-1"), "1 Castle Street, Aberwylan");
    assert.equal(await page.textContent("#heard"), "1 Castle Street, Aberwylan", "React heard the change");
    assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { errors: string[] }).errors), []);
    assert.deepEqual(problems, []);
  });
});

/** Runs on the server and, as text, in the page. A controlled field is what React makes hardest. */
function form(create: typeof h): ReturnType<typeof h> {
  return create(
    "form",
    null,
    create(
      "council-address-lookup",
      { src: "/addresses" },
      create("label", { htmlFor: "line-1" }, "Address line 1"),
      create("input", {
        id: "line-1",
        name: "line-1",
        autoComplete: "address-line1",
        defaultValue: "",
        onChange: (event: { target: { value: string } }) => {
          const heard = document.getElementById("heard");
          if (heard) heard.textContent = event.target.value;
        },
      }),
      create("label", { htmlFor: "postcode" }, "Postcode"),
      create("input", { id: "postcode", name: "postcode", autoComplete: "postal-code", defaultValue: "" }),
    ),
    create("p", { id: "heard", suppressHydrationWarning: true }),
  );
}
