import { translator } from "@council-components/core/messages";
import { renderToString } from "@council-components/govuk-templates/server";
import { bannerTemplate } from "../banner.templates.ts";
import { readPolicy } from "../check-policy.ts";
import { mountButton, type ConsentContext } from "../context.ts";
import { cy } from "../messages/cy.ts";
import { en } from "../messages/en.ts";
import { cyFrames } from "../messages/cy.frames.ts";
import { enFrames } from "../messages/en.frames.ts";
import type { ConsentMessageKey, ConsentMessages, FrameMessages } from "../messages/messages.ts";
import type { ConsentPolicy } from "../policy.ts";
import { firstState } from "../state.ts";
import type { ConsentReceipt } from "../receipt.ts";
import { wordsOfHtml } from "../server/words-of-html.ts";
import { settingsTemplate } from "../settings.templates.ts";
import { tidy } from "../words-shown.ts";

/**
 * The words that this package shows for a policy, where and in the language that a receipt says: what `verifyReceipt`
 * compares with. A form of your own, and a frame with words of its own (`data-consent-text`), are not known here.
 *
 * @param messages overrides that the page had
 * @throws PolicyError for a wrong policy
 */
export function wordsAsked(
  policy: ConsentPolicy,
  { collection_method: method, language }: Pick<ConsentReceipt, "collection_method" | "language">,
  messages?: Partial<ConsentMessages & FrameMessages>,
): string[] {
  const context: ConsentContext = {
    policy: readPolicy(policy),
    translate: translator<ConsentMessageKey>({ en: { ...en }, cy: { ...cy } }, language, messages),
    tag: language,
    button: mountButton,
  };
  if (method === "frame") {
    const words = { ...(/^cy/i.test(language) ? cyFrames : enFrames), ...messages };
    // As the note in place of a frame is read: a paragraph and a button.
    return [tidy(words.frameWaits + words.frameAccept)];
  }
  if (method === "banner") {
    const view = firstState(policy, false);
    return view === "hidden" ? [] : [wordsOfHtml(renderToString(bannerTemplate(view, context)))];
  }
  const form = settingsTemplate({ ...context, allows: () => false, field: {}, prefix: "" });
  return [wordsOfHtml(renderToString(form))];
}
