export type { ExampleServiceOptions } from "./options.ts";
export { createExampleService, type Service } from "./service.ts";
export { openSessions, type Session, type SessionOptions, type SessionStore } from "./sessions.ts";
export {
  openConsentRecords,
  type ConsentRecords,
  type ConsentRecordsOptions,
  type PageCount,
} from "./consent/records.ts";
export type { Answers, SessionData } from "./answers.ts";
