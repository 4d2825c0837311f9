import { type ErrorObject, Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import schema from "@council-components/theme/brand.schema.json" with { type: "json" };
import { type Brand, type BrandFile, completeBrand } from "./brand.ts";

/** Something that a brand file should not have, or has not. */
export class BrandError extends Error {
  override readonly name = "BrandError";
  /** One sentence for each fault. */
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join("\n"));
    this.faults = faults;
  }
}

/**
 * Reads a brand file. Nothing that passes can mean anything in a stylesheet but a colour, the name of a font or the
 * address of a file.
 *
 * @param text the file's text, JSON
 * @throws {BrandError} with every fault
 */
export function parseBrand(text: string): Brand {
  const file = parseJson(text);
  if (!isBrandFile(file)) throw new BrandError(faultsOf(isBrandFile.errors ?? []));
  const faults = unusedFonts(file);
  if (faults.length > 0) throw new BrandError(faults);
  return completeBrand(file);
}

const isBrandFile: ValidateFunction<BrandFile> = new Ajv2020({
  allErrors: true,
  verbose: true,
}).compile<BrandFile>(schema);

/** Font files that nothing would use: a file's family has to be among the fonts, if fonts are named. */
function unusedFonts({ fonts, fontFiles = [] }: BrandFile): readonly string[] {
  return fontFiles.flatMap(({ family }, index) =>
    !fonts || fonts.includes(family)
      ? []
      : [
          `fontFiles.${index}.family is "${family}", which is not among fonts: name it there, or leave fonts out.`,
        ],
  );
}

function parseJson(text: string): unknown {
  try {
    // Windows editors put a byte-order mark before everything else
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new BrandError([`The brand file is not JSON: ${(error as Error).message}`]);
  }
}

function faultsOf(errors: readonly ErrorObject[]): readonly string[] {
  return [...new Set(errors.map(describe))];
}

function describe({ instancePath, keyword, params, message, parentSchema, data }: ErrorObject): string {
  const part = instancePath.slice(1).replaceAll("/", ".") || "The brand file";
  const { additionalProperty, missingProperty } = params as Record<string, string | undefined>;
  if (keyword === "additionalProperties") {
    const names = Object.keys((parentSchema as { properties?: object }).properties ?? {});
    return `${part} has “${additionalProperty}”, which is not known. Known are: ${names.join(", ")}.`;
  }
  if (keyword === "required") return `${part} has no “${missingProperty}”.`;
  const wanted = (parentSchema as { description?: string }).description;
  const found = JSON.stringify(data)?.slice(0, 60);
  return `${part} is ${found}: it ${wanted && keyword === "pattern" ? `has to be ${wanted}` : message}.`;
}
