import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { BadRequestError, nodeListener } from "@council-components/node";
import type { AddressHandler } from "../handler/create-address-handler.ts";
import { Problem } from "../handler/problem.ts";
import { ServeError } from "./serve-error.ts";

export interface ServerOptions {
  handler: AddressHandler;
  host: string;
  /** 0 for any port that is free. */
  port: number;
  /** Told of an error outside the handler. */
  onError: (error: unknown) => void;
}

export interface RunningServer {
  /** Such as "http://127.0.0.1:4000". */
  origin: string;
  /** Takes no more requests, waits until those under way are answered, and resolves. */
  stop(): Promise<void>;
}

/** Nobody needs longer to send a look-up. Milliseconds. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 20_000;

/** Requests under way get this long when the server is stopped; look-ups themselves time out before. */
const GRACE = 15_000;

/** Serves a handler over HTTP with Node's own server. */
export async function startServer({ handler, host, port, onError }: ServerOptions): Promise<RunningServer> {
  const listener = nodeListener(handler, {
    onError(error) {
      if (error instanceof BadRequestError) {
        return new Problem("invalid-parameter", "The request line or the Host header is wrong.").toResponse();
      }
      onError(error);
      return new Problem("unavailable", "Try again later.").toResponse();
    },
  });
  let stopping = false;
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT },
    (request, response) => {
      response.once("close", () => {
        // A connection kept alive would hold the server open after its last answer.
        if (stopping) setImmediate(() => server.closeIdleConnections());
      });
      listener(request, response);
    },
  );
  await listening(server, host, port);
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`,
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
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new ServeError(
        `Port ${port} on ${host} is taken. Stop what uses it, or choose another with --port.`,
      );
    case "EACCES":
      return new ServeError(`Port ${port} may not be used by this user. Choose one above 1023 with --port.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EINVAL":
      return new ServeError(
        `This machine has no address ${host}. Choose another with --host, such as 127.0.0.1.`,
      );
    default:
      return error;
  }
}
