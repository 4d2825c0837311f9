import { Command } from "commander";
import { readBrand, showsColours } from "./files.ts";
import { reportOf } from "./report-failures.ts";

/** `council-theme check brand.json` */
export function checkCommand(): Command {
  return new Command("check")
    .description("Hold every pair of colours to the contrast of WCAG 2.2 AA")
    .argument("<brand.json>", "the brand file")
    .action((path: string) => {
      const { failures, text } = reportOf(readBrand(path), showsColours());
      console.log(text);
      if (failures > 0) process.exitCode = 1;
    });
}
