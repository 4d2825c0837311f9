import "@council-components/address-lookup/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { fixtureStory } from "./fixture-story.ts";

const meta: Meta = {
  title: "Address lookup/States",
  component: "council-address-lookup",
  parameters: { docs: { story: { inline: false, height: "420px" } } },
};
export default meta;

export const Search: StoryObj = { name: "Search", ...fixtureStory("search") };
export const Results: StoryObj = { name: "Results", ...fixtureStory("results") };
export const ManyResults: StoryObj = { name: "Many results", ...fixtureStory("many-results") };
export const NoAddresses: StoryObj = { name: "No addresses", ...fixtureStory("none") };
export const ResultsInAnotherLanguage: StoryObj = {
  name: "Results in another language",
  ...fixtureStory("results-in-another-language"),
};
export const AnotherCouncilsAddress: StoryObj = {
  name: "Another council’s address",
  ...fixtureStory("outside"),
};
export const AddressSelected: StoryObj = { name: "Address selected", ...fixtureStory("selected") };
export const GivenByTheServer: StoryObj = {
  name: "Address given by the server",
  ...fixtureStory("given-by-the-server"),
};
export const ManualEntry: StoryObj = { name: "Manual entry", ...fixtureStory("manual") };
export const SearchError: StoryObj = { name: "Search error", ...fixtureStory("search-error") };
export const NothingChosen: StoryObj = { name: "Nothing chosen", ...fixtureStory("nothing-chosen") };
export const ErrorsFromTheServer: StoryObj = {
  name: "Errors from the server",
  ...fixtureStory("server-errors"),
};
export const ErrorsBeforeSending: StoryObj = {
  name: "Errors before sending",
  ...fixtureStory("checked-in-the-browser"),
};
export const SlowAnswer: StoryObj = { name: "Slow answer", ...fixtureStory("slow") };
export const Offline: StoryObj = { name: "Offline", ...fixtureStory("offline") };
export const ServiceTooBusy: StoryObj = { name: "Service too busy", ...fixtureStory("busy-service") };
export const ServiceNotAvailable: StoryObj = { name: "Service not available", ...fixtureStory("problem") };
export const TextSearch: StoryObj = { name: "Text search", ...fixtureStory("text-search") };
export const FieldsMadeByTheElement: StoryObj = {
  name: "Fields made by the element",
  ...fixtureStory("made-fields"),
};
export const TwoOnAPage: StoryObj = { name: "Two on a page", ...fixtureStory("two-on-a-page") };
export const InsideAFieldset: StoryObj = { name: "Inside a fieldset", ...fixtureStory("in-a-fieldset") };
export const WithoutScript: StoryObj = {
  name: "Without script",
  ...fixtureStory("search"),
  globals: { script: "off" },
};
