import "@council-components/consent-banner/define-settings";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { settingsFixtures } from "../fixtures/index.ts";
import { fixtureStory } from "./fixture-story.ts";

const meta: Meta = {
  title: "Consent banner/States/Cookies page",
  component: "council-consent-settings",
  parameters: { docs: { story: { inline: false, height: "900px" } } },
};
export default meta;

const story = (name: string, fixture: string): StoryObj => ({
  name,
  ...fixtureStory("council-consent-settings", settingsFixtures, fixture),
});

export const Settings: StoryObj = story("All three bases", "settings");
export const Saved: StoryObj = story("Saved", "saved");
export const GlobalPrivacyControl: StoryObj = story("Global Privacy Control", "global-privacy-control");
export const CookiesBlocked: StoryObj = story("Cookies blocked by the browser", "cookies-blocked");
export const MadeByTheElement: StoryObj = story("Made by the element", "made");
export const Failed: StoryObj = story("Cannot be shown", "failed");
export const WithoutScript: StoryObj = { ...story("Without script", "settings"), globals: { script: "off" } };
