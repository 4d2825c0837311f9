import type { FailedMessages } from "./messages.ts";

/** What the cookies page says where it cannot be shown. */
export const enFailed: FailedMessages = {
  failed: "Sorry, we cannot show your cookie settings at the moment. What you chose before still holds.",
  tryAgain: "Try again",
};
