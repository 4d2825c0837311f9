import { readFileSync, writeFileSync } from "node:fs";
import { frameworkTypes } from "./framework-types.ts";
import { analyse } from "./manifest.ts";
import { vscodeData } from "./vscode-data.ts";
import { webTypes } from "./web-types.ts";

/**
 * Writes into dist/ what editors and frameworks read about a package's elements: custom-elements.json,
 * web-types.json, vscode.html-custom-data.json, and types for React, Preact and Vue. Call it in the package's
 * `scripts/assets.ts`.
 *
 * The names of the classes must be those that the package's `index.ts` exports.
 * @param folder the package's folder, with a slash at the end
 * @param globs the files of src/ that hold the classes, and those that they extend
 */
export function writeElementAssets(folder: string, globs: string): void {
  const { name, version } = JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as {
    name: string;
    version: string;
  };
  const manifest = analyse(folder, globs);
  const json = {
    "custom-elements.json": manifest,
    "web-types.json": webTypes(name, version, manifest),
    "vscode.html-custom-data.json": vscodeData(manifest),
  };
  for (const [file, content] of Object.entries(json)) {
    writeFileSync(`${folder}dist/${file}`, `${JSON.stringify(content, null, 2)}\n`);
  }
  for (const [framework, text] of Object.entries(frameworkTypes(manifest))) {
    writeFileSync(`${folder}dist/${framework}.d.ts`, text);
  }
}
