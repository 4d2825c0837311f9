import { contact } from "./contact.ts";
import { dateOfBirth } from "./date-of-birth.ts";
import { email } from "./email.ts";
import { name } from "./name.ts";
import { pass } from "./pass.ts";
import { phone } from "./phone.ts";
import type { Question } from "./question.ts";
import { reason } from "./reason.ts";

/** The questions after the address, in order. */
export const questions: readonly Question[] = [name, dateOfBirth, pass, reason, contact, email, phone];
