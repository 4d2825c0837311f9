import { Command } from "commander";
import { designTokens } from "../tokens/design-tokens.ts";
import { readBrand, write } from "./files.ts";

/** `council-theme tokens brand.json --out brand.tokens.json` */
export function tokensCommand(): Command {
  return new Command("tokens")
    .description("Write a brand as W3C design tokens, for design tools")
    .argument("<brand.json>", "the brand file")
    .requiredOption("--out <path>", "file to write")
    .action((path: string, { out }: { readonly out: string }) => {
      write(out, `${JSON.stringify(designTokens(readBrand(path)), null, 2)}\n`);
      console.log(`${out} is written.`);
    });
}
