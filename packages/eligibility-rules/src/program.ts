import type { Reader } from "./answers.ts";
import type { Changes, Name, Node, Run, Slots, TakesIn } from "./node.ts";
import type { Criterion, Outcome, Question, Rate, RulesetFile } from "./ruleset.ts";

/** A ruleset that is ready to evaluate. */
export interface Ruleset {
  readonly id: string;
  readonly version: string;
  readonly file: RulesetFile;
  readonly questions: readonly Question[];
  readonly criteria: readonly Criterion[];
  readonly outcomes: readonly Outcome[];
  /** Compiled form; no part of the public interface. */
  readonly program: Program;
}

export interface Program {
  given: { id: string; slot: number; reader: Reader }[];
  rates: { slot: number; rate: Rate }[];
  questions: Asked[];
  /** Values, criteria and outcomes, each after what it reads. */
  items: Item[];
  criteria: Item[];
  outcomes: Item[];
  /** What expressions may name. */
  names: ReadonlyMap<string, Name>;
  size: number;
  /** Made when first needed. */
  dependencies?: ReadonlyMap<Item, ItemDependencies>;
}

/** A question in its slot. */
export interface Asked {
  id: string;
  bit: Slots;
  question: Question;
  slot: number;
  reader: Reader;
  /** It may be left without an answer. */
  nullable: boolean;
  known: Run | undefined;
  /** Of a group, what is asked of each row; their slots hold the answers of the row at hand in a loop. */
  fields?: Asked[];
  /** How rules take in the rows of a group, found when first needed. */
  takenIn?: TakesIn;
}

/** A value, criterion or outcome in its slot. */
export interface Item {
  id: string;
  slot: number;
  run: Run;
  node: Node;
  bit: Slots;
  reads: Slots;
  /** What it reads, and all that is behind that. */
  all: Slots;
  /** The questions among those, found when first needed. */
  rests?: readonly Asked[];
  /** How long it takes to run, roughly: the length of its expression, and 100 for each operation with decimals. */
  cost: number;
}

/** How a node depends on what is asked and given. */
export interface Dependencies {
  /** Slots of wide answers that the value follows in the way that `shape` says. */
  raw: Slots;
  /** Slots that it follows in no such way. */
  rough: Slots;
  /** Slots with few values, and those that a comparison has already turned into true or false. */
  hidden: Slots;
  shape: number;
  /** A slot comes in more than once. */
  repeats: boolean;
  /** Values and criteria that all this goes through. */
  items: Slots;
  /** Depends on the variable of a loop. */
  local: boolean;
  /** Groups whose rows come in one after the other, as nothing has taken them in yet. */
  rows: Slots;
}

/** A comparison that wide answers come into: where it changes, the answers are cut. */
export interface Atom extends Changes {
  dependencies: Dependencies;
  /** Answers that are compared as they stand with a threshold. */
  direct: { slot: number; threshold: Run; cut: number }[];
  /** The values and criteria that it goes through, in order. */
  feeders: readonly Item[];
}

export interface ItemDependencies {
  dependencies: Dependencies;
  atoms: readonly Atom[];
  /** Questions of groups whose answers come into it. */
  fields: Slots;
}
