import { Command, Option } from "commander";
import { buildStylesheet, type StylesheetName, stylesheetNames } from "../stylesheet/build-stylesheet.ts";
import { govukFolder, versionWarnings } from "../stylesheet/govuk-frontend.ts";
import { sassSettings } from "../stylesheet/sass-settings.ts";
import { CommandError } from "./command-error.ts";
import { readBrand, showsColours, write } from "./files.ts";
import { reportOf } from "./report-failures.ts";

interface Options {
  readonly out: string;
  readonly stylesheet: StylesheetName | "settings";
  readonly writeAnyway?: true;
}

/** `council-theme build brand.json --out theme.css` */
export function buildCommand(): Command {
  return new Command("build")
    .description("Build a brand's stylesheet, if its colours can be read")
    .argument("<brand.json>", "the brand file")
    .requiredOption("--out <path>", "file to write")
    .addOption(
      new Option(
        "--stylesheet <name>",
        "theme: all of GOV.UK Frontend; components: what our elements show; " +
          "brand: your brand alone, after GOV.UK Frontend's stylesheet; " +
          "council: our own rules, beside GOV.UK Frontend's stylesheet; settings: Sass, for a build of your own",
      )
        .choices([...stylesheetNames, "settings"])
        .default("theme"),
    )
    .option("--write-anyway", "write the file even if colours cannot be told apart")
    .action((path: string, { out, stylesheet, writeAnyway }: Options) => {
      const brand = readBrand(path);
      const { failures, text } = reportOf(brand, showsColours());
      console.log(text);
      if (failures > 0 && !writeAnyway) {
        throw new CommandError(
          `${out} was not written. To look at both, run council-theme preview ${path}. ` +
            "To write it all the same, add --write-anyway.",
        );
      }
      write(out, stylesheet === "settings" ? sassSettings(brand) : buildStylesheet(brand, stylesheet));
      console.log(`${out} is written.`);
      for (const warning of versionWarnings(govukFolder())) console.warn(warning);
    });
}
