import * as govuk from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { initAll } from "govuk-frontend";
import type { TemplateResult } from "lit";
import { publishedFixtures, templateOptions } from "./published-fixtures.ts";

interface Args {
  /** Name of one of the examples that govuk-frontend publishes. */
  example: string;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: "GOV.UK templates/Components",
  // The examples that govuk-frontend publishes are in English.
  globals: { language: "en" },
  tags: ["english-only"],
};
export default meta;

export const Accordion: Story = story("accordion", govuk.govukAccordion);
// GOV.UK Frontend's script names a button "Section A , Show this section", with a comma for screen readers that
// the text to be seen, "Section A Show", does not have.
Accordion.parameters!.a11y = { config: { rules: [{ id: "label-content-name-mismatch", enabled: false }] } };

export const BackLink: Story = story("back-link", govuk.govukBackLink);
export const Breadcrumbs: Story = story("breadcrumbs", govuk.govukBreadcrumbs);
export const Button: Story = story("button", govuk.govukButton);
export const CharacterCount: Story = story("character-count", govuk.govukCharacterCount);
export const Checkboxes: Story = story("checkboxes", govuk.govukCheckboxes);
export const CookieBanner: Story = story("cookie-banner", govuk.govukCookieBanner);
export const DateInput: Story = story("date-input", govuk.govukDateInput);
export const Details: Story = story("details", govuk.govukDetails);
export const ErrorMessage: Story = story("error-message", govuk.govukErrorMessage);
export const ErrorSummary: Story = story("error-summary", govuk.govukErrorSummary);
export const ExitThisPage: Story = story("exit-this-page", govuk.govukExitThisPage);
export const Feedback: Story = story("feedback", govuk.govukFeedback);
export const Fieldset: Story = story("fieldset", govuk.govukFieldset);
export const FileUpload: Story = story("file-upload", govuk.govukFileUpload);
export const Footer: Story = story("footer", govuk.govukFooter);
export const GenericHeader: Story = story("generic-header", govuk.govukGenericHeader);
export const Hint: Story = story("hint", govuk.govukHint);
export const Input: Story = story("input", govuk.govukInput);
export const InsetText: Story = story("inset-text", govuk.govukInsetText);
export const Label: Story = story("label", govuk.govukLabel);
export const LanguageNavigation: Story = story("language-navigation", govuk.govukLanguageNavigation);
export const NotificationBanner: Story = story("notification-banner", govuk.govukNotificationBanner);
export const Pagination: Story = story("pagination", govuk.govukPagination);
export const Panel: Story = story("panel", govuk.govukPanel);
export const PasswordInput: Story = story("password-input", govuk.govukPasswordInput);
export const PhaseBanner: Story = story("phase-banner", govuk.govukPhaseBanner);
export const Radios: Story = story("radios", govuk.govukRadios);
export const Select: Story = story("select", govuk.govukSelect);
export const ServiceNavigation: Story = story("service-navigation", govuk.govukServiceNavigation);
export const SkipLink: Story = story("skip-link", govuk.govukSkipLink);
export const SummaryList: Story = story("summary-list", govuk.govukSummaryList);
export const Table: Story = story("table", govuk.govukTable);
export const Tabs: Story = story("tabs", govuk.govukTabs);
export const Tag: Story = story("tag", govuk.govukTag);
export const TaskList: Story = story("task-list", govuk.govukTaskList);
export const Textarea: Story = story("textarea", govuk.govukTextarea);
export const WarningText: Story = story("warning-text", govuk.govukWarningText);

/** A story with a control to go through the examples of a component, and their HTML to copy. */
function story<Options>(component: string, template: (options: Options) => TemplateResult): Story {
  const examples = publishedFixtures(component);
  const render = (name: string): TemplateResult => {
    const options = examples.find((example) => example.name === name)?.options;
    return template(templateOptions(options) as Options);
  };
  return {
    args: { example: examples[0]!.name },
    argTypes: { example: { control: "select", options: examples.map(({ name }) => name) } },
    parameters: {
      controls: { disable: false },
      docs: {
        source: {
          language: "html",
          transform: (_code: string, { args }: { args: Args }) => renderToString(render(args.example)),
        },
      },
    },
    render: ({ example }) => render(example),
    play: ({ canvasElement, globals }) => {
      if (globals.script === "on") initAll({ scope: canvasElement });
    },
  };
}
