import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createAddressHandler, nodeListener, openGazetteer } from "@council-components/address-service";
import { importMap } from "./import-map.mjs";

const map = JSON.stringify(
  await importMap([
    "@council-components/address",
    "@council-components/address-lookup",
    "@council-components/consent-banner",
    "@council-components/core",
    "@council-components/eligibility-rules",
    "@council-components/eligibility-step",
    "@council-components/govuk-templates",
    "lit",
    "lit-html",
    "lit-element",
    "@lit/reactive-element",
    "govuk-frontend",
  ]),
);
const page = await readFile("index.html", "utf8");
const addresses = nodeListener(createAddressHandler({ source: openGazetteer(process.env.GAZETTEER) }));
const types = {
  js: "text/javascript",
  mjs: "text/javascript",
  css: "text/css",
  json: "application/json",
  svg: "image/svg+xml",
};

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  if (pathname.startsWith("/addresses")) return addresses(request, response);
  if (pathname === "/apply") {
    // A real service checks what was sent, and looks the UPRN up again.
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
    return request.pipe(response);
  }
  if (pathname === "/") {
    const nonce = randomBytes(16).toString("base64");
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy(nonce),
    });
    return response.end(page.replaceAll("{{ nonce }}", nonce).replace("{{ importMap }}", map));
  }
  // Only what the packages hold, and files of this site.
  const file = /^\/(node_modules\/[@\w./-]+\.(?:js|mjs|css)|[\w-]+\.(?:js|json|svg))$/.exec(pathname)?.[1];
  const content = file && !file.includes("..") ? await readFile(file).catch(() => null) : null;
  if (!content) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": types[file.split(".").at(-1)] }).end(content);
}).listen(process.env.PORT ?? 3000, "127.0.0.1");

function policy(nonce) {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join("; ");
}
