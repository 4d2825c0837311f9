import postcss from "postcss";
import type { Role } from "./unchecked.ts";

/** One colour that a stylesheet gives to something. */
export interface ColourUse {
  /** Block of a class: `button` for `.govuk-button--secondary`. */
  readonly block: string;
  readonly role: Role;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly selector: string;
}

/** Every use of a colour in a stylesheet. Colours taken from what is around (`currentcolor`) are uses of that. */
export function colourUses(css: string): readonly ColourUse[] {
  const uses: ColourUse[] = [];
  const functional = new Map(
    [...css.matchAll(/(--govuk-[a-z-]+-colour): ([^;}]+)/g)]
      .reverse()
      .map(([, name, value]) => [name, value]),
  );
  const sheet = postcss.parse(
    css.replaceAll(
      /var\((--govuk-[a-z-]+-colour)\)/g,
      (whole, name: string) => functional.get(name) ?? whole,
    ),
  );
  sheet.walkDecls(({ prop, value, parent }) => {
    if (prop.startsWith("--govuk-") && !selectorOf(parent).includes(".")) return;
    for (const colour of coloursIn(value)) {
      for (const selector of postcss.list.comma(selectorOf(parent))) {
        uses.push({ block: blockOf(selector), role: roleOf(prop), colour, selector });
      }
    }
  });
  return uses;
}

/** Colours as `#rrggbb`. */
function coloursIn(value: string): readonly string[] {
  return [...value.matchAll(/#[0-9a-f]{3,8}\b|\b(?:white|black)\b|rgb\([\d., ]+\)/gi)].map(([colour]) => {
    const short = /^#(.)(.)(.)$/.exec(colour);
    if (short)
      return `#${short
        .slice(1)
        .map((digit) => digit.repeat(2))
        .join("")}`;
    if (colour === "white") return "#ffffff";
    if (colour === "black") return "#000000";
    return colour;
  });
}

function selectorOf(parent: postcss.Container | postcss.Document | undefined): string {
  return parent && "selector" in parent ? String(parent.selector) : "";
}

/** The block of the last class with one of our prefixes: what is coloured, not what it stands in. */
function blockOf(selector: string): string {
  const blocks = [...selector.matchAll(/\.(?:govuk|council)-([a-z-]+?)(?=__|--|[^a-z-]|-?$)/g)];
  return blocks.at(-1)?.[1] ?? "?";
}

function roleOf(property: string): Role {
  if (/^(?:color|--govuk-text-colour|--_.*-text-colour)$/.test(property)) return "text";
  return /^(?:background(?:-color)?|--_.*-colour)$/.test(property) ? "background" : "line";
}
