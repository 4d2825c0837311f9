import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import type { ConsentPolicy } from "@council-components/consent-banner";
import { renderConsentBanner } from "@council-components/consent-banner/server";
import { launchChromium, startServer, visit } from "@council-components/testing/node";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { freePort } from "../../workspace/src/ports.ts";
import { root } from "../../workspace/src/run.ts";
import { untilItAnswers } from "../src/gazetteer.ts";
import { stopAll } from "../src/processes.ts";

/** React as the address lookup's own tests have it. */
const react = createRequire(`${root}packages/address-lookup/package.json`);
const scratch = mkdtempSync(join(tmpdir(), "council-react-"));
let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe("the React code of “Code to copy”, rendered on a server and taken over without a complaint", () => {
  it("address lookup: tells the page of the address", async (context) => {
    const addresses = await serveAddresses(context);
    const component = `<AddressQuestion onAddress={({ line1 }) => (document.title = line1)} />`;
    const { page, problems } = await open(context, "address-lookup", component, addresses);
    // Defined in an effect, after the page has loaded.
    await page.locator("council-address-lookup[state=search]").waitFor();
    await page.getByRole("textbox", { name: "Postcode" }).fill("ZZ1 1AA");
    await page.getByRole("button", { name: "Find address" }).click();
    await page.getByRole("radio", { name: /^2A High Street/ }).check();
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.title === "2A High Street");
    assert.deepEqual(problems(), []);
  });

  it("eligibility step: has the rules, and tells the page of the outcome", async (context) => {
    const component = `<BusPassCheck onOutcome={({ id }) => (document.body.dataset.outcome = id)} />`;
    const { page, problems } = await open(context, "eligibility-step", component);
    await page.locator("council-eligibility-step > [data-council-mount]").waitFor();
    await page.getByRole("radio", { name: "No", exact: true }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForFunction(() => document.body.dataset["outcome"] === "elsewhere");
    assert.deepEqual(problems(), []);
  });

  it("consent banner: takes an answer in the server’s form, and lets go of what waits for it", async (context) => {
    const component = `<><ConsentBanner form={form} /><Video src="/film" title="Our film" /></>`;
    const { page, problems } = await open(context, "consent-banner", component);
    await page.getByRole("link", { name: "Our film" }).waitFor();
    await page.getByRole("button", { name: /^Accept/ }).click();
    await page.getByRole("alert").waitFor();
    await page.locator("iframe[title='Our film']").waitFor();
    assert.deepEqual(problems(), []);
  });
});

const policy = readFileSync(`${root}packages/rehearsal/consumers/shared/consent-policy.json`, "utf8").replace(
  '"id": "analytics"',
  '"id": "video"',
);

/** What is inside the element that the server renders. */
const form = /<council-consent-banner[^>]*>([^]*)<\/council-consent-banner>/.exec(
  renderConsentBanner(JSON.parse(policy) as ConsentPolicy, { config: "/consent-policy.json" }),
)![1];

/**
 * A page of one component, as the package's code to copy has it: rendered to HTML, then hydrated in React's
 * development build, which says where the two differ.
 */
async function open(
  context: TestContext,
  name: string,
  component: string,
  addresses = "",
): Promise<{ page: Page; problems: () => string[] }> {
  const shared = `import * as code from "./react.jsx"; const { ${/<([A-Z]\w+)/.exec(component)![1]}, Video } = code;
    const form = ${JSON.stringify(form)}; const Page = () => ${component};`;
  const server = await bundle(
    name,
    `import { renderToString } from "react-dom/server"; ${shared} export const html = renderToString(<Page />);`,
    "node",
  );
  const file = join(scratch, `${name}.mjs`);
  writeFileSync(file, server);
  const { html } = (await import(pathToFileURL(file).href)) as { html: string };
  assert.match(html, /<council-[\w-]+/, "The server renders the element");
  const script = await bundle(
    name,
    `import { hydrateRoot } from "react-dom/client"; ${shared}
    hydrateRoot(document.getElementById("root"), <Page />, { onRecoverableError: (error) => console.error(error) });`,
    "browser",
  );
  const site = await startServer((request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname.startsWith("/addresses")) return fetch(addresses + pathname + search);
    const [type, text] =
      {
        "/app.js": ["text/javascript", script],
        "/theme.css": ["text/css", readFileSync(`${root}packages/theme/dist/theme.css`, "utf8")],
        "/gate.js": ["text/javascript", readFileSync(`${root}packages/consent-banner/dist/gate.js`, "utf8")],
        "/consent-policy.json": ["application/json", policy],
        "/rules/bus-pass-wales.json": [
          "application/json",
          readFileSync(`${root}packages/eligibility-rules/examples/bus-pass-wales.json`, "utf8"),
        ],
        "/film": ["text/html", "<!doctype html><title>Film</title>"],
      }[pathname] ?? [];
    return new Response(
      text ??
        `<!doctype html><html lang="en"><head><title>React</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/theme.css"><script src="/gate.js" data-version="2026-11-01" data-cookie="council_consent" data-exempt=""></script></head><body class="govuk-template__body govuk-frontend-supported"><div id="root">${html}</div><script type="module" src="/app.js"></script></body></html>`,
      { headers: { "content-type": type ?? "text/html; charset=utf-8" } },
    );
  });
  const { page, problems, close } = await visit(browser, site.url);
  context.after(async () => {
    await close();
    await site.close();
  });
  return { page, problems: () => problems.filter((problem) => !problem.includes("Lit is in dev mode")) };
}

async function bundle(name: string, contents: string, platform: "node" | "browser"): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${root}packages/${name}/stories/code`, loader: "jsx" },
    bundle: true,
    write: false,
    format: "esm",
    platform,
    jsx: "automatic",
    conditions: ["development"],
    define: { "process.env.NODE_ENV": '"development"' },
    loader: { ".css": "empty" },
    alias: {
      react: dirname(react.resolve("react")),
      "react-dom": dirname(react.resolve("react-dom")),
      "@council-components/theme/theme.css": `${root}packages/theme/dist/theme.css`,
    },

    // What React's server build asks Node for.
    ...(platform === "node"
      ? {
          banner: {
            js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
          },
        }
      : {}),
  });
  return outputFiles[0]!.text;
}

/** The address service over its sample, until the test is over. */
async function serveAddresses(context: TestContext): Promise<string> {
  const cli = `${root}packages/address-service/dist/cli.js`;
  const database = join(scratch, "addresses.db");
  execFileSync(process.execPath, [cli, "sample", "--database", database]);
  const port = await freePort(20_000, 500);
  const service = spawn(process.execPath, [cli, "serve", "--database", database, "--port", `${port}`], {
    stdio: "ignore",
  });
  context.after(() => stopAll([service]));
  await untilItAnswers(`http://127.0.0.1:${port}/health`, service, 20);
  return `http://127.0.0.1:${port}`;
}
