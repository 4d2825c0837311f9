import type { Item, Program } from "./compile.ts";
import {
  affine,
  asSequence,
  asSet,
  bit,
  monotone,
  type Changes,
  type Fields,
  type Name,
  type Node,
  type Run,
  type Slots,
  type TakesIn,
} from "./node.ts";
import { list } from "./kinds.ts";

/** How a node depends on what is asked and given. */
export interface Follows {
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
  follows: Follows;
  /** Answers that are compared as they stand with a threshold. */
  direct: { slot: number; threshold: Run; cut: number }[];
  /** The values and criteria that it goes through, in order. */
  feeders: readonly Item[];
}

export interface Followed {
  follows: Follows;
  atoms: readonly Atom[];
  /** Questions of groups whose answers come into it. */
  fields: Slots;
}

const nothing: Follows = {
  raw: 0n,
  rough: 0n,
  hidden: 0n,
  shape: 0,
  repeats: false,
  items: 0n,
  local: false,
  rows: 0n,
};

/** Follows every value, criterion and outcome to the questions behind it. */
export function follow({ items, questions }: Program): ReadonlyMap<Item, Followed> {
  const found = new Map<Item, Followed>();
  const bySlot = new Map<number, Follows>();
  // Many comparisons go through the same few.
  const feeders = new Map<Slots, readonly Item[]>();

  let inRows: Slots = 0n;
  for (const { fields } of questions) for (const field of fields ?? []) inRows |= field.bit;
  let fields: Slots = 0n;

  const nodeFollows = (node: Node, atoms: Atom[]): Follows => {
    const { name, parts, shape, changes, picks, declares, takesIn } = node;
    if (name) return nameFollows(name, node.kinds);
    const all = combine(
      parts.map((part) => nodeFollows(part, atoms)),
      shape,
      picks,
    );
    // Rows that are compared as they are: all that is in them counts.
    if (changes || !(takesIn || declares || picks))
      for (const part of parts) all.rough |= slotsIn(part.fields);
    fields |= (all.raw | all.rough | all.hidden) & inRows;
    const taken = takesIn ?? (declares || picks ? undefined : asSequence);
    if (taken) {
      for (const asked of all.rows ? questions : [])
        if (asked.bit & all.rows) asked.takenIn = Math.max(asked.takenIn ?? asSet, taken) as TakesIn;
      all.rows = 0n;
    }
    if (declares) {
      all.local = false;
      // Outside the loop there is no one row to follow: each answer to its questions counts.
      const own = slotsIn(parts[0]!.fields);
      all.rough |= all.raw & own;
      all.raw &= ~own;
      all.hidden &= ~own;
    }
    const wide = all.raw | all.rough;
    if (!changes || !wide) return all;
    if (all.local) return { ...all, raw: 0n, rough: wide };
    const [a, b] = parts.map((part) => wideSlot(part));
    // An answer compared with itself has nothing to cut.
    if (a === undefined || a !== b) {
      const direct = [a, b].flatMap((slot, index) =>
        slot === undefined
          ? []
          : [
              {
                slot,
                threshold: parts[1 - index]!.run,
                cut: changes.cuts[index]!,
              },
            ],
      );
      atoms.push({ ...changes, follows: all, direct, feeders: feedersOf(all.items) });
    }
    // From here on only its own value counts.
    return { ...nothing, hidden: all.hidden | wide, items: all.items };
  };

  const feedersOf = (slots: Slots): readonly Item[] => {
    const before = feeders.get(slots);
    if (before) return before;
    const found = items.filter(({ bit }) => slots & bit);
    feeders.set(slots, found);
    return found;
  };

  const nameFollows = ({ slot, kind, fields }: Name, kinds: number): Follows => {
    const own = bit(slot);
    if (kind === "local") return { ...nothing, local: true, rough: slotsIn(fields) };
    if (kind === "small" && fields && kinds & list) return { ...nothing, hidden: own, rows: own };
    if (kind === "wide") return { ...nothing, raw: own, shape: affine };
    // Months are not all of one length, so dates do not stay in step.
    if (kind === "date") return { ...nothing, raw: own, shape: monotone };
    const item = bySlot.get(slot);
    return item ? { ...item, items: item.items | own } : { ...nothing, hidden: own };
  };

  // Items stand after what they read.
  for (const item of items) {
    const atoms: Atom[] = [];
    fields = 0n;
    const follows = nodeFollows(item.node, atoms);
    bySlot.set(item.slot, follows);
    found.set(item, { follows, atoms, fields });
  }
  return found;
}

const slotsIn = (fields: Fields | undefined): Slots => {
  let slots: Slots = 0n;
  for (const { slot } of fields?.values() ?? []) slots |= bit(slot);
  return slots;
};

const wideSlot = ({ name }: Node): number | undefined =>
  name && (name.kind === "wide" || name.kind === "date") ? name.slot : undefined;

function combine(parts: readonly Follows[], shape: Node["shape"] = 0, picks?: boolean): Follows {
  const own = typeof shape === "function" ? shape(...parts) : shape;
  const all = { ...nothing, shape: own };
  for (const { raw, rough, hidden, items, shape, repeats, local, rows } of parts) {
    all.repeats ||= repeats || !!(!picks && all.raw & raw);
    if (raw) all.shape = Math.max(all.shape, shape);
    all.raw |= raw;
    all.rough |= rough;
    all.hidden |= hidden;
    all.items |= items;
    all.local ||= local;
    all.rows |= rows;
  }
  // What comes in twice and only rises or falls may do both.
  if (!own || (all.repeats && all.shape > affine)) all.rough |= all.raw;
  all.raw &= ~all.rough;
  all.repeats &&= !!all.raw;
  return all;
}
