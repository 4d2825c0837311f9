import type { Question } from "./ruleset.ts";

export function answerMessage(question: Question, reason: string, language: string): string {
  const own = question.errors?.[reason];
  return own?.[language] ?? own?.["en"] ?? reason;
}
