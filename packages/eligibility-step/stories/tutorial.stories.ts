import "@council-components/eligibility-step/define";
import type { RulesetFile } from "@council-components/eligibility-rules";
import type { CouncilEligibilityStep } from "@council-components/eligibility-step";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, waitFor } from "storybook/test";
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
  beforeEach: () => history.replaceState({}, ""),
  render: (_args, { globals }) => {
    const main = document.createElement("main");
    const step = document.createElement("council-eligibility-step") as CouncilEligibilityStep;
    step.history = "none";
    step.ruleset = ruleset as RulesetFile;
    const fallback = document.createElement("p");
    fallback.className = "govuk-body";
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = "/contact";
    link.textContent =
      globals.language === "cy"
        ? "Gofynnwch i ni a allwch chi dalu hanner pris"
        : "Ask us if you can pay half price";
    fallback.append(link);
    step.append(fallback);
    main.append(step);
    return main;
  },
  play: async ({ canvasElement, globals }) => {
    if (globals.script === "off") return;
    const step = canvasElement.querySelector("council-eligibility-step");
    await waitFor(() => expect(step).toHaveAttribute("state", "question"));
  },
};
