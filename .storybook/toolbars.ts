import type { Preview } from "@storybook/web-components-vite";
import { brands } from "./brands.ts";

type Toolbar = NonNullable<Preview["globalTypes"]>[string];

/** How a story is shown before anybody chooses in a toolbar. */
export const initialGlobals: NonNullable<Preview["initialGlobals"]> = {
  language: "en",
  script: "on",
  brand: "none",
  spacing: "usual",
  colours: "usual",
  zoom: "usual",
};

/** The menus above a story. */
export const globalTypes: NonNullable<Preview["globalTypes"]> = {
  language: toolbar("Language", "globe", "Language of the page", { en: "English", cy: "Cymraeg" }),
  script: toolbar("Script", "lightning", "The page with script, or as it is without", {
    on: "Script on",
    off: "Script off",
  }),
  brand: toolbar(
    "Brand",
    "paintbrush",
    "The theme in the brand of a made-up council",
    Object.fromEntries(Object.entries(brands).map(([value, { title }]) => [value, title])),
  ),
  spacing: toolbar(
    "Text spacing",
    "paragraph",
    "Space between letters, words, lines and paragraphs as WCAG 1.4.12 asks for",
    { usual: "Usual spacing", wide: "Wide spacing" },
  ),
  colours: toolbar(
    "Colours",
    "contrast",
    "Colours of the page, or about what people see who choose their own",
    { usual: "Own colours", forced: "Forced colours (imitated)" },
  ),
  zoom: toolbar("Zoom", "zoom", "As large as usual, or as a window of 1,280 pixels shows it at 400%", {
    usual: "No zoom",
    fourfold: "400% zoom",
  }),
};

function toolbar(
  title: string,
  icon: string,
  description: string,
  choices: Readonly<Record<string, string>>,
): Toolbar {
  const items = Object.entries(choices).map(([value, choice]) => ({ value, title: choice }));
  return { description, toolbar: { title, icon, dynamicTitle: true, items } } as Toolbar;
}
