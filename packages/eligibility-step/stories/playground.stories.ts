import "@council-components/eligibility-step/define";
import "./playground.css";
import type { RulesetFile } from "@council-components/eligibility-rules";
import badgeEngland from "@council-components/eligibility-rules/examples/blue-badge-england.json";
import badgeWales from "@council-components/eligibility-rules/examples/blue-badge-wales.json";
import busEngland from "@council-components/eligibility-rules/examples/bus-pass-england.json";
import busWales from "@council-components/eligibility-rules/examples/bus-pass-wales.json";
import councilTax from "@council-components/eligibility-rules/examples/council-tax-reduction-wales.json";
import mealsWales from "@council-components/eligibility-rules/examples/free-school-meals-wales.json";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { answerByRules } from "../../../.storybook/mock-api.ts";
import { gardenWaste } from "../fixtures/rulesets.ts";
import { playground } from "./playground.ts";

const examples: Record<string, RulesetFile> = {
  "Free garden waste collection": gardenWaste,
  "Bus pass, Wales": busWales as RulesetFile,
  "Bus pass, England": busEngland as RulesetFile,
  "Blue Badge, Wales": badgeWales as RulesetFile,
  "Blue Badge, England": badgeEngland as RulesetFile,
  "Free school meals, Wales": mealsWales as RulesetFile,
  "Council Tax Reduction, Wales": councilTax as RulesetFile,
};

const meta: Meta = {
  title: "Eligibility step/Playground",
  // A tool, with nothing to show where there is no script.
  tags: ["script-only"],
  parameters: {
    docs: {
      story: { inline: false, height: "900px" },
      description: {
        component:
          "Paste a ruleset, see what the checker says of it, walk through it as a resident would, and see every way through it.",
      },
    },
  },
};
export default meta;

export const Playground: StoryObj = {
  name: "Playground",
  beforeEach: () => answerByRules([{ match: "/checks/", delay: 1500, json: { status: "not-found" } }]),
  render: (_args, { globals }) => {
    const root = document.createElement("div");
    playground(root, examples, globals.language as "en" | "cy");
    return root;
  },
  play: async ({ canvas, canvasElement, globals }) => {
    if (globals.script === "off") return;
    const step = canvasElement.querySelector("council-eligibility-step");
    await waitFor(() => expect(step).toHaveAttribute("state", "question"));
    const field = canvas.getByRole<HTMLTextAreaElement>("textbox", { name: "Ruleset" });
    const good = field.value;
    const press = (): Promise<void> =>
      userEvent.click(canvas.getByRole("button", { name: "Check, walk and draw" }));
    field.value = good.replace("age >= 66", "age >= ");
    await press();
    await expect(canvas.getByRole("status")).toHaveTextContent("/criteria/1/when");
    await expect(canvasElement.querySelector("council-eligibility-step")).toBeNull();
    field.value = good;
    await press();
    await waitFor(() =>
      expect(canvasElement.querySelector("council-eligibility-step")).toHaveAttribute("state", "question"),
    );
  },
};
