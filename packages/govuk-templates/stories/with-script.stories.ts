import * as govuk from "@council-components/govuk-templates";
import { renderToString } from "@council-components/govuk-templates/server";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { initAll } from "govuk-frontend";
import { html, type TemplateResult } from "lit";
import { expect, userEvent, waitFor, within } from "storybook/test";

/** What is done with a component, and what its script has to do then. */
type Act = (canvas: ReturnType<typeof within>, element: HTMLElement) => Promise<void>;

const meta: Meta = {
  title: "GOV.UK templates/With their script",
  globals: { language: "en" },
  tags: ["english-only"],
};
export default meta;

export const Accordion: StoryObj = story(
  "accordion",
  () =>
    govuk.govukAccordion({
      id: "help",
      items: [
        { heading: { text: "Who can apply" }, content: { text: "People who live in the area." } },
        { heading: { text: "What you need" }, content: { text: "A photo and a proof of your address." } },
      ],
    }),
  async (canvas) => {
    await userEvent.click(canvas.getByRole("button", { name: /Show all sections/ }));
    await expect(canvas.getByText("A photo and a proof of your address.")).toBeVisible();
  },
);
// GOV.UK Frontend's script names a button "Section A , Show this section", with a comma for screen readers that
// the text to be seen, "Section A Show", does not have.
Accordion.parameters!.a11y = { config: { rules: [{ id: "label-content-name-mismatch", enabled: false }] } };

export const Button: StoryObj = story(
  "button",
  () => html`<form>${govuk.govukButton({ text: "Send application", preventDoubleClick: true })}</form>`,
  async (canvas, element) => {
    let sent = 0;
    element.addEventListener("submit", () => (sent += 1));
    await userEvent.dblClick(canvas.getByRole("button"));
    await expect(sent).toBe(1);
  },
);

export const CharacterCount: StoryObj = story(
  "character-count",
  () =>
    govuk.govukCharacterCount({
      id: "reason",
      name: "reason",
      maxlength: 20,
      label: { text: "Why do you apply?" },
    }),
  async (canvas, element) => {
    await userEvent.type(canvas.getByRole("textbox"), "I travel to work by bus");
    await waitFor(() => expect(element).toHaveTextContent("You have 3 characters too many"));
  },
);

export const Checkboxes: StoryObj = story(
  "checkboxes",
  () =>
    govuk.govukCheckboxes({
      name: "contact",
      fieldset: { legend: { text: "How should we contact you?" } },
      items: [
        { value: "email", text: "Email", conditional: { html: field("email", "Email address") } },
        { value: "phone", text: "Phone", conditional: { html: field("phone", "Phone number") } },
      ],
    }),
  async (canvas) => {
    await expect(canvas.getByLabelText("Phone number")).not.toBeVisible();
    await userEvent.click(canvas.getByLabelText("Phone"));
    await expect(canvas.getByLabelText("Phone number")).toBeVisible();
  },
);

export const ErrorSummary: StoryObj = story(
  "error-summary",
  () =>
    html`${govuk.govukErrorSummary({
      titleText: "There is a problem",
      errorList: [{ text: "Enter your full name", href: "#name" }],
    })}
    ${govuk.govukInput({
      id: "name",
      name: "name",
      label: { text: "Full name" },
      errorMessage: { text: "Enter your full name" },
    })}`,
  async (canvas) => {
    await userEvent.click(canvas.getByRole("link", { name: "Enter your full name" }));
    await expect(canvas.getByRole("textbox")).toHaveFocus();
  },
);

export const ExitThisPage: StoryObj = story(
  "exit-this-page",
  () => govuk.govukExitThisPage({ redirectUrl: "#weather" }),
  async (canvas) => {
    // A third time would leave the page.
    await userEvent.keyboard("{Shift}{Shift}");
    await waitFor(() => expect(canvas.getByText(/Shift, press 1 more time to exit/)).toBeInTheDocument());
  },
);

export const FileUpload: StoryObj = story(
  "file-upload",
  () =>
    govuk.govukFileUpload({
      id: "photo",
      name: "photo",
      label: { text: "Upload a photo" },
      javascript: true,
    }),
  async (canvas, element) => {
    await expect(canvas.getByRole("button")).toHaveTextContent("No file chosen");
    const input = element.querySelector<HTMLInputElement>("input[type=file]")!;
    await userEvent.upload(input, new File(["photo"], "photo.jpg", { type: "image/jpeg" }));
    await expect(canvas.getByRole("button")).toHaveTextContent("photo.jpg");
  },
);

// GOV.UK Frontend's script names the button "Upload a photo, …", with a comma for screen readers, as above.
FileUpload.parameters!.a11y = { config: { rules: [{ id: "label-content-name-mismatch", enabled: false }] } };

