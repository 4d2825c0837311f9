import { enLater } from "./en.later.ts";
import { enProblem } from "./en.problem.ts";
import { enQuestion } from "./en.question.ts";
import type { StepMessages } from "./messages.ts";

/** Every message in English. */
export const en: StepMessages = { ...enProblem, ...enQuestion, ...enLater };
