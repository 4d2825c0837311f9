import type { Address } from "@council-components/address-lookup";
import type { AddressLookupProgress } from "@council-components/address-lookup/server";
import type { Answers as EligibilityAnswers } from "@council-components/eligibility-rules";
import type { EligibilityProgress, PermissionReceipt } from "@council-components/eligibility-step/server";

/** What was typed, by field name. */
export type Values = Readonly<Record<string, string>>;

/** What one person has told the service so far. Kept in their session and nowhere else. */
export interface Answers {
  address?: Address;
  /** Whether that is in the council’s area; not there where the gazetteer does not know. */
  inArea?: boolean;
  /** What the eligibility step came to. It is evaluated again wherever it counts. */
  eligibility?: EligibilityRecord;
  name?: { first: string; last: string };
  /** ISO 8601, such as "1950-03-05". */
  dateOfBirth?: string;
  /** What the step did not ask, by the values of the ruleset’s options: none is `[]`, not known is null. */
  disability?: readonly string[] | null;
  contactBy?: ContactWay;
  email?: string;
  phone?: string;
}

export const contactWays = ["email", "phone", "post"] as const;
export type ContactWay = (typeof contactWays)[number];

/** What somebody answered to the questions of a ruleset, and what these rules made of it. */
export interface EligibilityRecord {
  answers: EligibilityAnswers;
  /** `id@version` */
  ruleset: string;
  outcome: string;
}

/** Everything that a session holds. Plain JSON. */
export interface SessionData {
  answers: Answers;
  /** Where somebody who finds their address page by page has got to. */
  addressLookup?: AddressLookupProgress;
  /** The same for who answers the eligibility step page by page, by ruleset. Nothing that a check sends is in it. */
  eligibility?: Record<string, EligibilityProgress>;
  /** The answers about free school meals, and the permissions that were given to check them. */
  schoolMeals?: { answers: EligibilityAnswers; receipts: PermissionReceipt[] };
  /** What was typed on a page and is not an answer yet, shown again until the page is left. */
  draft?: { page: string; values: Values; rejected: boolean };
  /** An application that was sent: the answers are gone by then, only what the confirmation shows is kept. */
  submitted?: { reference: string; contactBy: ContactWay };
}
