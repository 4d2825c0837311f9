import type { AddressSource } from "@council-components/address-lookup";
import type { Connection } from "@council-components/address-service";
import type { EligibilityCheck } from "@council-components/eligibility-step/server";
import type { Answers } from "./answers.ts";
import type { Assets } from "./assets.ts";
import type { ConsentRecords } from "./consent/records.ts";
import type { LogEntry } from "./log.ts";
import type { SessionStore } from "./sessions.ts";
import type { Visit } from "./visit.ts";

export interface ExampleServiceOptions {
  /** Where addresses come from. */
  source: AddressSource;
  sessions: SessionStore;
  /** Where receipts of consent and counts of pages are kept; default in memory. */
  records?: ConsentRecords;
  /** Local custodian codes of the addresses that the council serves; none means anywhere. */
  custodian?: readonly number[];
  /** Where benefits are checked for free school meals; without one, the check is unavailable. */
  schoolMealsCheck?: EligibilityCheck;
  /** How many proxies of our own stand in front: the outermost says who a client is. Default none. */
  trustedProxies?: number;
  /** The pages are seen over https, though a proxy may ask over http. Default: what the request says. */
  secure?: boolean;
  /** Gets a complete application. This service itself keeps none: see the privacy notice. */
  onApplication?: (reference: string, answers: Readonly<Answers>) => void | Promise<void>;
  /** Told of each request what holds no personal data. */
  log?: (entry: LogEntry) => void;
  /** Scripts and styles; default those that `pnpm run assets` made. */
  assets?: Assets;
  /** The clock, for tests. Milliseconds since 1970. */
  now?: () => number;
}

/** What every route has of the request that it answers. */
export interface Environment {
  Bindings: { connection?: Connection };
  Variables: { visit: Visit };
}
