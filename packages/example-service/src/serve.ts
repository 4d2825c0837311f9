import { nodeListener, startServer, type ServerOptions } from "@council-components/node";
import type { Service } from "./service.ts";

export interface RunningService {
  /** Such as "http://127.0.0.1:3000/". */
  url: string;
  /** Takes no more requests, answers those under way, and resolves. */
  stop(): Promise<void>;
}

/** Serves the service over HTTP with Node’s own server. */
export async function serve(service: Service, options: ServerOptions): Promise<RunningService> {
  const { origin, stop } = await startServer(nodeListener(service), options);
  return { url: `${origin}/`, stop };
}
