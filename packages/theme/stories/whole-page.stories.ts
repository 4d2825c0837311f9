import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { initAll } from "govuk-frontend";
import dark from "@council-components/theme/brands/dark.json";
import serif from "@council-components/theme/brands/serif.json";
import warm from "@council-components/theme/brands/warm.json";
import { page } from "./page.ts";

type Language = "en" | "cy";
interface Globals {
  readonly language: Language;
  readonly brand: string;
}

const councils: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  warm: warm.name,
  dark: dark.name,
  serif: serif.name,
};
const noCouncil = { en: "Your council’s name", cy: "Enw eich cyngor" };

const meta: Meta = {
  title: "Brand/Whole page",
  parameters: { layout: "fullscreen", docs: { story: { inline: false, height: "900px" } } },
};
export default meta;

/** A page of a service, with everything that a brand gives a colour. Choose a brand in the toolbar. */
export const WholePage: StoryObj = {
  parameters: {
    docs: {
      source: {
        language: "html",
        transform: (_code: string, { globals }: { globals: Globals }) => html(globals),
      },
    },
  },
  render: (_args, { globals }) => html(globals as unknown as Globals),
  play: ({ canvasElement, globals }) => {
    if (globals["script"] === "on") initAll({ scope: canvasElement });
  },
};

function html({ language, brand }: Globals): string {
  return page(language, (councils[brand] ?? noCouncil)[language]);
}
