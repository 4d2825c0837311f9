import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compileString, Exception, type FileImporter } from "sass";
import type { Brand } from "../brand/brand.ts";
import { isDark } from "../colours/brand-colours.ts";
import { valueFunction } from "./brand-values.ts";
import { settingsOf } from "./brand-settings.ts";
import { govukFolder, testedVersion } from "./govuk-frontend.ts";
import { tidyCss, withoutVersion } from "./tidy-css.ts";

/** The stylesheets that a brand can be built as, and the Sass file that each is made from. */
const sources = { theme: "theme", components: "components", brand: "brand", council: "council" } as const;
export type StylesheetName = keyof typeof sources;
export const stylesheetNames: readonly StylesheetName[] = ["theme", "components", "brand", "council"];

/** Where the Sass files are: beside this file's folder, from `src` and from `dist` alike. */
const scssFolder = fileURLToPath(new URL("../../src/", import.meta.url));

/**
 * A stylesheet as CSS, compressed and in ASCII.
 *
 * @param brand `null` for the stylesheet without a council's brand
 * @throws {StylesheetError} when Sass cannot make it, and for `brand` of a dark page
 */
export function buildStylesheet(brand: Brand | null, name: StylesheetName): string {
  if (name === "brand" && brand && isDark(brand.colours.text, brand.colours["body-background"]))
    throw new StylesheetError(
      "A dark page needs every part of GOV.UK Frontend in its colours, " +
        "and the stylesheet brand leaves most as they are. " +
        "Build the stylesheet theme, and load it in place of GOV.UK Frontend's.",
    );
  const settings = brand ? `@use "settings" with (\n${settingsOf(brand)}\n);\n` : "";
  const css = compiled(`${settings}@use "${sources[name]}";`, brand);
  return `${brand ? titleOf(brand) : ""}${tidyCss(name === "brand" ? withoutVersion(css) : css)}\n`;
}

/** A stylesheet could not be made: from this brand, or by Sass with another GOV.UK Frontend than the one tested. */
export class StylesheetError extends Error {
  override readonly name = "StylesheetError";
}

function compiled(source: string, brand: Brand | null): string {
  try {
    return compileString(source, {
      style: "compressed",
      charset: false,
      loadPaths: [scssFolder],
      importers: [govukFrontend],
      ...(brand ? { functions: { "council($name)": valueFunction(brand) } } : {}),
    }).css;
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    const message = error.sassMessage.replace(/\.$/, "");
    throw new StylesheetError(
      `Sass could not make the stylesheet, with govuk-frontend in ${govukFolder()}: ${message}. ` +
        `Install govuk-frontend ${testedVersion}, which this was tested with.`,
      { cause: error },
    );
  }
}

/** Finds GOV.UK Frontend where Node finds it: package managers put it in different places. */
const govukFrontend: FileImporter<"sync"> = {
  findFileUrl: (url) =>
    url.startsWith("govuk-frontend/")
      ? pathToFileURL(join(govukFolder(), url.slice("govuk-frontend/".length)))
      : null,
};

/** Only letters, digits and a few signs of the council's name get into the comment, so that nothing can end it. */
function titleOf({ name }: Brand): string {
  const letters = (name.en ?? name.cy ?? "").replaceAll(/[^A-Za-z0-9 .,'&()-]/g, "");
  return `/* ${letters}, by council-theme */\n`;
}
