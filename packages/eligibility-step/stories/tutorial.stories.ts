import "@council-components/eligibility-step/define";
import type { RulesetFile } from "@council-components/eligibility-rules";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { rulesetStory } from "./ruleset-story.ts";
import ruleset from "./tutorial/bulky-waste.json";

const meta: Meta = {
  title: "Eligibility step/Write your own ruleset/Finished",
  // The ruleset is given by script.
  tags: ["script-only"],
  parameters: { docs: { story: { inline: false, height: "380px" } } },
};
export default meta;

export const BulkyWaste: StoryObj = {
  name: "Half-price bulky waste collection",
  parameters: { docs: { description: { story: "The ruleset of the tutorial, as it is in the end." } } },
  ...rulesetStory(ruleset as RulesetFile, {
    en: "Ask us if you can pay half price",
    cy: "Gofynnwch i ni a allwch chi dalu hanner pris",
  }),
};
