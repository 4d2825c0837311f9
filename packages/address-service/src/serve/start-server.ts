import {
  BadRequestError,
  nodeListener,
  startServer as startNodeServer,
  type RunningServer,
} from "@council-components/node";
import type { AddressHandler } from "../handler/create-address-handler.ts";
import { Problem } from "../handler/problem.ts";

export type { RunningServer };

export interface ServerOptions {
  handler: AddressHandler;
  host: string;
  /** 0 for any port that is free. */
  port: number;
  /** Told of an error outside the handler. */
  onError: (error: unknown) => void;
}

/** Serves a handler over HTTP with Node's own server. */
export function startServer({ handler, host, port, onError }: ServerOptions): Promise<RunningServer> {
  const listener = nodeListener(handler, {
    onError(error) {
      if (error instanceof BadRequestError) {
        return new Problem("invalid-parameter", "The request line or the Host header is wrong.").toResponse();
      }
      onError(error);
      return new Problem("unavailable", "Try again later.").toResponse();
    },
  });
  return startNodeServer(listener, { host, port });
}
