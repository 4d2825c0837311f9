import { mkdir } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runServer } from "verdaccio";

/** A registry on this machine, for the packages of this repository and no others. */
export interface Registry {
  /** "http://127.0.0.1:PORT/" */
  url: string;
  /** Lines for an .npmrc: our scope comes from here, everything else from where npm gets it anyway. */
  npmrc: string;
  close(): Promise<void>;
}

export const SCOPE = "@council-components";

/**
 * Starts Verdaccio on a free port of loopback, with one user who may publish.
 * @param folder an empty folder for what is published
 */
export async function startRegistry(folder: string): Promise<Registry> {
  await mkdir(folder, { recursive: true });
  const server = (await runServer({
    self_path: folder,
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: 1 } },
    // Nobody else is asked: what is not published here is not there.
    uplinks: {},
    packages: { [`${SCOPE}/*`]: { access: "$all", publish: "$authenticated" } },
    security: { api: { legacy: true } },
    log: { type: "file", path: join(folder, "verdaccio.log"), format: "json", level: "warn" },
    web: { enable: false },
  } as never)) as Server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}/`;
  const token = await addUser(url);
  return {
    url,
    npmrc: `${SCOPE}:registry=${url}\n//${host}/:_authToken=${token}\n`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function addUser(url: string): Promise<string> {
  const response = await fetch(`${url}-/user/org.couchdb.user:rehearsal`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      name: "rehearsal",
      password: "only-on-loopback",
      email: "rehearsal@example.invalid",
    }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (!token) throw new Error(`The registry gave no token: ${response.status}`);
  return token;
}
