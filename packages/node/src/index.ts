export { BadRequestError, BodyReadError } from "./errors.ts";
export {
  nodeListener,
  type Connection,
  type NodeListener,
  type NodeListenerOptions,
  type WebHandler,
} from "./node-listener.ts";
export { ListenError, startServer, type RunningServer, type ServerOptions } from "./start-server.ts";
