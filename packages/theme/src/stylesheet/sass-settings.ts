import type { Brand } from "../brand/brand.ts";
import { settingsOf } from "./brand-settings.ts";
import { fontStack, isKeyword, weightText } from "./font-stack.ts";

/** A brand as a Sass file that configures the theme, for a council with a Sass build of its own. */
export function sassSettings(brand: Brand): string {
  const settings = settingsOf(brand, (name) => written(brand, name));
  return `// Made by council-theme: change the brand file, and build it again.
@use "@council-components/theme/src/settings" with (
${settings}
);
`;
}

function written({ colours, fonts, fontFiles, logo }: Brand, name: string): string {
  if (name in colours) return colours[name as keyof typeof colours];
  if (name === "fonts") {
    const stack = fontStack(fonts).map((font) => (isKeyword(font) ? font : quoted(font)));
    return `(${stack.join(", ")},)`;
  }
  const [, index, part] = /^file-(\d+)-(\w+)$/.exec(name) ?? [];
  const file = fontFiles[Number(index)];
  const values: Record<string, string> = {
    ...(file && {
      family: quoted(file.family),
      url: quoted(file.url),
      weight: weightText(file.weight),
      style: file.style === "italic" ? "italic" : "normal",
    }),
    ...(logo && {
      "logo-url": quoted(logo.url),
      "logo-on-dark-url": quoted(logo.onDarkUrl ?? logo.url),
      "logo-width": `${Number(logo.width)}px`,
      "logo-height": `${Number(logo.height)}px`,
      "logo-shows-name": String(logo.showsName === true),
    }),
  };
  return values[part ?? name]!;
}

/** A string in Sass. Whatever is not plainly a letter, a digit or part of an address is written as an escape. */
function quoted(text: string): string {
  const escaped = text.replaceAll(
    /[^A-Za-z0-9 ._~/?=&+@%-]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}
