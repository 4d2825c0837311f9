import "@council-components/address-lookup/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { fixtureStory } from "./fixture-story.ts";

const meta: Meta = {
  title: "Address lookup/States",
  component: "council-address-lookup",
  parameters: { docs: { story: { inline: false, height: "420px" } } },
};
export default meta;

export const Search: StoryObj = { name: "Search", ...fixtureStory("search", "[data-council-action=find]") };
export const Results: StoryObj = { name: "Results", ...fixtureStory("results", ".govuk-radios__label") };
export const ResultsToConfirm: StoryObj = {
  name: "Results to confirm",
  ...fixtureStory("results-to-confirm", "[data-council-action=use]"),
};
export const ResultsThatDoNotMatch: StoryObj = {
  name: "Results that do not match",
  ...fixtureStory("results-that-do-not-match", ".govuk-hint"),
};
export const OneButtonAScreen: StoryObj = {
  name: "One main button on every screen",
  ...fixtureStory("one-button-a-screen", "[data-address-continue]"),
};
export const ManualAfterSearch: StoryObj = {
  name: "Manual entry after a search",
  ...fixtureStory("manual-after-search", "[data-council-action=find]"),
};
export const ManyResults: StoryObj = {
  name: "Many results",
  ...fixtureStory("many-results", "[data-council-action=showAll]"),
};
export const NoAddresses: StoryObj = {
  name: "No addresses",
  ...fixtureStory("none", "[data-council-action=again]"),
};
export const ResultsInAnotherLanguage: StoryObj = {
  name: "Results in another language",
  ...fixtureStory("results-in-another-language", "label[lang], label [lang]"),
};
export const AnotherCouncilsAddress: StoryObj = {
  name: "Another council’s address",
  ...fixtureStory("outside", 'a[href="https://www.gov.uk/find-local-council"]'),
};
export const AddressSelected: StoryObj = {
  name: "Address selected",
  ...fixtureStory("selected", "[data-council-action=change]"),
};
export const GivenByTheServer: StoryObj = {
  name: "Address given by the server",
  ...fixtureStory("given-by-the-server", "[data-council-action=change]"),
};
export const ManualEntry: StoryObj = { name: "Manual entry", ...fixtureStory("manual", "#line-1") };
export const SearchError: StoryObj = {
  name: "Search error",
  ...fixtureStory("search-error", ".govuk-error-summary a"),
};
export const NothingChosen: StoryObj = {
  name: "Nothing chosen",
  ...fixtureStory("nothing-chosen", ".govuk-error-summary a"),
};
export const ErrorsFromTheServer: StoryObj = {
  name: "Errors from the server",
  ...fixtureStory("server-errors", "#line-1-error"),
};
export const ErrorsBeforeSending: StoryObj = {
  name: "Errors before sending",
  ...fixtureStory("checked-in-the-browser", '.govuk-error-summary a[href="#line-1"]'),
};
export const SlowAnswer: StoryObj = {
  name: "Slow answer",
  ...fixtureStory("slow", "[busy] .govuk-inset-text"),
};
export const Offline: StoryObj = { name: "Offline", ...fixtureStory("offline", ".govuk-inset-text") };
export const ServiceTooBusy: StoryObj = {
  name: "Service too busy",
  ...fixtureStory("busy-service", ".govuk-inset-text"),
};
export const ServiceNotAvailable: StoryObj = {
  name: "Service not available",
  ...fixtureStory("problem", ".govuk-inset-text"),
};
export const TextSearch: StoryObj = { name: "Text search", ...fixtureStory("text-search", "[role=option]") };
export const FieldsMadeByTheElement: StoryObj = {
  name: "Fields made by the element",
  ...fixtureStory("made-fields", "[data-council-made-fields] input"),
};
export const TwoOnAPage: StoryObj = {
  name: "Two on a page",
  ...fixtureStory("two-on-a-page", "council-address-lookup[name=old] [data-council-action=find]"),
};
export const InsideAFieldset: StoryObj = {
  name: "Inside a fieldset",
  ...fixtureStory("in-a-fieldset", "fieldset [data-council-action=find]"),
};
export const WithoutScript: StoryObj = {
  name: "Without script",
  ...fixtureStory("search", "[data-council-action=find]"),
  globals: { script: "off" },
};
