import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import { BadRequestError } from "./errors.ts";
import { parsedBody } from "./parsed-body.ts";

/** A request of Node's own server, or of Express and its kin, which add to it. */
export type NodeRequest = IncomingMessage & {
  /** The whole path where a router has cut off the one that it is mounted at. */
  originalUrl?: string;
  /** What a body parser made of the body. */
  body?: unknown;
  /** The body in bytes, where a host of functions has read it. */
  rawBody?: unknown;
};

export interface WebRequestOptions {
  /** The service's own origin as browsers see it. Default: what the connection and `Host` say. */
  origin?: string | undefined;
  /** Aborts when the client has gone. */
  signal: AbortSignal;
}

/**
 * A request of Node as a web-standard one. Headers that proxies set are passed on and never believed.
 *
 * @throws BadRequestError for what is no request
 * @throws BodyReadError where the body was read before and cannot be had again
 */
export function webRequest(incoming: NodeRequest, { origin, signal }: WebRequestOptions): Request {
  const { method = "GET" } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (name.startsWith(":")) continue;
    for (const each of [value].flat()) if (each !== undefined) headers.append(name, each);
  }
  const init: RequestInit & { duplex?: "half" } = { method, headers, signal };
  if (method !== "GET" && method !== "HEAD") {
    if (incoming.rawBody instanceof Uint8Array) init.body = new Uint8Array(incoming.rawBody);
    else if (!incoming.readableDidRead) [init.body, init.duplex] = [bodyStream(incoming), "half"];
    else if (hasBody(incoming)) {
      const what = `${method} ${(incoming.originalUrl ?? incoming.url ?? "").split("?")[0]}`;
      const { body, type } = parsedBody(incoming.body, headers.get("content-type") ?? "", what);
      init.body = body;
      if (type === null) headers.delete("content-type");
      // They are about the bytes that were sent, not about these.
      for (const name of ["content-length", "content-encoding", "transfer-encoding"]) headers.delete(name);
    }
  }
  try {
    return new Request(urlOf(incoming, origin), init);
  } catch (error) {
    throw error instanceof TypeError ? new BadRequestError("The request's line is wrong.") : error;
  }
}

/** Joined as text, so that a path that begins with two slashes names no other host. */
function urlOf(incoming: NodeRequest, origin: string | undefined): URL {
  const path = incoming.originalUrl ?? incoming.url ?? "/";
  const { host = "localhost" } = incoming.headers;
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host))
    throw new BadRequestError("The Host header is wrong.");
  const scheme = (incoming.socket as Partial<TLSSocket>).encrypted ? "https" : "http";
  const own = new URL(origin ?? `${scheme}://${host}`).origin;
  // A proxy may be asked with the whole URL: what counts is its path.
  const absolute = /^https?:\/\/[^/?#]*(.*)$/i.exec(path);
  const rest = absolute ? absolute[1]! : path;
  if (!absolute && !rest.startsWith("/")) throw new BadRequestError("The request's line is wrong.");
  return new URL(own + rest);
}

function hasBody({ headers }: NodeRequest): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/**
 * The body as it comes, no faster than it is read. Node's own `Readable.toWeb` closes the connection when the stream is
 * cancelled, and then nobody hears why.
 */
function bodyStream(incoming: NodeRequest): ReadableStream<Uint8Array> {
  let started = false;
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull(controller) {
      // A parser has looked, and there was nothing.
      if (incoming.readableEnded) return controller.close();
      if (incoming.destroyed) return controller.error(new Error("The client has gone."));
      if (!started) {
        started = true;
        incoming.on("data", (chunk: Uint8Array) => {
          incoming.pause();
          controller.enqueue(chunk);
        });
        incoming.once("end", () => controller.close());
        incoming.once("error", (error) => controller.error(error));
      }
      incoming.resume();
    },
    cancel() {
      incoming.removeAllListeners("data").pause();
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}
