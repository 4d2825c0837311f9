import { Command } from "commander";
import { checkColours } from "../check/check.ts";
import { readBrand } from "./files.ts";
import { reportFailures } from "./report-failures.ts";

/** `council-theme check brand.json` */
export function checkCommand(): Command {
  return new Command("check")
    .description("Hold every pair of colours to the contrast of WCAG 2.2 AA")
    .argument("<brand.json>", "the brand file")
    .action((path: string) => {
      const failures = checkColours(readBrand(path).colours);
      console.log(reportFailures(failures));
      if (failures.length > 0) process.exitCode = 1;
    });
}
