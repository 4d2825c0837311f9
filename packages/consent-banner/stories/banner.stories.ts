import "@council-components/consent-banner/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { bannerFixtures } from "../fixtures/index.ts";
import { fixtureStory } from "./fixture-story.ts";

const meta: Meta = {
  title: "Consent banner/States/Banner",
  component: "council-consent-banner",
  parameters: { layout: "fullscreen", docs: { story: { inline: false, height: "320px" } } },
};
export default meta;

const story = (name: string, fixture: string): StoryObj => ({
  name,
  ...fixtureStory("council-consent-banner", bannerFixtures, fixture),
});

export const Question: StoryObj = story("Question, one purpose", "question");
export const SeveralPurposes: StoryObj = story("Question, several purposes", "several-purposes");
export const Accepted: StoryObj = story("Accepted", "accepted");
export const Rejected: StoryObj = story("Rejected", "rejected");
export const Hidden: StoryObj = story("Hidden", "hidden");
export const NoticeOfExemptPurposes: StoryObj = story("Notice, exempt purposes only", "notice");
export const GlobalPrivacyControl: StoryObj = story("Global Privacy Control", "global-privacy-control");
export const CookiesBlocked: StoryObj = story("Cookies blocked by the browser", "cookies-blocked");
export const MadeByTheElement: StoryObj = story("Made by the element", "made");
export const PolicyInThePage: StoryObj = story("Policy in the page", "policy-inside");
export const NothingToChoose: StoryObj = story("Nothing to choose", "nothing-to-choose");
export const WithoutScript: StoryObj = { ...story("Without script", "question"), globals: { script: "off" } };
