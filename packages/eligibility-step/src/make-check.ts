import { runCheck } from "./checks.ts";
import type { Journey } from "./journey.ts";

/**
 * Makes the check that the journey waits for, and takes its answer.
 *
 * @returns false when it was stopped
 */
export async function makeCheck(journey: Journey, base: string, signal: AbortSignal): Promise<boolean> {
  const question = journey.waiting;
  const permission = question && journey.receipts[question.id];
  if (!question) return false;
  const { id, check = id, needs = [] } = question;
  const facts = Object.fromEntries(needs.map((need) => [need, journey.answers[need]]));
  try {
    // Nothing is sent without a permission: one that was not kept over a reload is asked for again.
    const { status, proof } = permission
      ? await runCheck({ base, check, facts, permission, signal })
      : { status: "unavailable", proof: undefined };
    signal.throwIfAborted();
    journey.answerCheck(id, status);
    if (proof) journey.proofs[id] = proof;
    journey.notice =
      status === "not-found"
        ? { key: "checkNotFound" }
        : status === "unavailable"
          ? { key: "checkUnavailable" }
          : undefined;
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
