import "@council-components/consent-banner/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { bannerFixtures } from "../fixtures/index.ts";
import { fixtureStory } from "./fixture-story.ts";

const meta: Meta = {
  title: "Consent/Banner",
  component: "council-consent-banner",
  parameters: { layout: "fullscreen", docs: { story: { inline: false, height: "320px" } } },
};
export default meta;

const story = (name: string): StoryObj => fixtureStory("council-consent-banner", bannerFixtures, name);

export const Question: StoryObj = story("question");
export const SeveralPurposes: StoryObj = story("several-purposes");
export const Accepted: StoryObj = story("accepted");
export const Rejected: StoryObj = story("rejected");
export const Hidden: StoryObj = story("hidden");
export const NoticeOfExemptPurposes: StoryObj = story("notice");
export const GlobalPrivacyControl: StoryObj = story("global-privacy-control");
export const MadeByTheElement: StoryObj = story("made");
export const NothingToChoose: StoryObj = story("nothing-to-choose");
export const WithoutScript: StoryObj = { ...story("question"), globals: { script: "off" } };
