import { createServer, type IncomingMessage, type Server } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";

export interface RunningServer {
  /** "http://127.0.0.1:PORT", without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a web-standard handler on a free port of this machine only. Close it after the tests. */
export async function startServer(
  handler: (request: Request) => Response | Promise<Response>,
): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    answer(handler, incoming).then(
      async (response) => {
        outgoing.writeHead(response.status, headersOf(response));
        if (response.body) Readable.fromWeb(response.body as WebStream).pipe(outgoing);
        else outgoing.end();
      },
      (error: unknown) => {
        outgoing.writeHead(500, { "content-type": "text/plain" });
        outgoing.end(error instanceof Error ? error.stack : String(error));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => closeServer(server) };
}

async function answer(
  handler: (request: Request) => Response | Promise<Response>,
  incoming: IncomingMessage,
): Promise<Response> {
  const method = incoming.method ?? "GET";
  const hasBody = !["GET", "HEAD"].includes(method);
  return handler(
    new Request(`http://${incoming.headers.host}${incoming.url}`, {
      method,
      headers: Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      ),
      ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } : {}),
    } as RequestInit),
  );
}

/** Set-Cookie is the one header that may be there more than once. */
function headersOf(response: Response): Record<string, string | string[]> {
  return { ...Object.fromEntries(response.headers), "set-cookie": response.headers.getSetCookie() };
}

function portOf(server: Server): number {
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
