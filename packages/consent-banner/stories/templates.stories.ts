import "@council-components/consent-banner/define-settings";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { answerByRules } from "../../../.storybook/mock-api.ts";
import { until } from "../fixtures/act.ts";
import { severalPurposes } from "../fixtures/policies.ts";
import cookiesPageCy from "../templates/cookies-page.cy.html?raw";
import cookiesPageEn from "../templates/cookies-page.en.html?raw";
import impactAssessmentCy from "../templates/impact-assessment.cy.html?raw";
import impactAssessmentEn from "../templates/impact-assessment.en.html?raw";
import privacyNoticeCy from "../templates/privacy-notice.cy.html?raw";
import privacyNoticeEn from "../templates/privacy-notice.en.html?raw";

type Bilingual = Readonly<Record<"en" | "cy", string>>;

const meta: Meta = {
  title: "Consent banner/Page templates",
  parameters: { docs: { story: { inline: false, height: "900px" } } },
};
export default meta;

/** A file of `templates/`, as it is. */
function templateStory(name: string, html: Bilingual): StoryObj {
  const of = ({ language }: { language?: string }): string => html[language as keyof Bilingual];
  return {
    name,
    parameters: {
      docs: {
        source: {
          language: "html",
          transform: (_code: string, { globals }: { globals: { language: string } }) => of(globals),
        },
      },
    },
    beforeEach: () => {
      document.cookie = "council_consent=; Max-Age=0; Path=/";
      return answerByRules([{ match: "/consent-policy.json", json: severalPurposes }]);
    },
    render: (_args, { globals }) => `<main>\n${of(globals)}\n</main>`,
    play: async ({ canvasElement, globals }) => {
      if (globals["script"] === "off") return;
      await expect(canvasElement.querySelector("mark[data-placeholder]")).toBeVisible();
      if (canvasElement.querySelector("council-consent-settings"))
        await until(() => canvasElement.querySelector("[data-council-action=save]"));
    },
  };
}

export const CookiesPage: StoryObj = templateStory("Cookies page", { en: cookiesPageEn, cy: cookiesPageCy });
export const PrivacyNotice: StoryObj = templateStory("Privacy notice", {
  en: privacyNoticeEn,
  cy: privacyNoticeCy,
});
export const ImpactAssessment: StoryObj = templateStory("Data protection impact assessment", {
  en: impactAssessmentEn,
  cy: impactAssessmentCy,
});
