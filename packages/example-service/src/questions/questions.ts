import { contact } from "./contact.ts";
import { dateOfBirth } from "./date-of-birth.ts";
import { disability } from "./disability.ts";
import { email } from "./email.ts";
import { name } from "./name.ts";
import { phone } from "./phone.ts";
import type { Question } from "./question.ts";

/** The questions after the address, in order. */
export const questions: readonly Question[] = [name, dateOfBirth, disability, contact, email, phone];
