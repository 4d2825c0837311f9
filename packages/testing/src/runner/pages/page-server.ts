import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { TestRunnerConfig } from "@web/test-runner";
import {
  BUNDLES,
  MODULES,
  ON_DEMAND,
  type PageCommand,
  type PageDefinition,
  PAGES,
  type Submission,
} from "../../page/definition.ts";
import { bundler, type Bundles } from "./bundles.ts";
import { MockApi } from "./mock-api.ts";
import { echoPage, pageShell } from "./page-html.ts";
import { SUPPORTED_SCRIPT, WATCH_SCRIPT } from "./watch.ts";

type Middleware = NonNullable<TestRunnerConfig["middleware"]>[number];

interface ServedPage {
  readonly definition: PageDefinition;
  readonly url: string;
  readonly api: MockApi;
  /** Rules for modules that only this page loads. */
  readonly modules: MockApi;
  readonly submissions: Submission[];
  sendRest: () => void;
}

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** What the test runner itself serves: anything else that a page asks for is an outside address to it. */
const OWN_PATHS = /^\/(packages|node_modules|__)/;

/**
 * Serves the pages that tests register, with real headers, from the origin of the tests, so that a test can
 * look inside. Whatever else such a page asks for is answered by its own stand-in: a navigation by an echo of
 * what was submitted, any other request by its mock API. Answers go out as they are, past the plugins of the
 * test runner, which would add their own scripts.
 * @param root the top of the repository
 * @param condition of package exports, for bundles
 */
export function pageServer(root: string, condition: string): Middleware {
  const bundles = bundler(root, condition);
  const pages = new Map<string, ServedPage>();

  return async (context, next) => {
    const { req: request, res: response, path } = context;
    const page = pages.get(pageId(path) ?? pageId(refererPath(request)) ?? "");
    const own = path.startsWith(PAGES);
    const module = modulePath(path);
    if (page && module) {
      const bundled = module.startsWith(BUNDLES) ? module.slice(BUNDLES.length) : undefined;
      const admitted = await page.modules.admits(bundled ? bundles.moduleOf(bundled) : module, response);
      if (admitted && !bundled) {
        context.path = module;
        return next();
      }
      context.respond = false;
      if (admitted) await sendBundle(bundles, bundled!, response);
      return;
    }
    if (!own && (!page || OWN_PATHS.test(path))) return next();

    context.respond = false;
    if (!own && page) await answerOutside(page, request, response);
    else if (path === `${PAGES}watch.js`) script(response, WATCH_SCRIPT);
    else if (path === `${PAGES}supported.js`) script(response, SUPPORTED_SCRIPT);
    else if (path === `${PAGES}axe.js`) script(response, readFileSync(axePath, "utf8"));
    else if (path.startsWith(ON_DEMAND)) json(response, await bundles.onDemand(path.slice(ON_DEMAND.length)));
    else if (path.startsWith(BUNDLES)) await sendBundle(bundles, path.slice(BUNDLES.length), response);
    else if (path === `${PAGES}new`) {
      const id = randomUUID();
      pages.set(id, openPage(JSON.parse(await readBody(request)) as PageDefinition, `${PAGES}${id}/`));
      json(response, { id });
    } else if (!page) plain(response, 404, "No such page");
    else if (path.endsWith("/control")) {
      const command = JSON.parse(await readBody(request)) as PageCommand;
      if (command.action === "rules") page.api.addRules(command.rules);
      else if (command.action === "release") {
        page.api.release(command.name);
        page.modules.release(command.name);
      } else page.sendRest();
      if (command.action === "forget") {
        page.api.releaseAll();
        page.modules.releaseAll();
        pages.delete(pageId(path) ?? "");
      }
      json(response, {});
    } else if (path.endsWith("/records")) {
      json(response, { requests: page.api.requests, submissions: page.submissions });
    } else if (request.method === "POST" || request.url?.includes("?") || !isNavigation(request)) {
      // A page that fetches itself, as Turbo does, gets what the test says.
      await answerOutside(page, request, response);
    } else await sendPage(page, response);
  };
}

async function sendBundle(bundles: Bundles, path: string, response: ServerResponse): Promise<void> {
  const text = await bundles.text(path);
  if (text === undefined) plain(response, 404, "No such module");
  else script(response, text);
}

function openPage(definition: PageDefinition, url: string): ServedPage {
  const api = new MockApi();
  api.addRules(definition.api);
  const modules = new MockApi();
  modules.addRules(definition.modules ?? []);
  return { definition, url, api, modules, submissions: [], sendRest: () => undefined };
}

async function sendPage(page: ServedPage, response: ServerResponse): Promise<void> {
  const { definition } = page;
  const { before, after } = pageShell(ownModule(definition, page.url));
  response.writeHead(200, {
    "content-type": `${definition.xhtml ? "application/xhtml+xml" : "text/html"}; charset=utf-8`,
    ...(definition.policy ? { "content-security-policy": definition.policy } : {}),
  });
  if (definition.xhtml) {
    response.end(definition.xhtml);
    return;
  }
  const [first = "", ...rest] = definition.html;
  // WebKit shows nothing of a page before it has some kilobytes.
  if (rest.length) response.write(`<!-- ${"x".repeat(8192)} -->`);
  response.write(before + first);
  for (const piece of rest) {
    await new Promise<void>((resolve) => {
      page.sendRest = resolve;
      response.on("close", resolve);
    });
    response.write(piece);
  }
  response.end(after);
}

async function answerOutside(
  page: ServedPage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isNavigation(request)) {
    await page.api.answer(request, response, await readBody(request));
    return;
  }
  const entries = await formEntries(request);
  page.submissions.push({ method: request.method ?? "", url: request.url ?? "", entries });
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(echoPage(entries));
}

function isNavigation(request: IncomingMessage): boolean {
  const mode = request.headers["sec-fetch-mode"];
  return mode ? mode === "navigate" : (request.headers.accept ?? "").startsWith("text/html");
}

async function formEntries(request: IncomingMessage): Promise<[string, string][]> {
  if (request.method === "GET") return [...new URL(request.url ?? "", "http://page").searchParams];
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  const form = await new Response(await readBytes(request), { headers }).formData();
  return [...form].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
}

/** The page's module from a URL of the page's own, where its modules have rules. */
function ownModule(definition: PageDefinition, url: string): PageDefinition {
  const { module, modules } = definition;
  if (!module || !modules) return definition;
  return { ...definition, module: { ...module, url: `${url}${MODULES}${module.url}` } };
}

/** The path of a module that only one page loads, as everybody else knows it. */
function modulePath(path: string): string | undefined {
  const [, rest] = path.startsWith(PAGES) ? path.split(`/${MODULES}/`) : [];
  return rest && `/${rest}`;
}

function pageId(path: string | undefined): string | undefined {
  return path?.startsWith(PAGES) ? path.slice(PAGES.length).split("/")[0] : undefined;
}

function refererPath(request: IncomingMessage): string | undefined {
  const { referer } = request.headers;
  return referer && URL.canParse(referer) ? new URL(referer).pathname : undefined;
}

async function readBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function readBody(request: IncomingMessage): Promise<string> {
  return (await readBytes(request)).toString("utf8");
}

function script(response: ServerResponse, text: string): void {
  response.writeHead(200, {
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "max-age=3600",
  });
  response.end(text);
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(value));
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(text);
}
