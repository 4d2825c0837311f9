import { validityOn, type Ruleset, type Validity } from "@council-components/eligibility-rules";

/** A ruleset that is used on a day on which it is not valid. */
export interface RulesetProblem {
  /** `id@version`. */
  readonly ruleset: string;
  readonly validity: Exclude<Validity, "current">;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The same as a sentence, with what to do. */
  readonly message: string;
}

/**
 * Says aloud, once a day for each version, that a ruleset is used on a day on which it is not valid: a wrong rule
 * refuses people in silence.
 */
export function createValidityReport(
  // eslint-disable-next-line no-console -- where a service without a log of its own is told
  tell: (problem: RulesetProblem) => void = ({ message }) => console.warn(message),
): (ruleset: Ruleset, today: string) => void {
  const told = new Map<string, string>();
  return ({ id, version, file }, today) => {
    const validity = validityOn(file, today);
    const ruleset = `${id}@${version}`;
    if (validity === "current" || told.get(ruleset) === today) return;
    told.set(ruleset, today);
    tell({ ruleset, validity, today, message: `${ruleset} ${whatIsWrong(validity, file)}` });
  };
}

function whatIsWrong(validity: RulesetProblem["validity"], { validFrom, validTo }: Ruleset["file"]): string {
  return validity === "expired"
    ? `was valid to ${validTo!}, and is still used. Give the handler the version that follows it.`
    : `is valid from ${validFrom!}, and is used before. Give the handler the version that is valid today too.`;
}
