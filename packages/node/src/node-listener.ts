import type { IncomingMessage, ServerResponse } from "node:http";
import { BadRequestError } from "./errors.ts";
import { sendResponse } from "./send-response.ts";
import { webRequest, type NodeRequest } from "./web-request.ts";

/** The other end of the connection. */
export interface Connection {
  /** IP address: that of the nearest proxy, where there are any. */
  address?: string;
}

/** What answers a web-standard request. */
export type WebHandler = (request: Request, connection: Connection) => Response | Promise<Response>;

export interface NodeListenerOptions {
  /**
   * The service's own origin as browsers see it, `https://apply.aberwylan.example`. Give it behind a proxy: what its
   * headers say (`X-Forwarded-Proto`, `X-Forwarded-Host`) is not believed. Default: what the connection and `Host` say.
   */
  origin?: string;
  /**
   * Told of an error outside the handler and of one that it throws; its message may hold personal data. May give the
   * answer. Default: Express's own error handling where it is there, else the console.
   */
  onError?: (error: unknown) => Response | undefined;
}

/** A listener of Node's own HTTP server, and a handler of Express. */
export type NodeListener = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

/**
 * Puts a web-standard handler behind Node's own HTTP server, or into Express, before or after its body parsers:
 *
 *     createServer(nodeListener(handler));
 *     app.use("/addresses", nodeListener(handler));
 */
export function nodeListener(handler: WebHandler, options: NodeListenerOptions = {}): NodeListener {
  const { origin, onError } = options;
  return (incoming, outgoing, next) => {
    void answer(incoming, outgoing, next).catch((error: unknown) => {
      if (onError) onError(error);
      else console.error(error);
      outgoing.destroy();
    });
  };

  async function answer(
    incoming: NodeRequest,
    outgoing: ServerResponse,
    next: ((error?: unknown) => void) | undefined,
  ): Promise<void> {
    const gone = new AbortController();
    outgoing.once("close", () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    let response: Response;
    try {
      const request = webRequest(incoming, { origin, signal: gone.signal });
      const { remoteAddress: address } = incoming.socket;
      response = await handler(request, address === undefined ? {} : { address });
    } catch (error) {
      if (gone.signal.aborted) return;
      if (!onError && next) return next(error);
      response = failed(error);
    }
    await sendResponse(response, incoming, outgoing);
  }

  function failed(error: unknown): Response {
    const own = onError?.(error);
    if (own) return own;
    const isTheirs = error instanceof BadRequestError;
    if (!onError && !isTheirs) console.error(error);
    return new Response(isTheirs ? "Bad request\n" : "There is a problem with the service\n", {
      status: isTheirs ? 400 : 500,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
}
