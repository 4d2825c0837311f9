import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Brand } from "../brand/brand.ts";

/** A brand's logo and fonts as `data:` URLs by their addresses, and the addresses at which there is no file. */
export interface InlineFiles {
  readonly urls: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
}

const types: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
  ".otf": "font/otf",
};

/**
 * Reads the files of a brand, so that one page can show them from a disk.
 *
 * @param folder where the addresses begin, also those with a slash
 */
export function readFiles(
  { logo, fontFiles }: Pick<Brand, "logo" | "fontFiles">,
  folder: string,
): InlineFiles {
  const urls = [logo?.url, logo?.onDarkUrl, ...fontFiles.map(({ url }) => url)].filter(
    (url) => url !== undefined,
  );
  const found = new Map<string, string>();
  const missing: string[] = [];
  for (const url of new Set(urls)) {
    const path = join(folder, decodeURIComponent(url.replace(/\?.*/, "")));
    const type = types[extname(path).toLowerCase()];
    if (type && existsSync(path))
      found.set(url, `data:${type};base64,${readFileSync(path).toString("base64")}`);
    else missing.push(url);
  }
  return { urls: found, missing };
}

/** The same stylesheet with these files in it. */
export function withFiles(css: string, { urls }: InlineFiles): string {
  return css.replaceAll(/url\("([^"]*)"\)/g, (whole, url: string) => {
    const data = urls.get(url);
    return data ? `url("${data}")` : whole;
  });
}
