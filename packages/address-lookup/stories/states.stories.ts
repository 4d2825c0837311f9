import "@council-components/address-lookup/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { fixtureStory } from "./fixture-story.ts";

const meta: Meta = {
  title: "Address lookup/States",
  component: "council-address-lookup",
  parameters: { docs: { story: { inline: false, height: "420px" } } },
};
export default meta;

export const Search: StoryObj = fixtureStory("search");
export const Results: StoryObj = fixtureStory("results");
export const ManyResults: StoryObj = fixtureStory("many-results");
export const NoAddresses: StoryObj = fixtureStory("none");
export const ResultsInAnotherLanguage: StoryObj = fixtureStory("results-in-another-language");
export const AnotherCouncilsAddress: StoryObj = fixtureStory("outside");
export const AddressSelected: StoryObj = fixtureStory("selected");
export const GivenByTheServer: StoryObj = fixtureStory("given-by-the-server");
export const ManualEntry: StoryObj = fixtureStory("manual");
export const SearchError: StoryObj = fixtureStory("search-error");
export const NothingChosen: StoryObj = fixtureStory("nothing-chosen");
export const ErrorsFromTheServer: StoryObj = fixtureStory("server-errors");
export const ErrorsBeforeSending: StoryObj = fixtureStory("checked-in-the-browser");
export const SlowAnswer: StoryObj = fixtureStory("slow");
export const Offline: StoryObj = fixtureStory("offline");
export const ServiceTooBusy: StoryObj = fixtureStory("busy-service");
export const ServiceNotAvailable: StoryObj = fixtureStory("problem");
export const TextSearch: StoryObj = fixtureStory("text-search");
export const FieldsMadeByTheElement: StoryObj = fixtureStory("made-fields");
export const TwoOnAPage: StoryObj = fixtureStory("two-on-a-page");
export const InsideAFieldset: StoryObj = fixtureStory("in-a-fieldset");
export const WithoutScript: StoryObj = { ...fixtureStory("search"), globals: { script: "off" } };
