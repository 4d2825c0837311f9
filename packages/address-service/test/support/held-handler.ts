import { createAddressHandler, type AddressHandlerOptions, type Connection } from "../../src/index.ts";
import { MemorySource } from "./memory-source.ts";
import { holdToDocument } from "./openapi.ts";

export type Ask = (path: string, init?: RequestInit, connection?: Connection) => Promise<Response>;

/** The handler, with every response held to the OpenAPI document. */
export function heldHandler(options: Partial<AddressHandlerOptions> = {}): Ask {
  const handler = createAddressHandler({ source: new MemorySource(), ...options });
  return async (path, init, connection) => {
    const request = new Request(new URL(path, "http://127.0.0.1:4000"), init);
    const response = await handler(request, connection);
    if (!options.basePath) await holdToDocument(request, response);
    return response;
  };
}

/** A POST of a JSON body. */
export function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}
