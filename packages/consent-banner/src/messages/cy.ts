import { cyBanner } from "./cy.banner.ts";
import { cyFailed } from "./cy.failed.ts";
import { cyFrames } from "./cy.frames.ts";
import { cySettings } from "./cy.settings.ts";
import type { ConsentMessages } from "./messages.ts";

/** Every message in Welsh. */
export const cy: ConsentMessages = { ...cyBanner, ...cySettings, ...cyFailed, ...cyFrames };
