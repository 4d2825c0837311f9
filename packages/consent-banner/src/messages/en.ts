import { enBanner } from "./en.banner.ts";
import { enFailed } from "./en.failed.ts";
import { enFrames } from "./en.frames.ts";
import { enSettings } from "./en.settings.ts";
import type { ConsentMessages } from "./messages.ts";

/** Every message in English. */
export const en: ConsentMessages = { ...enBanner, ...enSettings, ...enFailed, ...enFrames };
