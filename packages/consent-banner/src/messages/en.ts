import { enBanner } from "./en.banner.ts";
import { enSettings } from "./en.settings.ts";
import type { ConsentMessages } from "./messages.ts";

/** Every message in English. */
export const en: ConsentMessages = { ...enBanner, ...enSettings };
