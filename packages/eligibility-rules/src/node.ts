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
  raw: Set<number>;
  /** Slots that it follows in no such way. */
  rough: Set<number>;
  /** Slots with few values, and those that a comparison has already turned into true or false. */
  hidden: Set<number>;
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
}

/**
 * Which answer is the first on the other side of a threshold: 1 the threshold itself, 2 the next one, 3 both.
 * 4 besides: the answer is a list that is asked whether it holds the threshold.
 */
export type Cut = 1 | 2 | 3 | 7;

export const leaf = (run: Run): Node => ({
  run,
  raw: new Set(),
  rough: new Set(),
  hidden: new Set(),
  shape: 0,
  repeats: false,
  depth: 0,
  local: false,
});

/** A node made from others. Without a shape, it follows them in no way that can be cut. */
export function over(run: Run, kids: readonly Node[], shape = 0): Node {
  const node = leaf(run);
  let parts = 0;
  for (const kid of kids) {
    addAll(shape ? node.raw : node.rough, kid.raw);
    addAll(node.rough, kid.rough);
    addAll(node.hidden, kid.hidden);
    parts += kid.raw.size;
    node.shape = Math.max(node.shape, kid.shape, shape);
    node.depth = Math.max(node.depth, kid.depth + 1);
    node.repeats ||= kid.repeats;
    node.local ||= kid.local;
  }
  node.repeats ||= parts > node.raw.size;
  if (!node.raw.size && !node.rough.size && !node.hidden.size && !node.local) {
    const value = run([]);
    node.fixed = value;
    node.run = () => value;
  }
  return node;
}

export function addAll<T>(to: Set<T>, from: Iterable<T>): void {
  for (const item of from) to.add(item);
}
