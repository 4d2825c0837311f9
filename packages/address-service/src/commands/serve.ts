import { Command, InvalidArgumentError } from "commander";
import { openGazetteer } from "../gazetteer/open-gazetteer.ts";
import { readOrigin } from "../handler/cors.ts";
import { createAddressHandler, type CheckableAddressSource } from "../handler/create-address-handler.ts";
import { AddressSourceError } from "../handler/address-source-error.ts";
import { describeUnexpected } from "../handler/request-log.ts";
import { readBasePath } from "../handler/routes.ts";
import { osPlaces } from "../os-places/os-places.ts";
import { createLogger, type Logger } from "../serve/log-lines.ts";
import { ServeError } from "../serve/serve-error.ts";
import { startServer, type RunningServer } from "../serve/start-server.ts";

interface ServeOptions {
  database?: string;
  osPlaces?: boolean;
  osPlacesUrl?: string;
  osPlacesLimit: number;
  cacheSeconds: number;
  port: number;
  host: string;
  basePath: string;
  allowOrigin?: string[];
  rateLimit: number;
  trustProxy: number;
  attribution?: string;
}

const EXPLANATION = `
The API is at http://HOST:PORT/addresses, its description at /openapi.json, and /health says whether it can
answer. Logs are JSON lines on standard output; they hold no postcode, query, UPRN or client address.
Ctrl+C or SIGTERM stops the server once the requests under way are answered.

Environment:
  OS_PLACES_API_KEY  key of your OS Data Hub project, for --os-places

Examples:
  council-addresses serve --database addresses.db
  council-addresses serve --database addresses.db --allow-origin https://forms.aberwylan.example
  OS_PLACES_API_KEY=… council-addresses serve --os-places --port 4001`;

/** The command `council-addresses serve`. */
export function serveCommand(): Command {
  return new Command("serve")
    .summary("Serve the address API over a gazetteer, or over OS Places")
    .description("Serve the address API over a gazetteer that was imported, or over OS Places")
    .option("--database <file>", "gazetteer that import or sample made")
    .option("--os-places", "pass look-ups to OS Places, with the key in OS_PLACES_API_KEY")
    .option("--os-places-url <url>", "where OS Places is, for a proxy of your own")
    .option(
      "--os-places-limit <number>",
      "requests a minute that your OS licence allows, for all clients together",
      wholeNumber(1, 1_000_000),
      600,
    )
    .option(
      "--cache-seconds <seconds>",
      "how long answers of OS Places are kept in memory; 0 for not at all",
      wholeNumber(0, 86_400),
      300,
    )
    .option("--port <number>", "port to listen on; 0 for any that is free", wholeNumber(0, 65_535), 4000)
    .option("--host <address>", "address to listen on; 0.0.0.0 for all of this machine's", "127.0.0.1")
    .option("--base-path <path>", "path of the API", readable(readBasePath), "/addresses")
    .option(
      "--allow-origin <url>",
      "an origin whose pages may call the API; may be repeated (default: none)",
      collect(readable(readOrigin)),
    )
    .option(
      "--rate-limit <number>",
      "look-ups a minute for each client; 0 for no limit",
      wholeNumber(0, 1_000_000),
      300,
    )
    .option(
      "--trust-proxy <number>",
      "how many proxies of your own stand in front and write X-Forwarded-For",
      wholeNumber(0, 10),
      0,
    )
    .option("--attribution <text>", "copyright notice to send with addresses")
    .addHelpText("after", EXPLANATION)
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const log = createLogger((line) => process.stdout.write(line));
  // Whoever read the log may go; the server stays.
  process.stdout.on("error", () => undefined);

  const source = openSource(options);
  const handler = createAddressHandler({
    source,
    basePath: options.basePath,
    allowOrigins: options.allowOrigin ?? [],
    trustedProxies: options.trustProxy,
    ...(options.rateLimit > 0 ? { rateLimit: { perMinute: options.rateLimit } } : {}),
    ...(options.attribution ? { attribution: options.attribution } : {}),
    log,
  });
  const warnOfProxy = options.rateLimit > 0 && options.trustProxy === 0 ? onceOfProxy(log) : () => undefined;
  const server = await startServer({
    handler: (request, connection) => {
      warnOfProxy(request);
      return handler(request, connection);
    },
    host: options.host,
    port: options.port,
    onError: (error) => log({ event: "error", reason: describeUnexpected(error) }),
  });
  const url = server.origin + options.basePath;
  log({ event: "listening", url, source: options.osPlaces ? "os-places" : "database" });
  console.error(`Addresses are at ${url}. Ctrl+C stops.`);
  stopOnSignal(server, log);

  await source.check?.().catch((error: unknown) => {
    const reason = error instanceof AddressSourceError ? error.message : describeUnexpected(error);
    log({ event: "source-check", reason });
    console.error(`Addresses cannot be looked up yet: ${reason}`);
  });
}

function openSource({
  database,
  osPlaces: places,
  osPlacesUrl,
  osPlacesLimit,
  cacheSeconds,
}: ServeOptions): CheckableAddressSource {
  if (database !== undefined && places) throw new ServeError("Give --database or --os-places, not both.");
  if (database !== undefined) return openGazetteer(database);
  if (!places) {
    throw new ServeError(
      "Say where the addresses are: --database with the file that import or sample made, or --os-places.",
    );
  }
  const key = process.env["OS_PLACES_API_KEY"]?.trim();
  if (!key) {
    throw new ServeError(
      "Set the environment variable OS_PLACES_API_KEY to the key of your OS Data Hub project.",
    );
  }
  try {
    return osPlaces({
      key,
      cacheSeconds,
      requestsPerMinute: osPlacesLimit,
      ...(osPlacesUrl ? { baseUrl: osPlacesUrl } : {}),
    });
  } catch (error) {
    throw error instanceof TypeError ? new ServeError(error.message) : error;
  }
}

/** Stops gently at the first signal and at once at the second. */
function stopOnSignal(server: RunningServer, log: Logger): void {
  let stopping = false;
  for (const [signal, number] of [
    ["SIGTERM", 15],
    ["SIGINT", 2],
  ] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(128 + number);
      stopping = true;
      log({ event: "stopping", signal });
      void server.stop().then(() => {
        log({ event: "stopped" });
        process.exitCode = 0;
        // Nothing is left but what a source may keep open.
        process.stdout.write("", () => process.exit());
      });
    });
  }
}

/** Behind a proxy that was not mentioned, all clients look like one and share its limit. */
function onceOfProxy(log: Logger): (request: Request) => void {
  let said = false;
  return ({ headers }) => {
    if (said || !(headers.has("x-forwarded-for") || headers.has("forwarded"))) return;
    said = true;
    log({
      event: "proxy",
      reason:
        "Requests come through a proxy, so its clients share one rate limit. Give --trust-proxy 1 if it is yours.",
    });
  };
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

function readable(read: (text: string) => string): (text: string) => string {
  return (text) => {
    try {
      return read(text);
    } catch (error) {
      throw new InvalidArgumentError((error as Error).message);
    }
  };
}

function collect(read: (text: string) => string): (text: string, before?: string[]) => string[] {
  return (text, before = []) => [...before, read(text)];
}
