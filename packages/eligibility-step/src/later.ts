// What is needed from the first answer on, loaded when somebody comes to the first question.
export { restFocus } from "@council-components/core/rest-focus";
export { wording } from "@council-components/eligibility-rules/wording";
import { cyLater } from "./messages/cy.later.ts";
import { enLater } from "./messages/en.later.ts";
import type { LaterMessages } from "./messages/messages.ts";

export { makeCheck } from "./make-check.ts";
export { outcomePage, outcomeTitle } from "./outcome.templates.ts";
export { permissionReceipt } from "./permission.ts";
export { checkingPage, permissionPage } from "./permission.templates.ts";
export { takeAnswer } from "./take-answer.ts";

/** What is said from here on. */
export const messages: Readonly<Record<string, LaterMessages>> = { en: enLater, cy: cyLater };
