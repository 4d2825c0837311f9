import type { PageWords } from "./messages.ts";

export const en: PageWords = {
  checkAgain: "Check again",
  checkAgainHint: "This page does not change by itself. Wait a few seconds, then select ‘Check again’.",
  result: "Eligibility",
  reasons: "Why we think this",
  permissionGiven: "You gave permission on",
  permissionSent: "What we sent",
  permissionTo: "Who we sent it to",
  permissionWhy: "Why we sent it",
  permissionBasis: "Our legal basis",
  permissionKept: "How long it is kept",
  permissionReference: "Reference",
};
