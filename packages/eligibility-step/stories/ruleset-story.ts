import type { RulesetFile } from "@council-components/eligibility-rules";
import type { CouncilEligibilityStep } from "@council-components/eligibility-step";
import type { StoryObj } from "@storybook/web-components-vite";
import { expect, waitFor } from "storybook/test";

/** The words of the link for those without script. */
type Fallback = Readonly<Record<"en" | "cy", string>>;

/** A story of a whole ruleset, given by script; nothing is answered in it. */
export function rulesetStory(ruleset: RulesetFile, fallback: Fallback): StoryObj {
  return {
    beforeEach: () => history.replaceState({}, ""),
    render: (_args, { globals }) => {
      const main = document.createElement("main");
      const step = document.createElement("council-eligibility-step") as CouncilEligibilityStep;
      step.history = "none";
      step.ruleset = ruleset;
      const paragraph = document.createElement("p");
      paragraph.className = "govuk-body";
      const link = document.createElement("a");
      link.className = "govuk-link";
      link.href = "/contact";
      link.textContent = globals.language === "cy" ? fallback.cy : fallback.en;
      paragraph.append(link);
      step.append(paragraph);
      main.append(step);
      return main;
    },
    play: async ({ canvasElement, globals }) => {
      if (globals.script === "off") return;
      const step = canvasElement.querySelector("council-eligibility-step");
      await waitFor(() => expect(step).toHaveAttribute("state", "question"));
    },
  };
}
