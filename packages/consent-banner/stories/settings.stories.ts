import "@council-components/consent-banner/define-settings";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { settingsFixtures } from "../fixtures/index.ts";
import { fixtureStory } from "./fixture-story.ts";

const meta: Meta = {
  title: "Consent/Cookies page",
  component: "council-consent-settings",
  parameters: { docs: { story: { inline: false, height: "900px" } } },
};
export default meta;

const story = (name: string): StoryObj => fixtureStory("council-consent-settings", settingsFixtures, name);

export const Settings: StoryObj = story("settings");
export const Saved: StoryObj = story("saved");
export const GlobalPrivacyControl: StoryObj = story("global-privacy-control");
export const MadeByTheElement: StoryObj = story("made");
export const WithoutScript: StoryObj = { ...story("settings"), globals: { script: "off" } };
