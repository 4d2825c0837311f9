import { wait } from "../assert.ts";
import { IS_FIRST_ENGINE } from "../engine.ts";
import type { Language } from "../fixture.ts";
import type { ApiRule } from "./api.ts";
import { MODULES, type PageDefinition, PAGES, STRICT_POLICY } from "./definition.ts";
import { Page } from "./page.ts";
import { pageShell } from "../runner/pages/page-html.ts";
import { watchPage } from "./problems.ts";

export interface PageOptions {
  /** What the body holds. In pieces, each after the first comes when the test calls `page.sendRest()`. */
  readonly html: string | readonly string[];
  /** URL of the module that registers the element. */
  readonly define?: string;
  /**
   * When the element is defined:
   * - "none": never, and no script runs at all, as in a browser without script (for what the author wrote)
   * - "late": when the test calls `page.upgrade()` (default when there is a `define`)
   * - "head": by a module in the head
   * - "never": scripts run but the element stays undefined (for tools that need script, on what the author wrote)
   * - { delay }: so many milliseconds after the page has loaded
   */
  readonly script?: "none" | "never" | "late" | "head" | { readonly delay: number };
  readonly lang?: Language;
  readonly title?: string;
  /** More HTML for the head. */
  readonly head?: string;
  /** Content-Security-Policy header. The strict one when absent; false sends none. */
  readonly policy?: string | false;
  /** Stylesheet URLs; the theme's when absent. */
  readonly stylesheets?: readonly string[];
  /** Attributes of the module script in the head. */
  readonly moduleAttributes?: string;
  /** Rules of the page's mock API; `page.api.respond()` adds more. */
  readonly api?: readonly ApiRule[];
  /**
   * Rules for the element's modules, by a part of their path: `status` refuses one, `hold` keeps it waiting until
   * `page.api.release()`. The page then loads every module from URLs of its own: nothing comes from a cache. Where the
   * element is one file (`openFixture`), that file and each module that it loads on demand.
   */
  readonly modules?: readonly ApiRule[];
  /** Serves the page as XML. */
  readonly xhtml?: boolean;
  /** Loads axe-core into the page, for `axeFindings`, in the engine where that looks. */
  readonly axe?: boolean;
  /** CSS pixels; 1000 by 700 when absent. */
  readonly width?: number;
  readonly height?: number;
}

export const THEME = "/packages/theme/dist/theme.css";

/**
 * Opens a page of its own in a frame: served by HTTP with real headers from the origin of the tests, so that
 * the test can look inside and press real keys. It is closed after the test, which fails on anything that
 * went wrong inside (an error, a warning, a policy violation) and was not allowed with `page.allow()`.
 */
export async function openPage(options: PageOptions): Promise<Page> {
  const script = options.script ?? "late";
  const definition = describePage(options, script);
  const response = await fetch(`${PAGES}new`, { method: "POST", body: JSON.stringify(definition) });
  const { id } = (await response.json()) as { id: string };

  const frame = document.createElement("iframe");
  frame.title = "Page under test";
  frame.width = String(options.width ?? 1000);
  frame.height = String(options.height ?? 700);
  frame.style.border = "0";
  if (script === "none") frame.setAttribute("sandbox", "allow-same-origin allow-forms");
  const own = definition.modules ? `${PAGES}${id}/${MODULES}` : "";
  const page = new Page(frame, `${PAGES}${id}/`, options.define && own + options.define);
  watchPage(page);

  const loaded = new Promise<void>((resolve) =>
    frame.addEventListener("load", () => resolve(), { once: true }),
  );
  frame.src = page.url;
  document.body.append(frame);
  if (definition.html.length > 1) await page.hasBody();
  else if (definition.modules?.some(({ hold }) => hold)) await page.isParsed();
  else await loaded;
  if (typeof script === "object" && options.define) {
    const { define } = options;
    void wait(script.delay).then(() => (page.frame.isConnected ? page.load(define) : undefined));
  }
  return page;
}

function describePage(options: PageOptions, script: NonNullable<PageOptions["script"]>): PageDefinition {
  const { html } = options;
  const pieces = typeof html === "string" ? [html] : html;
  const inHead = script === "head" && options.define;
  // A streamed page is there to have the element defined before its children: "async" does not wait for them.
  const attributes = options.moduleAttributes ?? (pieces.length > 1 ? "async" : "");
  const definition: PageDefinition = {
    html: pieces,
    head: options.head ?? "",
    lang: options.lang ?? "en",
    title: options.title ?? "Page under test",
    policy: options.policy === false ? null : (options.policy ?? STRICT_POLICY),
    stylesheets: options.stylesheets ?? [THEME],
    module: inHead ? { url: inHead, attributes } : null,
    axe: IS_FIRST_ENGINE && (options.axe ?? false),
    api: options.api ?? [],
    modules: options.modules ?? null,
    xhtml: null,
  };
  return options.xhtml ? { ...definition, xhtml: xhtmlOf(definition) } : definition;
}

/** The same page as well-formed XML. */
function xhtmlOf(definition: PageDefinition): string {
  const { before, after } = pageShell(definition);
  const parsed = new DOMParser().parseFromString(before + definition.html.join("") + after, "text/html");
  return new XMLSerializer().serializeToString(parsed);
}
