import { type BrandColours, completeColours, type GivenColours } from "../colours/brand-colours.ts";
import { parseColour } from "../colours/colour.ts";

/** A font file that the council serves. */
export interface FontFile {
  readonly family: string;
  readonly url: string;
  /** From 1 to 1000; 400 is regular, 700 bold. The least and the greatest of a variable font. */
  readonly weight: number | readonly [number, number];
  readonly style: "normal" | "italic";
}

/** An image that stands before the council's name, or in its place. */
export interface Logo {
  readonly url: string;
  /** The same logo for dark backgrounds, where there is one. */
  readonly onDarkUrl?: string;
  /** In CSS pixels. */
  readonly width: number;
  /** In CSS pixels. */
  readonly height: number;
  /** Whether the council's name is part of the image. */
  readonly showsName: boolean;
}

/** A council's brand, checked and with everything that its file left out. `brand.schema.json` is the file's form. */
export interface Brand {
  /** The council's name, in the languages that it has. */
  readonly name: { readonly en?: string; readonly cy?: string };
  readonly colours: BrandColours;
  /** The colours that the file gives; the others follow from them. */
  readonly given: GivenColours;
  /** Names of fonts, in order of preference. Empty for fonts that are on the device already. */
  readonly fonts: readonly string[];
  readonly fontFiles: readonly FontFile[];
  readonly logo: Logo | null;
}

/** What a brand file holds, once it is known to keep to the schema. */
export interface BrandFile {
  readonly name: Brand["name"];
  readonly colours: Partial<Record<keyof BrandColours, string>> & { readonly brand: string };
  readonly fonts?: readonly string[];
  readonly fontFiles?: readonly (Pick<FontFile, "family" | "url"> & Partial<FontFile>)[];
  readonly logo?: Omit<Logo, "showsName"> & Partial<Logo>;
}

/** Adds what the file leaves out. */
export function completeBrand({ name, colours, fonts, fontFiles, logo }: BrandFile): Brand {
  const given = inSixDigits(colours);
  return {
    name,
    colours: completeColours(given),
    given,
    fonts: fonts ?? familiesOf(fontFiles ?? []),
    fontFiles: (fontFiles ?? []).map((file) => ({
      weight: 400,
      style: "normal",
      ...file,
      url: withoutSpaces(file.url),
    })),
    logo: logo ? completeLogo(logo) : null,
  };
}

/** A council that serves fonts and names none means those. */
function familiesOf(files: readonly Pick<FontFile, "family">[]): readonly string[] {
  return [...new Set(files.map(({ family }) => family))];
}

function completeLogo({ url, onDarkUrl, ...logo }: NonNullable<BrandFile["logo"]>): Logo {
  return {
    showsName: false,
    ...logo,
    url: withoutSpaces(url),
    ...(onDarkUrl ? { onDarkUrl: withoutSpaces(onDarkUrl) } : {}),
  };
}

/** File names may have spaces, addresses may not. */
function withoutSpaces(url: string): string {
  return url.replaceAll(" ", "%20");
}

function inSixDigits(colours: BrandFile["colours"]): GivenColours {
  const entries = Object.entries(colours).map(([name, colour]) => [name, parseColour(colour)]);
  return Object.fromEntries(entries) as GivenColours;
}
