import "@council-components/eligibility-step/define";
import type { RulesetFile } from "@council-components/eligibility-rules";
import smartPass from "@council-components/eligibility-rules/examples/smartpass-northern-ireland.json";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { rulesetStory } from "./ruleset-story.ts";

const meta: Meta = {
  title: "Eligibility step/A ruleset in English alone",
  // The ruleset is given by script.
  tags: ["script-only"],
  parameters: { docs: { story: { inline: false, height: "380px" } } },
};
export default meta;

const { play, ...story } = rulesetStory(smartPass as RulesetFile, {
  en: "Ask Translink about a SmartPass",
  cy: "Gofynnwch i Translink am SmartPass",
});

export const SmartPass: StoryObj = {
  name: "SmartPass, Northern Ireland",
  parameters: {
    docs: {
      description: {
        story:
          'A ruleset with `"languages": ["en"]`. On a Welsh page the element’s own words are Welsh, and the ruleset’s are marked `lang="en"`.',
      },
    },
  },
  ...story,
  play: async (context) => {
    await play?.(context);
    const { canvasElement, globals } = context;
    if (globals.script === "off") return;
    const question = "Have you lived in Northern Ireland";
    const mount = canvasElement.querySelector("[data-council-mount]");
    await expect(mount?.querySelector("[data-council-focus]")).toHaveTextContent(question);
    if (globals.language !== "cy") return;
    const english = [...(mount?.querySelectorAll('[lang="en"]') ?? [])].map((each) => each.textContent);
    await expect(english.join(" ")).toContain(question);
  },
};
