/** One thing wrong with a ruleset. */
export interface Fault {
  /** JSON pointer into the ruleset, `/criteria/0/when`. */
  path: string;
  message: string;
  expected: string;
  found: string;
  /** Within an expression, from 1. */
  line?: number;
  column?: number;
}

/** Thrown by `compileRuleset`, with every fault that was found. */
export class RulesetError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => fault.message).join("\n"));
    this.name = "RulesetError";
    this.faults = faults;
  }
}

/** A fault in one expression, before its place in the ruleset is known. */
export class ExpressionError extends Error {
  readonly at: number;
  readonly expected: string;
  readonly found: string;
  constructor(at: number, expected: string, found: string) {
    super(expected);
    this.at = at;
    this.expected = expected;
    this.found = found;
  }
}

export function fault(path: string, expected: string, found: string, source = "", at = -1): Fault {
  const before = source.slice(0, at).split("\n");
  const place = at < 0 ? {} : { line: before.length, column: before.at(-1)!.length + 1 };
  return {
    path,
    message: `${path || "/"}${at < 0 ? "" : ` ${place.line}:${place.column}`}: expected ${expected}, found ${found}`,
    expected,
    found,
    ...place,
  };
}
