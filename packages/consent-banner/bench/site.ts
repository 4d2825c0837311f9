import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { onePurpose } from "../fixtures/policies.ts";
import { cases, gatedFile } from "./cases.ts";
import { contenders } from "./contenders.ts";

/** How long the slow gated script takes, in milliseconds. */
const SLOW = 300;

export interface Site {
  readonly origin: string;
  close(): void;
}

/**
 * One page of a service for each contender, and for each of its cases, alike in all but the banner. Everything goes out
 * gzipped, and nothing is kept by the browser.
 */
export async function openSite(): Promise<Site> {
  const theme = readFileSync(new URL("../../theme/dist/theme.css", import.meta.url), "utf8");
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const contender = contenders[Number(searchParams.get("contender"))]!;
    const gated = /^\/gated\/(\w+)\.(?:js|html)$/.exec(pathname)?.[1];
    const file =
      pathname === "/theme.css"
        ? theme
        : pathname === "/policy.json"
          ? JSON.stringify(onePurpose)
          : gated
            ? gatedFile(gated)
            : contenders.map(({ files }) => files[pathname]).find((found) => found !== undefined);
    const tried = cases[Number(searchParams.get("case") ?? -1)];
    const isPage = pathname === "/" || pathname === "/garden/apply";
    const body = isPage ? page(contender.head, contender.bodyStart, tried?.html(contender) ?? "") : file;
    const headers = {
      "cache-control": "no-store",
      "content-encoding": "gzip",
      "content-type": `${isPage || gated === "frame" ? "text/html" : typeOf(pathname)}; charset=utf-8`,
      ...(isPage && tried?.policy ? { "content-security-policy": tried.policy } : {}),
    };
    const send = (): void => {
      response.writeHead(body === undefined ? 404 : 200, headers);
      response.end(gzipSync(body ?? "", { level: 9 }));
    };
    if (gated === "slow") setTimeout(send, SLOW);
    else send();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function page(head: string, bodyStart: string, gated: string): string {
  const words = "We collect garden waste every second week, from March to November.";
  return `<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>Garden waste</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
    ${head}<link rel="stylesheet" href="/theme.css"></head>
    <body class="govuk-template__body">${bodyStart}
    <a href="#main" class="govuk-skip-link">Skip to main content</a>
    <main class="govuk-width-container govuk-main-wrapper" id="main"><h1 class="govuk-heading-l">Garden waste</h1>
    ${`<p class="govuk-body">${words}</p>`.repeat(12)}</main>${gated}</body></html>`;
}

function typeOf(pathname: string): string {
  if (pathname.endsWith(".css")) return "text/css";
  return pathname.endsWith(".json") ? "application/json" : "text/javascript";
}
