import { cyLater } from "./cy.later.ts";
import { cyProblem } from "./cy.problem.ts";
import { cyQuestion } from "./cy.question.ts";
import type { StepMessages } from "./messages.ts";

/** Every message in Welsh. */
export const cy: StepMessages = { ...cyProblem, ...cyQuestion, ...cyLater };
