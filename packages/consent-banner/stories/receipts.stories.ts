import {
  type ConsentReceipt,
  type ReceiptCheck,
  receiptTemplate,
  verifyReceipt,
  wordsAsked,
} from "@council-components/consent-banner/receipt-viewer";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect } from "storybook/test";
import { severalPurposes } from "../fixtures/policies.ts";
import { sampleReceipt } from "./sample-receipts.ts";

type Language = "en" | "cy";

const meta: Meta = {
  title: "Consent banner/Receipt viewer",
  parameters: { docs: { story: { inline: false, height: "700px" } } },
};
export default meta;

interface Shown {
  readonly receipt: ConsentReceipt;
  readonly check: ReceiptCheck;
}

const HEADING = { en: "Consent receipt", cy: "Derbynneb caniatâd" };
const OTHER_WORDS = ["Cookies on Garden waste. We use cookies. OK"];

/** A receipt of an answer given there, compared with the words of the policy, or with these. */
function receiptStory(
  name: string,
  method: ConsentReceipt["collection_method"],
  expected: ReceiptCheck,
  words?: readonly string[],
): StoryObj {
  return {
    name,
    loaders: [
      async ({ globals }) => {
        const receipt = await sampleReceipt(method, globals["language"] as Language);
        return {
          receipt,
          check: await verifyReceipt(receipt, words ?? wordsAsked(severalPurposes, receipt)),
        };
      },
    ],
    render: (_args, { globals, loaded }) => {
      const { receipt, check } = loaded as Shown;
      const language = globals["language"] as Language;
      return html`<main>
        <h1 class="govuk-heading-l">${HEADING[language]}</h1>
        ${receiptTemplate(receipt, { language, policy: severalPurposes, check })}
      </main>`;
    },
    play: async ({ canvasElement, globals, loaded }) => {
      await expect((loaded as Shown).check).toBe(expected);
      if (globals["script"] === "on") await expect(canvasElement.querySelector("dl")).toBeVisible();
    },
  };
}

export const AnswerInTheBanner: StoryObj = receiptStory("Answer in the banner", "banner", "same");
export const AnswerOnTheCookiesPage: StoryObj = receiptStory(
  "Answer on the cookies page",
  "settings",
  "same",
);
export const YesAtAFrame: StoryObj = receiptStory("Yes at a frame that waited", "frame", "same");
export const OtherWords: StoryObj = receiptStory(
  "Compared with other words",
  "banner",
  "different",
  OTHER_WORDS,
);
