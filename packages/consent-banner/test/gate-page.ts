import {
  openPage,
  STRICT_POLICY,
  type ApiRule,
  type Page,
  type PageOptions,
} from "@council-components/testing";
import { onePurpose } from "../fixtures/policies.ts";
import { consentGate, gateHash } from "../src/server/gate.ts";
import { cookieText, cookieValue } from "../src/cookie.ts";

export const VERSION = "2026-11-01";
const { text } = consentGate(onePurpose, { base: "/" });
/** Each page has a cookie of its own: all pages of the tests share one jar. */
let count = 0;

export interface GatePage {
  readonly page: Page;
  readonly cookie: string;
  /** What ran, in order. */
  readonly ran: () => string[];
  /** Makes a choice as another part of the page would: cookie, then event. */
  readonly choose: (choices: Readonly<Record<string, boolean>>) => void;
  /** Paths of gated scripts that were asked for. */
  readonly requested: () => Promise<string[]>;
}

export interface GateOptions extends Omit<Partial<PageOptions>, "html"> {
  readonly html: string | readonly string[];
  /** The choice that is there before the page is opened. */
  readonly before?: Readonly<Record<string, boolean>>;
  /** More attributes of the gate's script. */
  readonly gate?: string;
  readonly cookie?: string;
  /** Ids of the purposes that need consent. */
  readonly purposes?: string;
  readonly version?: string;
  readonly gateUrl?: string;
  /** The gate is inside the page, allowed by its published hash, and finds its other modules by `data-base`. */
  readonly inline?: boolean;
}

/** A page with the gate in its head. Any script `/gated/NAME.js` says that it ran, NAME being its name. */
export async function openGated(options: GateOptions): Promise<GatePage> {
  const {
    html,
    before,
    gate = "",
    cookie = `gate_${Date.now()}_${count++}`,
    gateUrl,
    version = VERSION,
    purposes = "analytics",
    inline = false,
  } = options;
  if (before) setChoice(document, cookie, before);
  const attributes = `data-version="${version}" data-cookie="${cookie}" data-purposes="${purposes}" ${gate}`;
  const dist = "/packages/consent-banner/dist/";
  const script = inline
    ? `<script ${attributes} data-base="${dist}">${text}</script>`
    : `<script src="${gateUrl ?? `${dist}gate.js`}" ${attributes}></script>`;
  const policy = inline
    ? STRICT_POLICY.replace("script-src 'self'", `script-src 'self' '${gateHash}'`)
    : STRICT_POLICY;
  const page = await openPage({
    script: "never",
    policy: `${policy}; frame-src 'self'`,
    ...options,
    html,
    head: `${options.head ?? ""}${script}`,
    api: [...(options.api ?? []), ...["a", "b", "c", "d", "e", "f"].map((name) => gated(name))],
  });
  return {
    page,
    cookie,
    ran: () => (page.window as unknown as { ran?: string[] }).ran ?? [],
    choose: (choices) => {
      setChoice(page.document, cookie, choices);
      page.document.dispatchEvent(
        new page.window.CustomEvent("council-consent-change", {
          detail: { choices, previous: {}, method: "banner" },
        }),
      );
    },
    requested: async () =>
      (await page.api.requests()).map(({ url }) => url).filter((url) => url.startsWith("/gated/")),
  };
}

/** A script that says that it ran. */
export function gated(name: string, more: Partial<ApiRule> = {}): ApiRule {
  return {
    match: `/gated/${name}.js`,
    headers: { "content-type": "text/javascript" },
    body: says(name),
    ...more,
  };
}

export function says(name: string): string {
  return `(window.ran ??= []).push("${name}");`;
}

export function setChoice(
  document: Document,
  cookie: string,
  choices: Readonly<Record<string, boolean>>,
): void {
  const value = cookieValue(VERSION, {
    time: Math.floor(Date.now() / 1000),
    choices: new Map(Object.entries(choices)),
  });
  document.cookie = cookieText(cookie, value, 1, { path: "/", secure: false });
}
