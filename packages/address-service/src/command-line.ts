import { ListenError } from "@council-components/node";
import { Command } from "commander";
import packageJson from "@council-components/address-service/package.json" with { type: "json" };
import { importCommand } from "./commands/import.ts";
import { sampleCommand } from "./commands/sample.ts";
import { serveCommand } from "./commands/serve.ts";
import { statsCommand } from "./commands/stats.ts";
import { GazetteerError } from "./gazetteer/gazetteer-error.ts";
import { describeUnexpected } from "./handler/request-log.ts";
import { ServeError } from "./serve/serve-error.ts";

const program = new Command("council-addresses")
  .description(
    "UK addresses for council forms: import a gazetteer, serve it as an API, or pass look-ups to OS Places.",
  )
  .version(packageJson.version)
  .showHelpAfterError("Add --help to see what there is.")
  .addCommand(importCommand())
  .addCommand(sampleCommand())
  .addCommand(serveCommand())
  .addCommand(statsCommand());

process.on("uncaughtException", fail);
await program.parseAsync().catch(fail);

/** Ends the command. What nobody expected is told without its message, which may quote an address. */
function fail(error: unknown): void {
  const expected = [ServeError, ListenError, GazetteerError].some((kind) => error instanceof kind);
  console.error(expected ? (error as Error).message : `Something went wrong: ${describeUnexpected(error)}`);
  process.exit(1);
}
