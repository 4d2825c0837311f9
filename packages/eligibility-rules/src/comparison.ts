import { affine, isFixed, over, type Atom, type Cut, type Node, type Run } from "./node.ts";
import * as operate from "./operators.ts";
import { compare as order, equals } from "./values.ts";

export const comparisons: readonly string[] = ["<", "<=", ">", ">=", "=", "!="];

/** `=`, `!=`, `<`, `<=`, `>` or `>=`; `atoms` collects what wide answers come into. */
export function compare(symbol: string, a: Node, b: Node, atoms: Atom[]): Node {
  if (symbol.startsWith(">")) return compare(symbol.replace(">", "<"), b, a, atoms);
  if (symbol === "<") return atom(operate.ordered(a, b, -1), undefined, a, b, atoms, 1, 2);
  if (symbol === "<=") return atom(operate.ordered(a, b, 0), undefined, a, b, atoms, 2, 1);
  const same: Run = (frame) => equals(a.run(frame), b.run(frame));
  const probe: Run = (frame) => order(a.run(frame), b.run(frame));
  return atom(symbol === "=" ? same : operate.not(same), probe, a, b, atoms, 3);
}

/** Between two ends, each open or closed. */
export function within(
  left: Node,
  [low, high, openLow, openHigh]: NonNullable<Node["range"]>,
  atoms: Atom[],
): Node {
  return operate.junction(false, [
    compare(openLow ? ">" : ">=", left, low, atoms),
    compare(openHigh ? "<" : "<=", left, high, atoms),
  ]);
}

/** What stands after "in" as a value, list or range; takes ranges from those that still need an "in". */
export function inside(left: Node, right: Node, atoms: Atom[], ranges: Map<Node, number>): Node {
  if (right.range) {
    ranges.delete(right);
    return within(left, right.range, atoms);
  }
  if (right.items) {
    return operate.junction(
      true,
      right.items.map((item) => inside(left, item, atoms, ranges)),
    );
  }
  return atom(operate.member(left.run, right.run), undefined, left, right, atoms, 3, 7);
}

/** A truth that wide answers come into: from here on only its own value counts. */
export function atom(
  run: Run,
  probe: Run | undefined,
  a: Node,
  b: Node,
  atoms: Atom[],
  cut: Cut,
  other: Cut = cut,
): Node {
  const node = over(run, [a, b]);
  if (node.local || isFixed(node)) return node;
  const direct: Atom["direct"] = [];
  if (a.slot !== undefined) direct.push({ slot: a.slot, threshold: b.run, cut });
  if (b.slot !== undefined) direct.push({ slot: b.slot, threshold: a.run, cut: other });
  // An answer compared with itself has nothing to cut.
  if (a.slot === undefined || a.slot !== b.slot) {
    atoms.push({ node: over(run, [a, b], affine), probe: probe ?? run, direct });
  }
  node.hidden |= node.raw | node.rough;
  node.raw = node.rough = 0n;
  return node;
}
