import { AddressProblem } from "../address-api.ts";
import type { Problem, ProblemKind } from "../state.ts";

/**
 * Why a source could not answer, in the resident’s terms. Understands the errors of
 * `@council-components/address-service` and anything with an HTTP `status`; everything else has simply failed.
 * Nothing of the error’s own text is kept, for it may quote what was asked.
 */
export function sourceProblem(error: unknown): Problem {
  if (error instanceof AddressProblem) return error.problem;
  const { failure, status, retryAfter } = Object(error) as Readonly<Record<string, unknown>>;
  const problem: Problem = { kind: kindOf(failure, status, error) };
  if (typeof status === "number") problem.status = status;
  if (typeof retryAfter === "number") problem.retryAfter = retryAfter;
  return problem;
}

function kindOf(failure: unknown, status: unknown, error: unknown): ProblemKind {
  if (failure === "too-many-requests" || status === 429) return "busy";
  if (failure === "timeout" || status === 504 || (error instanceof Error && error.name === "TimeoutError")) {
    return "slow";
  }
  // A `fetch` that reached nobody: it is this server that is offline, not the resident.
  if (failure === "unavailable" || status === 503 || error instanceof TypeError) return "unavailable";
  return "failed";
}
