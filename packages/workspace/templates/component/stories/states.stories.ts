import "@council-components/new-pattern/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { fixtureStory } from "./fixture-story.ts";

const meta: Meta = {
  title: "New pattern/States",
  component: "council-new-pattern",
  parameters: { docs: { story: { inline: false, height: "260px" } } },
};
export default meta;

export const Question: StoryObj = { name: "Question", ...fixtureStory("question", "button") };
export const Checked: StoryObj = {
  name: "Checked",
  ...fixtureStory("checked", "[data-council-mount] > .govuk-inset-text"),
};
export const CheckedByTheServer: StoryObj = {
  name: "Checked by the server",
  ...fixtureStory("checked-by-the-server", "[data-council-mount] > .govuk-inset-text"),
};
export const Empty: StoryObj = { name: "No answer", ...fixtureStory("empty", ".govuk-error-message") };
export const ErrorFromTheServer: StoryObj = {
  name: "Error from the server",
  ...fixtureStory("error-from-the-server", ".govuk-error-message"),
};
export const WithoutScript: StoryObj = {
  name: "Without script",
  ...fixtureStory("question", "button"),
  globals: { script: "off" },
};
