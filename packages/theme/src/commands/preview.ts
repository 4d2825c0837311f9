import { Command } from "commander";
import { adviseEdits, applyEdit } from "../check/advise.ts";
import { completeColours } from "../colours/brand-colours.ts";
import { previewBodies } from "../preview/bodies.ts";
import { previewPage } from "../preview/preview-page.ts";
import { buildStylesheet, govukFolder } from "../stylesheet/build-stylesheet.ts";
import { readBrand, write } from "./files.ts";

/** `council-theme preview brand.json` */
export function previewCommand(): Command {
  return new Command("preview")
    .description("Write a page that shows the brand on every component, before and after what is advised")
    .argument("<brand.json>", "the brand file")
    .option("--out <path>", "file to write", "preview.html")
    .action((path: string, { out }: { readonly out: string }) => {
      const brand = readBrand(path);
      const edits = adviseEdits(brand.given);
      const colours = completeColours(edits.reduce(applyEdit, brand.given));
      const before = buildStylesheet(brand, "theme");
      const after = edits.length ? buildStylesheet({ ...brand, colours }, "theme") : before;
      const council = brand.name.en ?? brand.name.cy ?? "";
      write(out, previewPage(council, edits, { before, after }, previewBodies(govukFolder())));
      console.log(`${out} is written. Open it in a browser.`);
    });
}
