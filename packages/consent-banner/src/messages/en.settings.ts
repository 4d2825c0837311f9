import type { SettingsMessages } from "./messages.ts";

/** What only the cookies page says. */
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
};
