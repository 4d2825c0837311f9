import { anything, kindOf, type Kinds } from "./kinds.ts";
import type { Value } from "./values.ts";

/** Where every value of one evaluation is: today, what is given, answers, then values, criteria and outcomes. */
export type Frame = Value[];
export type Run = (frame: Frame) => Value;

/** The slots that every frame has: the date, the variable of a loop. */
export const todaySlot = 0;
export const localSlot = 1;
/** The two that a sort compares. */
export const sortSlots = [2, 3] as const;
export const firstSlot = 4;

/**
 * How a value follows the wide answers (numbers, dates, texts, lists) that it is made from. `affine` ones stay
 * in step when one is taken from another; `monotone` ones only rise or only fall along each answer; others
 * follow them in no way that can be cut. What the parts are may come into it.
 */
export type Shape = number | ((...parts: { readonly raw: Slots; readonly hidden: Slots }[]) => number);
export const affine = 1;
export const monotone = 2;

/** A compiled expression or a part of one. What it is made from is kept for finding which answers matter. */
export interface Node {
  run: Run;
  /** What its value may be. */
  kinds: Kinds;
  /** Where it begins in the expression. */
  at: number;
  parts: readonly Node[];
  shape?: Shape;
  depth: number;
  /** The value, when it is always the same. */
  fixed?: Value;
  /** What it stands for, when the node is a name and nothing else. */
  name?: Name;
  /** For a comparison of two parts: where it changes along the answers that come into it. */
  changes?: Changes;
  /** Only one of the parts counts at a time. */
  picks?: boolean;
  /** Goes through a list: declares the variable of its body. */
  declares?: boolean;
  /** Of a row, or a list of rows: the questions of their group. */
  fields?: Fields;
  /** What of a list it takes in counts. */
  takesIn?: TakesIn;
  /** Written out as a list or a range: `in` compares with each part. */
  items?: Node[];
  range?: [low: Node, high: Node, openLow: boolean, openHigh: boolean];
}

export interface Changes {
  /** Changes when the comparison does, and has an order along each answer that its parts follow. */
  probe: Run;
  /** Where the first part is an answer that is compared with the second, and the other way round. */
  cuts: readonly [Cut, Cut];
}

/**
 * Which answer is the first on the other side of a threshold: 1 the threshold itself, 2 the next one, 3 both.
 * 4 besides: the answer is a list that is asked whether it holds the threshold.
 */
export type Cut = 1 | 2 | 3 | 7;

/** What a declared name stands for. Wide ones have too many values to try them all. */
export interface Name {
  slot: number;
  kind: "given" | "small" | "wide" | "date" | "item" | "local";
  /** What its value may be, where that is known. */
  kinds?: Kinds;
  fields?: Fields;
}

/** The questions of a group by id: a slot for each, where a loop over the rows puts the answers of the row at hand. */
export type Fields = ReadonlyMap<string, Name>;

/** What of a list counts: which items there are, how many of each, or also their order. */
export type TakesIn = 1 | 2 | 3;
export const asSet = 1;
export const asBag = 2;
export const asSequence = 3;

/** A set of slots, a bit for each. */
export type Slots = bigint;
export const bit = (slot: number): Slots => 1n << BigInt(slot);

/** The slots of a set, from the last to the first. */
export const slotsOf = (slots: Slots): number[] =>
  [...slots.toString(2)].flatMap((digit, index, { length }) => (digit > "0" ? [length - 1 - index] : []));

export const literal = (fixed: Value): Node => ({
  run: () => fixed,
  kinds: kindOf(fixed),
  at: 0,
  parts: [],
  depth: 0,
  fixed,
});

export const reference = (name: Name): Node => ({
  run: (frame) => frame[name.slot],
  kinds: name.kinds ?? anything,
  at: 0,
  parts: [],
  depth: 0,
  name,
  fields: name.fields,
});

/** A node made from others; worked out at once when they are always the same. */
export const over = (run: Run, parts: readonly Node[], kinds: Kinds, shape?: Shape): Node =>
  parts.every(({ fixed }) => fixed !== undefined)
    ? literal(run([]))
    : {
        run,
        kinds,
        at: parts[0]?.at ?? 0,
        parts,
        shape,
        depth: 1 + Math.max(...parts.map(({ depth }) => depth)),
      };

/** Follows the first part, as long as the second has nothing in it that is asked. */
export const alongFirst =
  (shape: number): Shape =>
  (_, second) =>
    second?.raw ? 0 : shape;
