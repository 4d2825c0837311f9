// What is needed from the first answer on, loaded when somebody comes to the first question.
export { restFocus } from "@council-components/core/rest-focus";
export { wording } from "@council-components/eligibility-rules/wording";
import { cyLater } from "./messages/cy.later.ts";
import { enLater } from "./messages/en.later.ts";

export { makeCheck } from "./make-check.ts";
export { outcomePage, outcomeTitle } from "./outcome.templates.ts";
export { permissionReceipt } from "./permission.ts";
export { checkingPage, permissionPage } from "./permission.templates.ts";
export { takeAnswer } from "./take-answer.ts";

/** Adds what is said from here on, where a council has not put its own. */
export function addMessages(sets: Record<string, object>): void {
  for (const [tag, more] of Object.entries({ en: enLater, cy: cyLater })) {
    const own = sets[tag] ?? {};
    Object.assign(own, { ...more, ...own });
  }
}