export const NotificationBanner: StoryObj = story(
  "notification-banner",
  () => govuk.govukNotificationBanner({ type: "success", text: "Your photo has been sent." }),
  async (canvas) => {
    await expect(canvas.getByRole("alert")).toHaveFocus();
  },
);

export const PasswordInput: StoryObj = story(
  "password-input",
  () => govuk.govukPasswordInput({ id: "password", name: "password", label: { text: "Password" } }),
  async (canvas) => {
    await userEvent.click(canvas.getByRole("button", { name: "Show password" }));
    await expect(canvas.getByLabelText("Password")).toHaveAttribute("type", "text");
    await expect(canvas.getByRole("button", { name: "Hide password" })).toBeVisible();
  },
);

export const Radios: StoryObj = story(
  "radios",
  () =>
    govuk.govukRadios({
      name: "contact",
      fieldset: { legend: { text: "How should we contact you?" } },
      items: [
        { value: "email", text: "Email", conditional: { html: field("email", "Email address") } },
        { value: "phone", text: "Phone", conditional: { html: field("phone", "Phone number") } },
      ],
    }),
  async (canvas) => {
    await userEvent.click(canvas.getByLabelText("Email"));
    await expect(canvas.getByLabelText("Email address")).toBeVisible();
    await userEvent.click(canvas.getByLabelText("Phone"));
    await expect(canvas.getByLabelText("Email address")).not.toBeVisible();
  },
);

// GOV.UK Frontend's script puts aria-expanded on a radio that reveals something. ARIA has no such state for radios, but
// screen readers read it: https://github.com/alphagov/govuk-frontend/issues/979.
Radios.parameters!.a11y = { config: { rules: [{ id: "aria-allowed-attr", enabled: false }] } };

/** The button is there where there is no room for the list: choose 320 pixels in the toolbar. */
export const ServiceNavigation: StoryObj = story(
  "service-navigation",
  () =>
    govuk.govukServiceNavigation({
      serviceName: "Apply for a bus pass",
      serviceUrl: "#",
      navigation: [
        { text: "Your applications", href: "#applications", active: true },
        { text: "Help", href: "#help" },
      ],
    }),
  async (canvas) => {
    const menu = canvas.queryByRole("button", { name: "Menu" });
    if (menu) {
      await expect(canvas.queryByRole("link", { name: "Help" })).toBeNull();
      await userEvent.click(menu);
    }
    await expect(canvas.getByRole("link", { name: "Help" })).toBeVisible();
  },
);

export const SkipLink: StoryObj = story(
  "skip-link",
  () =>
    html`${govuk.govukSkipLink({ text: "Skip to main content", href: "#content" })}
      <p class="govuk-body"><a class="govuk-link" href="#first">What comes before it</a></p>
      <main id="content"><p class="govuk-body">Press Tab until the link appears, then Enter.</p></main>`,
  async (canvas, element) => {
    // The script is what moves focus; the link's own way would end the page of a test.
    element.addEventListener("click", (event) => event.preventDefault(), { once: true });
    await userEvent.click(canvas.getByRole("link", { name: "Skip to main content" }));
    await expect(canvas.getByRole("main")).toHaveFocus();
  },
);

/** On a narrow screen they are sections one below the other, without script: choose 320 pixels in the toolbar. */
export const Tabs: StoryObj = story(
  "tabs",
  () =>
    govuk.govukTabs({
      items: [
        { label: "This month", id: "month", panel: { text: "12 journeys" } },
        { label: "This year", id: "year", panel: { text: "80 journeys" } },
      ],
    }),
  async (canvas) => {
    const tab = canvas.queryByRole("tab", { name: "This year" });
    if (tab) {
      await expect(canvas.getByText("80 journeys")).not.toBeVisible();
      await userEvent.click(tab);
    }
    await expect(canvas.getByText("80 journeys")).toBeVisible();
  },
);

/** A story of one component, which is used as a person would use it once its script has run. */
function story(component: string, template: () => TemplateResult, act: Act): StoryObj {
  return {
    parameters: {
      docs: {
        description: { story: `\`data-module="govuk-${component}"\` joins the template to its script.` },
        source: { language: "html", transform: () => renderToString(template()) },
      },
    },
    render: () => template(),
    play: async ({ canvasElement, globals }) => {
      if (globals["script"] === "off") return;
      const module = canvasElement.querySelector(`[data-module="govuk-${component}"]`);
      await expect(module).not.toBeNull();
      initAll({ scope: canvasElement });
      await act(within(canvasElement), canvasElement);
    },
  };
}

function field(id: string, text: string): TemplateResult {
  return govuk.govukInput({ id, name: id, label: { text } });
}
