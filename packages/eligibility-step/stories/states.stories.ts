import "@council-components/eligibility-step/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { fixtureStory } from "./fixture-story.ts";

const meta: Meta = {
  title: "Eligibility step/States",
  component: "council-eligibility-step",
  parameters: { docs: { story: { inline: false, height: "480px" } } },
};
export default meta;

export const YesOrNo: StoryObj = {
  name: "Yes or no",
  ...fixtureStory("question-yes-no", "[data-council-mount] .govuk-radios"),
};
export const OneOfSeveral: StoryObj = {
  name: "One of several",
  ...fixtureStory("question-choice", "[data-council-mount] .govuk-radios__divider"),
};
export const SeveralOrNone: StoryObj = {
  name: "Several, or none",
  ...fixtureStory("question-choices", "[data-council-mount] .govuk-checkboxes__divider"),
};
export const NumberQuestion: StoryObj = {
  name: "Number",
  ...fixtureStory("question-number", "[data-council-mount] .govuk-input--width-5"),
};
export const Money: StoryObj = {
  name: "Money",
  ...fixtureStory("question-money", "[data-council-mount] .govuk-input__prefix"),
};
export const DateQuestion: StoryObj = {
  name: "Date",
  ...fixtureStory("question-date", "[data-council-mount] .govuk-date-input"),
};
export const OptionalText: StoryObj = {
  name: "Text that may be left out",
  ...fixtureStory("question-optional", "[data-council-mount] .govuk-input"),
};
export const Postcode: StoryObj = {
  name: "Postcode",
  ...fixtureStory("question-postcode", "[data-council-mount] .govuk-input--width-10"),
};
export const NationalInsuranceNumber: StoryObj = {
  name: "National Insurance number",
  ...fixtureStory("question-national-insurance-number", "[data-council-mount] .govuk-hint"),
};
export const MoneyWithPeriod: StoryObj = {
  name: "Money, with how often it comes",
  ...fixtureStory("question-period", "[data-council-mount] .govuk-input__prefix"),
};
export const GroupNone: StoryObj = {
  name: "Group: nothing added yet",
  ...fixtureStory("group-none", "[data-council-mount] .govuk-details__summary"),
};
export const GroupList: StoryObj = {
  name: "Group: the list",
  ...fixtureStory("group-list", "[data-council-mount] .govuk-summary-list"),
};
export const GroupListError: StoryObj = {
  name: "Group: error in the list",
  ...fixtureStory("error-group-list", "[data-council-mount] .govuk-error-message"),
};
export const GroupFull: StoryObj = {
  name: "Group: no more may be added",
  ...fixtureStory("group-full", "[data-council-mount] .govuk-summary-list"),
};
export const DateMissing: StoryObj = {
  name: "Error: no date",
  ...fixtureStory("error-date-missing", "[data-council-mount] .govuk-error-message"),
};
export const DatePartMissing: StoryObj = {
  name: "Error: part of a date",
  ...fixtureStory("error-date-part", "[data-council-mount] .govuk-error-message"),
};
export const DateNotReal: StoryObj = {
  name: "Error: no real date",
  ...fixtureStory("error-date-not-real", "[data-council-mount] .govuk-error-message"),
};
export const DateInFuture: StoryObj = {
  name: "Error: date in the future",
  ...fixtureStory("error-date-in-future", "[data-council-mount] .govuk-error-message"),
};
export const NothingChosen: StoryObj = {
  name: "Error: neither yes nor no",
  ...fixtureStory("error-yes-no", "[data-council-mount] .govuk-error-message"),
};
export const NoneTicked: StoryObj = {
  name: "Error: nothing ticked",
  ...fixtureStory("error-choices", "[data-council-mount] .govuk-error-message"),
};
export const NoNumber: StoryObj = {
  name: "Error: no number",
  ...fixtureStory("error-number", "[data-council-mount] .govuk-error-message"),
};
export const TooManyPence: StoryObj = {
  name: "Error: amount of money",
  ...fixtureStory("error-money", "[data-council-mount] .govuk-error-message"),
};
export const WrongNationalInsuranceNumber: StoryObj = {
  name: "Error: National Insurance number",
  ...fixtureStory("error-national-insurance-number", "[data-council-mount] .govuk-error-message"),
};
export const SecondQuestion: StoryObj = {
  name: "Second question",
  ...fixtureStory("second-question", "[data-council-mount] .govuk-back-link"),
};
export const AnsweredBefore: StoryObj = {
  name: "Answered on the server",
  ...fixtureStory("already-answered", "[data-council-mount] .govuk-date-input"),
};
export const KnownFromTheAddress: StoryObj = {
  name: "Known from the address",
  ...fixtureStory("known-from-the-address", "[data-council-mount] .govuk-date-input"),
};
export const Eligible: StoryObj = {
  name: "Outcome: eligible",
  ...fixtureStory("outcome-eligible", "[data-council-mount] [data-council-action=again]"),
};
export const NotEligible: StoryObj = {
  name: "Outcome: may not be eligible",
  ...fixtureStory("outcome-not-eligible", "[data-council-mount] [data-council-action=again]"),
};
export const NeedsAssessment: StoryObj = {
  name: "Outcome: needs assessment",
  ...fixtureStory("outcome-needs-assessment", "[data-council-mount] [data-council-action=again]"),
};
export const CouldNotCheck: StoryObj = {
  name: "Outcome: could not check",
  ...fixtureStory("outcome-could-not-check", "[data-council-mount] [data-council-action=again]"),
};
export const Changed: StoryObj = {
  name: "An answer changed",
  ...fixtureStory("changed", "[data-council-mount] .govuk-inset-text"),
};
export const Permission: StoryObj = {
  name: "Check: permission",
  ...fixtureStory("permission", "[data-council-mount] [data-council-action=check]"),
};
export const PermissionRefused: StoryObj = {
  name: "Check: refused",
  ...fixtureStory("permission-refused", "[data-council-mount] .govuk-checkboxes"),
};
export const Checking: StoryObj = {
  name: "Check: under way",
  ...fixtureStory("checking", "[data-council-mount] [data-council-action=stop]"),
};
export const CheckEligible: StoryObj = {
  name: "Check: eligible",
  ...fixtureStory("check-eligible", "[data-council-mount] .govuk-details[open]"),
};
export const CheckNotEligible: StoryObj = {
  name: "Check: not eligible",
  ...fixtureStory("check-not-eligible", "[data-council-mount] [data-council-action=again]"),
};
export const CheckNotFound: StoryObj = {
  name: "Check: nobody found",
  ...fixtureStory("check-not-found", "[data-council-mount] .govuk-inset-text"),
};
export const CheckUnavailable: StoryObj = {
  name: "Check: not available",
  ...fixtureStory("check-unavailable", "[data-council-mount] .govuk-inset-text"),
};
export const RulesetMissing: StoryObj = {
  name: "The ruleset does not come",
  ...fixtureStory("problem", "council-eligibility-step > div .govuk-radios"),
};
export const FromItsAddress: StoryObj = {
  name: "The ruleset from its address",
  ...fixtureStory("from-src", "[data-council-mount] .govuk-radios"),
};
export const RulesetInAnAttribute: StoryObj = {
  name: "The ruleset in an attribute",
  ...fixtureStory("ruleset-in-an-attribute", "[data-council-mount] .govuk-date-input"),
};
export const StandingAlone: StoryObj = {
  name: "Standing alone",
  ...fixtureStory("standing-alone", "[data-council-mount] .govuk-back-link"),
};
export const TwoOnAPage: StoryObj = {
  name: "Two on a page",
  ...fixtureStory("two-on-a-page", "[data-council-mount] .govuk-radios"),
};
export const InAFieldset: StoryObj = {
  name: "Inside a fieldset",
  ...fixtureStory("in-a-fieldset", "[data-council-mount] .govuk-input__prefix"),
};
export const WithoutScript: StoryObj = {
  name: "Without script",
  ...fixtureStory("question-date", ".govuk-date-input"),
  globals: { script: "off" },
};
