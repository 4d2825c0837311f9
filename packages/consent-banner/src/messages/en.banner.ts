import type { BannerMessages } from "./messages.ts";

/** What the banner says, and the cookies page with it. */
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
    "Your browser did not let us save your answer, so additional cookies stay off. You can read [about the cookies] that we use.",
  gpc: "Your browser asks websites not to track you, so we have turned off additional cookies. You can [change your cookie settings] at any time.",
  change: "Change cookie settings",
  hide: "Hide cookie message",
};
