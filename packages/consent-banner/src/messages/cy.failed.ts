import type { FailedMessages } from "./messages.ts";

/** What the cookies page says where it cannot be shown. */
export const cyFailed: FailedMessages = {
  failed:
    "Mae’n ddrwg gennym, ni allwn ddangos eich gosodiadau cwcis ar hyn o bryd. Mae’r hyn a ddewisoch o’r blaen yn dal i sefyll.",
  tryAgain: "Rhowch gynnig arall arni",
};
