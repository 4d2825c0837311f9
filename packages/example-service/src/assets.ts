import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The files that pages load, by address, ready to be sent. */
export interface Assets {
  /** The address of the folder of all of them, such as "/assets/1f6a…/". */
  readonly base: string;
  /** The address of a file by its name, such as "/assets/1f6a…/page.js". */
  url(name: string): string;
  respond(pathname: string): Response | undefined;
}

const BUILT = new URL("../dist/assets/", import.meta.url);

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/**
 * Reads every file that `pnpm run assets` made. Addresses carry a hash of them all, so that a browser may keep
 * a file for ever and still never mixes two releases.
 */
export async function loadAssets(directory: URL = BUILT): Promise<Assets> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of await names(directory)) {
    files.set(name, Uint8Array.from(await readFile(new URL(name, directory))));
  }
  const hash = createHash("sha256");
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(name).update(bytes);
  const base = `/assets/${hash.digest("hex").slice(0, 16)}/`;

  return {
    base,
    url(name) {
      if (!files.has(name))
        throw new Error(`There is no asset called ${name} in ${fileURLToPath(directory)}`);
      return base + name;
    },
    respond(pathname) {
      const name = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
      const bytes = name === undefined ? undefined : files.get(name);
      const type = TYPES[name?.split(".").pop() ?? ""];
      if (!bytes || !type) return undefined;
      return new Response(bytes, {
        headers: { "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable" },
      });
    },
  };
}

async function names(directory: URL): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  } catch (error) {
    throw new Error(
      `The service’s scripts and styles are not built: run “npx pnpm@12.21.0 --filter example-service run assets”`,
      { cause: error },
    );
  }
}
