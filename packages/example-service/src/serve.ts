import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { nodeListener } from "@council-components/node";
import type { Service } from "./service.ts";

export interface ServeOptions {
  host: string;
  /** 0 for any port that is free. */
  port: number;
}

export interface RunningService {
  /** Such as "http://127.0.0.1:3000/". */
  url: string;
  /** Takes no more requests, answers those under way, and resolves. */
  stop(): Promise<void>;
}

/** A mistake that whoever starts the service can put right: the message says how. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** Requests under way get this long when the service is stopped, in milliseconds. */
const GRACE = 10_000;

/** Serves the service over HTTP with Node’s own server. */
export async function serve(service: Service, { host, port }: ServeOptions): Promise<RunningService> {
  let stopping = false;
  const listener = nodeListener(service);
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 20_000 }, (request, response) => {
    // A connection kept alive would hold the server open after its last answer.
    response.once("close", () => stopping && setImmediate(() => server.closeIdleConnections()));
    listener(request, response);
  });
  await listening(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}/`,
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        const giveUp = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearTimeout(giveUp);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      const advice = `Port ${port} on ${host} is taken. Stop what uses it, or choose another with --port.`;
      reject(taken ? new StartError(advice) : error);
    });
    server.listen(port, host, resolve);
  });
}
