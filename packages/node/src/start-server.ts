import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { NodeListener } from "./node-listener.ts";

export interface ServerOptions {
  readonly host: string;
  /** 0 for any port that is free. */
  readonly port: number;
  /** Milliseconds that requests under way get when the server is stopped. Default 15 seconds. */
  readonly grace?: number;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** Takes no more requests, waits until those under way are answered, and resolves. */
  stop(): Promise<void>;
}

/** The server cannot listen there. The message says what is wrong and what to do. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

/** Nobody needs longer to send a form or a look-up. Milliseconds. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 20_000;
const GRACE = 15_000;

/**
 * Serves over HTTP with Node's own server.
 *
 * @throws ListenError where the port is taken, or the machine has no such address
 */
export async function startServer(
  listener: NodeListener,
  { host, port, grace = GRACE }: ServerOptions,
): Promise<RunningServer> {
  let isStopping = false;
  const timeouts = { headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT };
  const server = createServer(timeouts, (request, response) => {
    // A connection kept alive would hold the server open after its last answer.
    response.once("close", () => isStopping && setImmediate(() => server.closeIdleConnections()));
    listener(request, response);
  });
  await listening(server, host, port);
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        isStopping = true;
        const giveUp = setTimeout(() => server.closeAllConnections(), grace);
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
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new ListenError(
        `Port ${port} on ${host} is taken. Stop what uses it, or choose another with --port.`,
      );
    case "EACCES":
      return new ListenError(`Port ${port} may not be used by this user. Choose one above 1023 with --port.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EINVAL":
      return new ListenError(
        `This machine has no address ${host}. Choose another with --host, such as 127.0.0.1.`,
      );
    default:
      return error;
  }
}
