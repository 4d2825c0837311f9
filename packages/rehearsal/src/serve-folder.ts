import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { supportedScriptHash } from "@council-components/govuk-templates";
import { STRICT_POLICY, type RunningServer, startServer } from "@council-components/testing/node";

/**
 * Serves a folder as a council's web server might: files and the strict policy, which allows the one line of script of
 * GOV.UK Frontend's page template, the address service behind the same origin, and a page that shows what a form sent.
 * @param trustedTypes names of policies that the page's framework makes
 * @param addresses where the address service answers
 */
export function serveFolder(
  folder: string,
  addresses: string,
  trustedTypes: readonly string[] = [],
): Promise<RunningServer> {
  const policies = ["trusted-types", ...trustedTypes, "lit-html"].join(" ");
  const policy = STRICT_POLICY.replace("trusted-types lit-html", policies).replace(
    "script-src 'self'",
    `script-src 'self' '${supportedScriptHash}'`,
  );
  return startServer(async (request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname.startsWith("/addresses")) return fetch(`${addresses}${pathname}${search}`);
    if (pathname === "/apply") return show(await request.text());
    const path = normalize(pathname === "/" ? "/index.html" : pathname);
    const content = await readFile(join(folder, path)).catch(() => null);
    if (!content) return new Response("Not found", { status: 404 });
    return new Response(new Uint8Array(content), {
      headers: {
        "content-type": TYPES[path.split(".").at(-1)!] ?? "application/octet-stream",
        "content-security-policy": policy,
      },
    });
  });
}

/** What a form sent, as text: a real service checks it, and looks the UPRN up again. */
function show(body: string): Response {
  return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8" } });
}

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  svg: "image/svg+xml",
};
