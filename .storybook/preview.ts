import "@council-components/theme/theme.css";
import "./preview.css";
import type { Decorator, Preview } from "@storybook/web-components-vite";
import { keepEmbeddedStoriesInStep } from "./embedded-stories.ts";
import { pageWithoutScript } from "./page-without-script.ts";
import { keepFormsHere, replayInEachLanguage } from "./stay-in-story.ts";
import { theme } from "./theme.ts";

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
replayInEachLanguage();

const withOrWithoutScript: Decorator = (story, { globals, name }) =>
  globals.script === "off" ? pageWithoutScript(story(), { language: globals.language, name }) : story();

const preview: Preview = {
  decorators: [withOrWithoutScript, inLanguage],
  initialGlobals: { language: "en", script: "on" },
  globalTypes: {
    language: {
      description: "Language of the page",
      toolbar: {
        title: "Language",
        icon: "globe",
        dynamicTitle: true,
        items: [
          { value: "en", title: "English" },
          { value: "cy", title: "Cymraeg" },
        ],
      },
    },
    script: {
      description: "The page with script, or as it is without",
      toolbar: {
        title: "Script",
        icon: "lightning",
        dynamicTitle: true,
        items: [
          { value: "on", title: "Script on" },
          { value: "off", title: "Script off" },
        ],
      },
    },
  },
  parameters: {
    layout: "padded",
    a11y: { test: "error" },
    controls: { disable: true },
    docs: { theme, codePanel: true, toc: { headingSelector: "h2, h3", title: "On this page" } },
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
          "Address lookup",
          ["Overview", "Code to copy", "Content and Welsh", "Accessibility", "API", "States", "*"],
          "GOV.UK templates",
          ["Overview", "*"],
        ],
      },
    },
  },
};

export default preview;
