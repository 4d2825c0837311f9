import type { BannerMessages, ConsentMessages, SettingsMessages } from "./messages.ts";

/** What the banner says, in English; the cookies page says some of it too. */
export const enBanner: BannerMessages = {
  body: "We use some essential cookies to make this service work.",
  accept: "Accept additional cookies",
  reject: "Reject additional cookies",
  acceptAnalytics: "Accept analytics cookies",
  rejectAnalytics: "Reject analytics cookies",
  view: "View cookies",
  accepted: "You’ve accepted additional cookies. You can [change your cookie settings] at any time.",
  rejected: "You’ve rejected additional cookies. You can [change your cookie settings] at any time.",
  unsaved:
    "We could not save your answer, so additional cookies stay off. You can read [about the cookies] that we use.",
  gpc: "Your browser asks websites not to track you, so we have turned off additional cookies. You can [change your cookie settings] at any time.",
  change: "Change cookie settings",
  hide: "Hide cookie message",

  // While an answer waits
  saving: "Saving your choice",
};

/** What only the cookies page says, in English. */
export const enSettings: SettingsMessages = {
  save: "Save cookie settings",
  yes: "Yes",
  no: "No",
  success: "Success",
  saved: "You’ve set your cookie preferences. [Go back to the page you were looking at].",
  savedOnly: "You’ve set your cookie preferences.",
  name: "Name",
  provider: "Set by {provider}",
  purpose: "Purpose",
  expires: "Expires",
  essential: "Essential cookies",
  consentCookie: "Saves your cookie consent settings",
  year: "1 year",
  days: { one: "{count} day", other: "{count} days" },
  storageExpires: "When you clear your browser’s data",
  receiptStorage: "Keeps the record of your answer until it has been sent to us",
  receiptStorageExpires: "When it has been sent",
  sweepStorage: "Lists the cookies to delete after you reject cookies that you had accepted",

  // Cookies page that cannot be shown
  failed: "Sorry, we cannot show your cookie settings at the moment. What you chose before still holds.",
  tryAgain: "Try again",
};

/** Every message of the banner and the cookies page, in English. */
export const en: ConsentMessages = /* @__PURE__ */ Object.assign({}, enBanner, enSettings);
