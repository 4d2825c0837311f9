import { consent } from "@council-components/consent-banner/consent";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect } from "storybook/test";
import { until } from "../fixtures/act.ts";
import { severalPurposes } from "../fixtures/policies.ts";
import { gateAttributes } from "../src/cookie-configuration.ts";

const meta: Meta = {
  title: "Consent banner/States/Frame",
  parameters: { docs: { story: { inline: false, height: "260px" } } },
};
export default meta;

const TITLE = { en: "Film about garden waste", cy: "Ffilm am wastraff gardd" };
const FILM = { en: "The film", cy: "Y ffilm" };
const html = (language: "en" | "cy"): string =>
  `<iframe title="${TITLE[language]}" data-consent="video" data-consent-src="data:text/html,${encodeURIComponent(FILM[language])}"></iframe>`;

/** The gate itself, which Storybook serves beside its pages, once for the document. */
async function startGate(): Promise<void> {
  if (document.querySelector("script[data-version][data-cookie]")) return consent.reset();
  const script = document.createElement("script");
  script.src = new URL("consent-banner/gate.js", document.baseURI).href;
  for (const [name, value] of Object.entries(gateAttributes(severalPurposes)))
    script.setAttribute(name, value);
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

function frameStory(name: string, answer: boolean): StoryObj {
  return {
    name,
    parameters: {
      docs: {
        source: {
          language: "html",
          transform: (_code: string, { globals }: { globals: { language: "en" | "cy" } }) =>
            html(globals.language),
        },
      },
    },
    beforeEach: async () => {
      document.cookie = "council_consent=; Max-Age=0; Path=/";
      // What other stories have left waiting has no server to go to.
      localStorage.removeItem("council_consent_receipts");
      await startGate();
      return () => consent.reset();
    },
    render: (_args, { globals }) => `<main>${html(globals["language"] as "en" | "cy")}</main>`,
    play: async ({ canvasElement, globals }) => {
      if (globals["script"] === "off") return;
      const button = await until(
        () => canvasElement.querySelector<HTMLElement>(".govuk-inset-text button") ?? undefined,
      );
      const frame = canvasElement.querySelector("iframe");
      await expect(frame).not.toBeVisible();
      if (!answer) return;
      button.click();
      await until(() => frame?.hasAttribute("src") && !canvasElement.querySelector(".govuk-inset-text"));
      await expect(frame).toBeVisible();
    },
  };
}

export const Waiting: StoryObj = frameStory("Waiting for a yes", false);
export const Shown: StoryObj = frameStory("Shown after a yes", true);
