export { compileRuleset } from "./compile.ts";
export type { Ruleset } from "./program.ts";
export { RulesetError, type Fault } from "./errors.ts";
export { decide, type CriterionState, type Decision } from "./decide.ts";
export { evaluate, type EvaluateOptions, type Evaluation, type ExplainedCriterion } from "./evaluate.ts";
export { rulesetAsWritten, rulesetOn } from "./rates.ts";
export * from "./ruleset.ts";
export { rulesetFor, validityOn, type Validity } from "./validity.ts";
export { explore, type Exploration, type Path } from "./explore.ts";
