import { compileRuleset, RulesetError, type Ruleset } from "@council-components/eligibility-rules";
import type { Problem } from "./view.ts";

/** A ruleset that is not there, or is not one. */
export class LoadError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(
      problem.faults?.[0]?.message ?? `The ruleset could not be loaded (${problem.status ?? "no answer"})`,
    );
    this.problem = problem;
  }
}

/** @throws LoadError for what is no ruleset */
export function readRuleset(json: unknown): Ruleset {
  try {
    return compileRuleset(typeof json === "string" ? JSON.parse(json) : json);
  } catch (error) {
    const faults =
      error instanceof RulesetError ? error.faults : [{ path: "/", message: (error as Error).message }];
    throw new LoadError({ kind: "ruleset", faults });
  }
}

/** @throws LoadError when there is none, or it is no ruleset */
export async function fetchRuleset(src: string, signal: AbortSignal): Promise<Ruleset> {
  let response: Response | undefined;
  try {
    response = await fetch(new URL(src, document.baseURI), {
      headers: { accept: "application/json" },
      signal,
    });
  } catch {
    throw new LoadError({ kind: "load" });
  }
  const { ok, status } = response;
  if (!ok) throw new LoadError({ kind: "load", status });
  let text: string;
  try {
    text = await response.text();
  } catch {
    throw new LoadError({ kind: "load", status });
  }
  return readRuleset(text);
}
