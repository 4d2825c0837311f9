import { dirname } from "node:path";
import { Command } from "commander";
import { adviseEdits, applyEdit } from "../check/advise.ts";
import { completeColours } from "../colours/brand-colours.ts";
import { previewBodies } from "../preview/bodies.ts";
import { readFiles, withFiles } from "../preview/inline-files.ts";
import { previewPage } from "../preview/preview-page.ts";
import { buildStylesheet } from "../stylesheet/build-stylesheet.ts";
import { govukFolder } from "../stylesheet/govuk-frontend.ts";
import { readBrand, write } from "./files.ts";

interface Options {
  readonly out: string;
  readonly files?: string;
}

/** `council-theme preview brand.json` */
export function previewCommand(): Command {
  return new Command("preview")
    .description("Write a page that shows the brand on every component, before and after what is advised")
    .argument("<brand.json>", "the brand file")
    .option("--out <path>", "file to write", "preview.html")
    .option(
      "--files <folder>",
      "where the addresses of logo and fonts begin (default: the brand file's folder)",
    )
    .action((path: string, { out, files: folder = dirname(path) }: Options) => {
      const brand = readBrand(path);
      const edits = adviseEdits(brand.given);
      const colours = completeColours(edits.reduce(applyEdit, brand.given));
      const files = readFiles(brand, folder);
      const before = withFiles(buildStylesheet(brand, "theme"), files);
      const after = edits.length ? withFiles(buildStylesheet({ ...brand, colours }, "theme"), files) : before;
      write(out, previewPage(brand, edits, { before, after }, previewBodies(govukFolder()), files));
      for (const url of files.missing)
        console.log(`${url} is not shown: there is no such file in ${folder}. Say where it is with --files.`);
      console.log(`${out} is written. Open it in a browser.`);
    });
}
