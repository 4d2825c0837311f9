import "./preview.css";
import type { Decorator, Preview } from "@storybook/web-components-vite";
import { DOCS_RENDERED } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";
import { keepEmbeddedStoriesInStep } from "./embedded-stories.ts";
import { applyNoTools, applyPageTools, type PageTools } from "./page-tools.ts";
import { htmlToCopy, pageWithoutScript } from "./page-without-script.ts";
import { keepFormsHere, replayWhatIsChosen } from "./stay-in-story.ts";
import { theme } from "./theme.ts";
import { globalTypes, initialGlobals } from "./toolbars.ts";

/** A toolbar that only changes how a story is shown would let its languages drift apart: this one sets `lang`. */
const inLanguage: Decorator = (story, { globals, viewMode, canvasElement }) => {
  canvasElement.lang = globals.language;
  // A documentation page is in English whatever language its stories are in.
  if (viewMode === "story") document.documentElement.lang = globals.language;
  return story();
};

// GOV.UK Frontend asks a page to say so in its first script: its own scripts refuse to run otherwise.
document.body.classList.add("js-enabled", "govuk-frontend-supported");

// Storybook leaves its documentation pages without a landmark.
const documentation = document.getElementById("storybook-docs");
documentation?.setAttribute("role", "main");
documentation?.setAttribute("aria-label", "Documentation");

keepEmbeddedStoriesInStep();
keepFormsHere();
replayWhatIsChosen();

const withOrWithoutScript: Decorator = (story, { globals, name }) =>
  globals.script === "off"
    ? pageWithoutScript(story(), { language: globals.language, name, tools: toolsOf(globals) })
    : story();

function toolsOf({ brand, spacing, colours }: Record<string, string>): PageTools {
  return { brand: brand!, spacing: spacing!, colours: colours! };
}

addons.getChannel().on(DOCS_RENDERED, () => void applyNoTools(document));
if (new URLSearchParams(location.search).get("viewMode") === "docs") void applyNoTools(document);

const preview: Preview = {
  decorators: [withOrWithoutScript, inLanguage],
  // Before the story is there, so that nobody sees it without a stylesheet, nor axe.
  loaders: [
    async ({ globals, viewMode }) => {
      if (viewMode === "story") await applyPageTools(document, toolsOf(globals));
    },
  ],
  initialGlobals,
  globalTypes,
  parameters: {
    layout: "padded",
    a11y: { test: "error" },
    controls: { disable: true },
    docs: {
      theme,
      codePanel: true,
      source: { transform: htmlToCopy },
      toc: { headingSelector: "h2, h3", title: "On this page" },
    },
    viewport: {
      options: {
        narrow: { name: "320 pixels", styles: { width: "320px", height: "640px" }, type: "mobile" },
        tablet: { name: "768 pixels", styles: { width: "768px", height: "1024px" }, type: "tablet" },
      },
    },
    options: {
      storySort: {
        order: [
          "Welcome",
          "Get started",
          [
            "For designers",
            "For council developers",
            "For contributors",
            "Your council’s brand",
            "The toolbar",
          ],
          "Address lookup",
          [
            "Overview",
            "Code to copy",
            "Content and Welsh",
            "Accessibility",
            "API",
            "States",
            "Page templates",
            "*",
          ],
          "Consent banner",
          [
            "Overview",
            "What happens when",
            "Code to copy",
            "Content and Welsh",
            "Accessibility",
            "API",
            "States",
            "Page templates",
            "Receipt viewer",
            "Conformance",
            "Receipts",
            "Migration",
            "Tags of others",
            "*",
          ],
          "Eligibility step",
          [
            "Overview",
            "Code to copy",
            "Content and Welsh",
            "Accessibility",
            "API",
            "States",
            "Page templates",
            "*",
          ],
          "GOV.UK templates",
          ["Overview", "*"],
          "Brand",
          "Content",
          "About",
          ["Status", "Roadmap", "How it measures up", "Accessibility conformance"],
          "*",
        ],
      },
    },
  },
};

export default preview;
