import type { RequestListener } from "node:http";
import { getRequestListener, RequestError } from "@hono/node-server";
import type { AddressHandler } from "../handler/create-address-handler.ts";
import { Problem } from "../handler/problem.ts";

/**
 * Turns an address handler into what Node's own HTTP server and Express call: `(request, response) => void`.
 * The handler is told the address of the connection, which a rate limit needs.
 *
 * @param onError told of an error outside the handler; its message may hold personal data
 */
export function nodeListener(
  handler: AddressHandler,
  onError: (error: unknown) => void = () => undefined,
): RequestListener {
  const listener = getRequestListener(
    (request, { incoming }) => {
      const { remoteAddress } = incoming.socket;
      return handler(request, remoteAddress === undefined ? {} : { address: remoteAddress });
    },
    {
      overrideGlobalObjects: false,
      errorHandler: (error) => {
        if (error instanceof RequestError) {
          return new Problem(
            "invalid-parameter",
            "The request line or the Host header is wrong.",
          ).toResponse();
        }
        onError(error);
        return new Problem("unavailable", "Try again later.").toResponse();
      },
    },
  );
  return (request, response) => void listener(request, response);
}
