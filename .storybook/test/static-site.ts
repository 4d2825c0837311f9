import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder =
  process.env.STORYBOOK_STATIC ?? fileURLToPath(new URL("../../storybook-static", import.meta.url));

/** A page or story of the built Storybook, from its own index. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: "docs" | "story";
  readonly tags: readonly string[];
  /** The file that it is from: "./packages/address-lookup/stories/states.stories.ts". */
  readonly importPath: string;
}

/** The built Storybook on a path below the root of a server, as a council would put it up. */
export interface StaticSite {
  /** Ends in a slash. */
  readonly url: string;
  readonly entries: readonly Entry[];
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves storybook-static on a free port. Throws when it has not been built. */
export async function serveStaticSite(path = "/design/components/"): Promise<StaticSite> {
  if (!existsSync(join(folder, "index.json"))) {
    throw new Error(`There is no built Storybook in ${folder}: run "storybook build" first.`);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = pathname.startsWith(path) ? pathname.slice(path.length) || "index.html" : "";
    if (pathname === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const file = join(folder, decodeURIComponent(name));
    if (!name || !file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "cache-control": "max-age=600",
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as {
    entries: Record<string, Entry>;
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    entries: Object.values(index.entries),
    close: () => stop(server),
  };
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}
