import { createServer } from "node:net";

/**
 * The first port from `wanted` on, on loopback, that nobody listens on. Ask for one below 32768: above it the system
 * takes ports for outgoing connections at any time.
 */
export async function freePort(wanted: number, tries = 20): Promise<number> {
  for (let port = wanted; port < wanted + tries; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(
    `No free port between ${wanted} and ${wanted + tries - 1}: stop whatever listens there, then try again.`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** Resolves when `url` answers at all; rejects after `seconds`. */
export async function answers(url: string, seconds = 120): Promise<void> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    try {
      await fetch(url, { redirect: "manual" });
      return;
    } catch {
      if (Date.now() > until) throw new Error(`${url} did not answer within ${seconds} seconds.`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
