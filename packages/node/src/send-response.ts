import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What is thrown away of a body that nobody read, in bytes and milliseconds, so that its sender hears the answer. */
const MOST_DRAINED = 1_000_000;
const DRAIN_TIME = 1000;

/** Sends a web-standard response as it comes, no faster than the client takes it. */
export async function sendResponse(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.statusCode = response.status;
  if (response.statusText) outgoing.statusMessage = response.statusText;
  const cookies = response.headers.getSetCookie();
  if (cookies.length)
    outgoing.setHeader("set-cookie", [outgoing.getHeader("set-cookie") ?? [], cookies].flat(2).map(String));
  for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value);
  outgoing.once("finish", () => drain(incoming));
  if (incoming.method === "HEAD" || !response.body) {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  const reader = response.body.getReader();
  const gone = new AbortController();
  const leave = (): void => {
    gone.abort();
    reader.cancel().catch(() => undefined);
  };
  outgoing.once("close", leave);
  // Whoever waits for the first piece sees that there is an answer; usually they are sent together.
  setImmediate(() => outgoing.headersSent || outgoing.flushHeaders());
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (!outgoing.write(value)) await once(outgoing, "drain", { signal: gone.signal });
    }
    outgoing.end();
  } catch (error) {
    // Half an answer must not look like a whole one.
    outgoing.destroy();
    if (!gone.signal.aborted) throw error;
  } finally {
    outgoing.off("close", leave);
  }
}

/**
 * Lets somebody who is still sending hear the answer: a connection that is closed on them at once says nothing. What
 * comes is thrown away, and then no more is taken.
 */
function drain(incoming: IncomingMessage): void {
  if (incoming.complete) return;
  let bytes = 0;
  const tooLong = setTimeout(() => incoming.destroy(), DRAIN_TIME);
  incoming.once("close", () => clearTimeout(tooLong));
  incoming.once("end", () => clearTimeout(tooLong));
  incoming.on("data", (chunk: Uint8Array) => {
    bytes += chunk.byteLength;
    if (bytes > MOST_DRAINED) incoming.pause();
  });
  incoming.resume();
}
