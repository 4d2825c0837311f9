import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildSync, transformSync } from "esbuild";
import { SOURCE } from "@council-components/testing/node";
import { govukCookieBanner } from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import { html } from "lit";
import { onePurpose } from "../fixtures/policies.ts";
import { renderConsentGate } from "../src/server/gate.ts";
import { renderConsentBanner } from "../src/server/render.ts";
import { handWritten } from "./hand-written.ts";

/** A script that waits for a yes, in the words of HTML. */
export interface GatedScript {
  readonly src?: string;
  readonly text?: string;
  readonly module?: boolean;
  readonly nonce?: string;
  readonly integrity?: string;
}

/** One way to have a cookie banner on the same page. */
export interface Contender {
  readonly name: string;
  /** Whether its gated scripts are tried as well, or only its speed: one of two ways of the same thing. */
  readonly gates: boolean;
  /** By path: what the page loads for it, minified. */
  readonly files: Readonly<Record<string, string>>;
  readonly head: string;
  readonly bodyStart: string;
  /** Selectors: what is seen, and its two answers. */
  readonly banner: string;
  readonly accept: string;
  readonly reject: string;
  /** The name of the cookie in which the answer is kept. */
  readonly cookie: string;
  /** A script that waits for a yes, in its own words. */
  gated(script: GatedScript): string;
  /** A frame that waits for a yes, in its own words; absent where it gates none. */
  frame?(src: string): string;
  /** What in the page calls `onTold` when it hears of a yes. */
  readonly listener: string;
  /** Script that takes the yes back, as its settings would. */
  readonly withdraw: string;
  /** The attributes of one that a script of the page makes later. */
  readonly attributes: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
const dist = (name: string): string => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
const script = (path: string): string => minified(readFileSync(path, "utf8"), "js");
const style = (path: string): string => minified(readFileSync(path, "utf8"), "css");

const ourFiles = {
  "/ours/gate.js": script(dist("gate.js")),
  "/ours/banner.js": script(dist("standalone.js")),
  "/ours/gate-frames.js": script(dist("gate-frames.js")),
  "/ours/consent.js": buildSync({
    entryPoints: [fileURLToPath(new URL("../src/consent.ts", import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    globalName: "ours",
    conditions: [SOURCE],
  }).outputFiles[0]!.text,
};
const ours = {
  gates: true,
  files: ourFiles,
  head: renderConsentGate(onePurpose, { src: "/ours/gate.js", banner: "/ours/banner.js" }),
  banner: "council-consent-banner .govuk-cookie-banner",
  accept: "council-consent-banner :is([value=accept], [data-council-action=accept])",
  reject: "council-consent-banner :is([value=reject], [data-council-action=reject])",
  cookie: "council_consent",
  gated: (each: GatedScript) =>
    element(each, { "data-consent": "analytics", ...(each.module && { "data-consent-type": "module" }) }),
  frame: (src: string) => `<iframe title="Map" data-consent="analytics" data-consent-src="${src}"></iframe>`,
  listener: `<script src="/ours/consent.js"></script><script>ours.consent.onChange(onTold)</script>`,
  withdraw: `const script = Object.assign(document.createElement("script"), { src: "/ours/consent.js" });
    script.onload = () => ours.consent.reset(); document.head.append(script);`,
  attributes: { type: "text/plain", "data-consent": "analytics" },
};

export const contenders: readonly Contender[] = [
  {
    ...ours,
    name: "consent-banner, rendered by the server",
    bodyStart: renderConsentBanner(onePurpose, { config: "/policy.json" }),
  },
  {
    ...ours,
    name: "consent-banner, made by script",
    gates: false,
    bodyStart: `<council-consent-banner>
      <script type="application/json">${JSON.stringify(onePurpose)}</script>
    </council-consent-banner>`,
  },
  {
    name: "GOV.UK banner, shown by hand-written script",
    gates: true,
    files: { "/hand/banner.js": minified(handWritten, "js") },
    head: '<script defer src="/hand/banner.js"></script>',
    bodyStart: renderToString(
      html`<form method="post" action="/cookies">
        ${govukCookieBanner({
          ariaLabel: "Cookies on Garden waste",
          hidden: true,
          messages: [
            {
              headingText: "Cookies on Garden waste",
              text:
                "We use some essential cookies to make this service work. We’d like to set analytics cookies " +
                "so we can understand how people use the service and make improvements.",
              actions: [
                { text: "Accept analytics cookies", type: "submit", name: "cookies", value: "accept" },
                { text: "Reject analytics cookies", type: "submit", name: "cookies", value: "reject" },
                { text: "View cookies", href: "/cookies" },
              ],
            },
          ],
        })}
      </form>`,
    ),
    banner: ".govuk-cookie-banner",
    accept: "[value=accept]",
    reject: "[value=reject]",
    cookie: "cookie_preference",
    gated: (each) => element(each, { "data-cookie-consent": "analytics" }),
    listener: "",
    withdraw: 'document.cookie = "cookie_preference=reject; path=/"',
    attributes: { type: "text/plain", "data-cookie-consent": "analytics" },
  },
  {
    name: `vanilla-cookieconsent ${version("vanilla-cookieconsent")}`,
    gates: true,
    files: {
      "/vanilla/cookieconsent.js": script(require.resolve("vanilla-cookieconsent/dist/cookieconsent.umd.js")),
      "/vanilla/cookieconsent.css": style(require.resolve("vanilla-cookieconsent/dist/cookieconsent.css")),
      "/vanilla/settings.js": `CookieConsent.run(${JSON.stringify({
        categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
        // Without it, nothing is shown to a browser that a program drives.
        hideFromBots: false,
        cookie: { secure: false },
        language: {
          default: "en",
          translations: {
            en: {
              consentModal: {
                title: "Cookies on Garden waste",
                description: "We use some essential cookies to make this service work.",
                acceptAllBtn: "Accept analytics cookies",
                acceptNecessaryBtn: "Reject analytics cookies",
              },
              preferencesModal: { sections: [] },
            },
          },
        },
      }).replace(/^\{/, "{onConsent(){window.onTold?.()},")});`,
    },
    head: `<link rel="stylesheet" href="/vanilla/cookieconsent.css">
      <script defer src="/vanilla/cookieconsent.js"></script>
      <script defer src="/vanilla/settings.js"></script>`,
    bodyStart: "",
    banner: "#cc-main .cm",
    accept: "#cc-main [data-role=all]",
    reject: "#cc-main [data-role=necessary]",
    cookie: "cc_cookie",
    gated: (each) =>
      element(each, { "data-category": "analytics", ...(each.module && { "data-type": "module" }) }),
    listener: "",
    withdraw: "CookieConsent.acceptCategory([])",
    attributes: { type: "text/plain", "data-category": "analytics" },
  },
  {
    name: `Klaro ${version("klaro")}`,
    gates: true,
    files: {
      "/klaro/klaro.js": script(require.resolve("klaro/dist/klaro.js")),
      "/klaro/settings.js": `window.klaroConfig = ${JSON.stringify({
        acceptAll: true,
        translations: {
          en: { consentNotice: { description: "We use some essential cookies to make this service work." } },
        },
        services: [{ name: "analytics", title: "Analytics", purposes: ["analytics"] }],
      })};
      klaroConfig.services[0].callback = (yes) => { if (yes) window.onTold?.(); };`,
    },
    head: `<script defer src="/klaro/settings.js"></script>
      <script defer data-config="klaroConfig" src="/klaro/klaro.js"></script>`,
    bodyStart: "",
    banner: ".cookie-notice",
    accept: ".cookie-notice .cm-btn-success",
    reject: ".cookie-notice .cn-decline",
    cookie: "klaro",
    frame: (src) => `<iframe title="Map" data-name="analytics" data-src="${src}"></iframe>`,
    listener: "",
    withdraw:
      'const manager = klaro.getManager(); manager.updateConsent("analytics", false); manager.saveAndApplyConsents();',
    gated: ({ src, ...each }) =>
      element(each, {
        "data-name": "analytics",
        "data-type": each.module ? "module" : "application/javascript",
        ...(src && { "data-src": src }),
      }),
    attributes: { type: "text/plain", "data-type": "application/javascript", "data-name": "analytics" },
  },
];

/** The script element that does not run, with the attributes by which it is gated. */
function element(
  { src, text = "", nonce, integrity }: GatedScript,
  gate: Readonly<Record<string, string | false | undefined>>,
): string {
  const attributes = Object.entries({ type: "text/plain", ...gate, src, nonce, integrity })
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${value}"`);
  return `<script${attributes.join("")}>${text}</script>`;
}

function minified(source: string, loader: "js" | "css"): string {
  return transformSync(source, { minify: true, loader, legalComments: "none" }).code;
}

function version(name: string): string {
  let folder = require.resolve(name);
  for (;;) {
    folder = folder.replace(/\/[^/]*$/, "");
    try {
      const found = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { version?: string };
      if (found.version) return found.version;
    } catch {
      // Not this folder.
    }
  }
}
