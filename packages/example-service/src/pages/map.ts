import type { Language } from "@council-components/address-lookup";
import { html, svg, type TemplateResult } from "lit";
import type { Assets } from "../assets.ts";
import { MAP_COOKIE } from "../consent/policy.ts";
import type { Words } from "../messages/en.ts";
import { contentSecurityPolicy } from "../security.ts";

export const MAP_PAGE = "map";

export type MapSize = "small" | "large";

/** 30 days in seconds: what the policy says. */
const KEPT = 30 * 86_400;

/**
 * A page for an embedded frame: a made-up map of made-up streets, which remembers how large it was wanted. It stands
 * for the map of another company, which a council would gate in the same way, and name in `frame-src`.
 */
export function mapPage({ map }: Words, language: Language, size: MapSize, assets: Assets): TemplateResult {
  const other = size === "large" ? "small" : "large";
  return html`<!doctype html>
    <html lang=${language} class="app-map-page">
      <head>
        <meta charset="utf-8" />
        <title>${map.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href=${assets.url("favicon.svg")} type="image/svg+xml" />
        <link rel="stylesheet" href=${assets.url("theme.css")} />
        <link rel="stylesheet" href=${assets.url("service.css")} />
      </head>
      <body>
        <main>
          <h1 class="govuk-visually-hidden">${map.title}</h1>
          <p class="govuk-body-s app-map-page__size">
            <a class="govuk-link" href="?size=${other}">${size === "large" ? map.smaller : map.larger}</a>
          </p>
          ${streets(map, size)}
        </main>
      </body>
    </html>`;
}

/** Which size is wanted: by the link that was pressed, else by the cookie. */
export function mapSize(request: Request): MapSize {
  const asked = new URL(request.url).searchParams.get("size");
  const kept = new RegExp(`(?:^|; )${MAP_COOKIE}=(\\w+)`).exec(request.headers.get("cookie") ?? "")?.[1];
  return (asked ?? kept) === "large" ? "large" : "small";
}

export function mapCookie(size: MapSize, secure: boolean): string {
  return `${MAP_COOKIE}=${size}; Path=/; Max-Age=${KEPT}; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** The pages of this service may show it in a frame, and nobody else. */
export const mapHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy.replace(
    "frame-ancestors 'none'",
    "frame-ancestors 'self'",
  ),
  "X-Frame-Options": "SAMEORIGIN",
};

function streets({ title, river, places }: Words["map"], size: MapSize): TemplateResult {
  const width = size === "large" ? 600 : 300;
  return html`<svg
    viewBox="0 0 300 200"
    width=${width}
    height=${(width * 2) / 3}
    role="img"
    aria-label="${title}: ${places.join(", ")}"
  >
    <rect width="300" height="200" fill="#f3f2f1"></rect>
    <path d="M0 150 C 80 120, 160 190, 300 140 V 200 H 0 Z" fill="#bfe3f2"></path>
    <path
      d="M20 0 V 130 M 120 0 V 140 M 220 0 V 140 M 0 40 H 300 M 0 95 H 300"
      stroke="#ffffff"
      stroke-width="9"
    ></path>
    <text x="150" y="185" font-size="11" fill="#0b0c0c">${river}</text>
    ${places.map((place, index) => pin(place, 60 + index * 95, index ? 85 : 30))}
  </svg>`;
}

function pin(place: string, x: number, y: number): TemplateResult<2> {
  return svg`<circle cx=${x} cy=${y} r="6" fill="#0b0c0c"></circle>
    <text x=${x + 10} y=${y + 4} font-size="11" fill="#0b0c0c">${place}</text>`;
}
