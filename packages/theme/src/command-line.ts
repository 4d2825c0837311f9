import { Command } from "commander";
import packageJson from "@council-components/theme/package.json" with { type: "json" };
import { BrandError } from "./brand/parse-brand.ts";
import { buildCommand } from "./commands/build.ts";
import { checkCommand } from "./commands/check.ts";
import { StylesheetError } from "./stylesheet/build-stylesheet.ts";
import { previewCommand } from "./commands/preview.ts";
import { tokensCommand } from "./commands/tokens.ts";
import { CommandError } from "./commands/command-error.ts";

const program = new Command("council-theme")
  .description("A council's brand: build its stylesheet, and see that its colours can be read.")
  .version(packageJson.version)
  .showHelpAfterError("Add --help to see what there is.")
  .addCommand(buildCommand())
  .addCommand(checkCommand())
  .addCommand(previewCommand())
  .addCommand(tokensCommand());

await program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof BrandError || error instanceof CommandError || error instanceof StylesheetError))
    throw error;
  console.error(error.message);
  process.exitCode = 1;
});
