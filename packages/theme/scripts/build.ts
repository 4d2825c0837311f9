// Makes dist/*.css, the pages of the preview, and the example brands in dist/brands.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { page } from "../stories/page.ts";
import { buildStylesheet, checkColours, describeFailure, parseBrand, stylesheetNames } from "../src/index.ts";

const folder = fileURLToPath(new URL("../", import.meta.url));

mkdirSync(`${folder}dist/brands`, { recursive: true });
mkdirSync(`${folder}dist/preview`, { recursive: true });
for (const language of ["en", "cy"] as const) {
  writeFileSync(`${folder}dist/preview/${language}.html`, page(language, "{{council}}"));
}
// The stylesheet `brand` needs the brand of a council.
for (const name of stylesheetNames.filter((one) => one !== "brand")) {
  writeFileSync(`${folder}dist/${name}.css`, buildStylesheet(null, name));
}
for (const file of readdirSync(`${folder}brands`).filter((one) => one.endsWith(".json"))) {
  const brand = parseBrand(readFileSync(`${folder}brands/${file}`, "utf8"));
  const failures = checkColours(brand.colours);
  if (failures.length > 0) throw new Error(`${file}:\n${failures.map(describeFailure).join("\n")}`);
  writeFileSync(`${folder}dist/brands/${file.replace(/json$/, "css")}`, buildStylesheet(brand, "theme"));
}
