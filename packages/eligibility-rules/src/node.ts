import type { Value } from "./values.ts";

/** Where every value of one evaluation is: today, what is given, answers, then values, criteria and outcomes. */
export type Frame = Value[];
export type Run = (frame: Frame) => Value;

/** The two slots that every frame has: the date, and the variable of `some` and `every`. */
export const todaySlot = 0;
export const localSlot = 1;

/**
 * How a value follows the wide answers (numbers, dates, texts, lists) that it is made from. `affine` ones stay
 * in step when one is taken from another; `monotone` ones only rise or only fall along each answer.
 */
export const affine = 1;
export const monotone = 2;

/** A compiled expression or a part of one, and how it depends on the slots that it reads. */
export interface Node {
  run: Run;
  /** Slots that the value follows in the way that `shape` says. */
  raw: Slots;
  /** Slots that it follows in no such way. */
  rough: Slots;
  /** Slots with few values, and those that a comparison has already turned into true or false. */
  hidden: Slots;
  shape: number;
  /** A slot comes in more than once. */
  repeats: boolean;
  depth: number;
  /** Depends on the variable of a `some` or `every`. */
  local: boolean;
  /** The slot, when the node is a name and nothing else. */
  at?: number;
  /** The value, when it is always the same. */
  fixed?: Value;
  /** The slot of a wide answer, when the node is its name and nothing else. */
  slot?: number;
  /** Written out as a list or a range: `in` compares with each part. */
  items?: Node[];
  range?: [low: Node, high: Node, openLow: boolean, openHigh: boolean];
}

/** A comparison that wide answers come into: where it changes, the answers are cut. */
export interface Atom {
  node: Node;
  /** Changes when the comparison does, and has an order along each answer that the node is monotone in. */
  probe: Run;
  /** Answers that are compared as they stand with a threshold. */
  direct: { slot: number; threshold: Run; cut: Cut }[];
  /** The values and criteria that it reads, found when first needed. */
  feeders?: readonly { slot: number; run: Run }[];
}

/**
 * Which answer is the first on the other side of a threshold: 1 the threshold itself, 2 the next one, 3 both.
 * 4 besides: the answer is a list that is asked whether it holds the threshold.
 */
export type Cut = 1 | 2 | 3 | 7;

/** A set of slots, a bit for each. */
export type Slots = bigint;
export const bit = (slot: number): Slots => 1n << BigInt(slot);

/** The slots of a set, from the last to the first. */
export const slotsOf = (slots: Slots): number[] =>
  [...slots.toString(2)].flatMap((digit, index, { length }) => (digit > "0" ? [length - 1 - index] : []));

export const leaf = (run: Run): Node => ({
  run,
  raw: 0n,
  rough: 0n,
  hidden: 0n,
  shape: 0,
  repeats: false,
  depth: 0,
  local: false,
});

/** Every slot that a node reads. */
export const readsOf = ({ raw, rough, hidden }: Node): Slots => raw | rough | hidden;

/** A node made from others. Without a shape, it follows them in no way that can be cut. */
export function over(run: Run, kids: readonly Node[], shape = 0): Node {
  const node = leaf(run);
  for (const kid of kids) {
    node.repeats ||= kid.repeats || !!(node.raw & kid.raw);
    if (shape) node.raw |= kid.raw;
    else node.rough |= kid.raw;
    node.rough |= kid.rough;
    node.hidden |= kid.hidden;
    node.shape = Math.max(node.shape, kid.shape, shape);
    node.depth = Math.max(node.depth, kid.depth + 1);
    node.local ||= kid.local;
  }
  if (!readsOf(node) && !node.local) {
    const value = run([]);
    node.fixed = value;
    node.run = () => value;
  }
  return node;
}

export const isFixed = (node: Node): boolean => !(node.raw | node.rough);

export const literal = (value: Value): Node => ({ ...leaf(() => value), fixed: value });

/** What a declared name stands for. Wide ones have too many values to try them all. */
export interface Name {
  slot: number;
  kind: "given" | "small" | "wide" | "date" | "item";
}

export function reference({ slot, kind }: Name): Node {
  const node = leaf((frame) => frame[slot]);
  node.at = slot;
  const wide = kind === "wide" || kind === "date";
  if (wide) node.slot = slot;
  if (wide || kind === "item") node.raw = bit(slot);
  else node.hidden = bit(slot);
  // Months are not all of one length, so dates do not stay in step.
  node.shape = kind === "date" ? monotone : affine;
  return node;
}
