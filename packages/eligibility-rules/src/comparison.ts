import { truth } from "./kinds.ts";
import { affine, asSet, over, type Changes, type Node, type Run } from "./node.ts";
import * as operate from "./operators.ts";
import { compare as order, equals } from "./values.ts";

export const comparisons: readonly string[] = ["<", "<=", ">", ">=", "=", "!="];

/** `=`, `!=`, `<`, `<=`, `>` or `>=`. */
export function compare(symbol: string, a: Node, b: Node): Node {
  if (symbol.startsWith(">")) return compare(symbol.replace(">", "<"), b, a);
  if (symbol === "<") return comparison(operate.ordered(a, b, -1), a, b, [1, 2]);
  if (symbol === "<=") return comparison(operate.ordered(a, b, 0), a, b, [2, 1]);
  const same: Run = (frame) => equals(a.run(frame), b.run(frame));
  const probe: Run = (frame) => order(a.run(frame), b.run(frame));
  return comparison(symbol === "=" ? same : operate.not(same), a, b, [3, 3], probe);
}

/** Between two ends, each open or closed. */
export const within = (left: Node, [low, high, openLow, openHigh]: NonNullable<Node["range"]>): Node =>
  operate.junction(false, [
    compare(openLow ? ">" : ">=", left, low),
    compare(openHigh ? "<" : "<=", left, high),
  ]);

/** What stands after "in" as a value, list or range; takes ranges from those that still need an "in". */
export function inside(left: Node, right: Node, ranges: Map<Node, number>): Node {
  if (right.range) {
    ranges.delete(right);
    return within(left, right.range);
  }
  return right.items
    ? operate.junction(
        true,
        // A list among the items is one value, which is equal or not.
        right.items.map((item) => (item.items ? compare("=", left, item) : inside(left, item, ranges))),
      )
    : { ...comparison(operate.member(left.run, right.run), left, right, [3, 7]), takesIn: asSet };
}

/** A truth that changes along the answers that come into its two parts. */
export const comparison = (run: Run, a: Node, b: Node, cuts: Changes["cuts"], probe: Run = run): Node => ({
  ...over(run, [a, b], truth, affine),
  changes: { probe, cuts },
});
