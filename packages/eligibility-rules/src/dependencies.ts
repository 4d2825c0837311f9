import type { Atom, Dependencies, Item, ItemDependencies, Program } from "./program.ts";
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
  type Slots,
  type TakesIn,
} from "./node.ts";
import { list } from "./kinds.ts";

const nothing: Dependencies = {
  raw: 0n,
  rough: 0n,
  hidden: 0n,
  shape: 0,
  repeats: false,
  items: 0n,
  local: false,
  rows: 0n,
};

/** Finds the questions behind every value, criterion and outcome, and how it depends on them. */
export function dependenciesOf({ items, questions }: Program): ReadonlyMap<Item, ItemDependencies> {
  const found = new Map<Item, ItemDependencies>();
  const bySlot = new Map<number, Dependencies>();
  // Many comparisons go through the same few.
  const feeders = new Map<Slots, readonly Item[]>();

  let inRows: Slots = 0n;
  for (const { fields } of questions) for (const field of fields ?? []) inRows |= field.bit;
  let fields: Slots = 0n;

  const ofNode = (node: Node, atoms: Atom[]): Dependencies => {
    const { name, parts, shape, changes, picks, declares, takesIn } = node;
    if (name) return ofName(name, node.kinds, bySlot);
    const all = combine(
      parts.map((part) => ofNode(part, atoms)),
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
    if (declares) leaveLoop(all, slotsIn(parts[0]!.fields));
    const wide = all.raw | all.rough;
    if (!changes || !wide) return all;
    if (all.local) return { ...all, raw: 0n, rough: wide };
    const direct = directOf(parts, changes);
    if (direct) atoms.push({ ...changes, dependencies: all, direct, feeders: feedersOf(all.items) });
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

  // Items stand after what they read.
  for (const item of items) {
    const atoms: Atom[] = [];
    fields = 0n;
    const dependencies = ofNode(item.node, atoms);
    bySlot.set(item.slot, dependencies);
    found.set(item, { dependencies, atoms, fields });
  }
  return found;
}

/** How a name depends on what is asked: of a value or criterion, as that does. */
function ofName(
  { slot, kind, fields }: Name,
  kinds: number,
  bySlot: ReadonlyMap<number, Dependencies>,
): Dependencies {
  const own = bit(slot);
  if (kind === "local") return { ...nothing, local: true, rough: slotsIn(fields) };
  if (kind === "small" && fields && kinds & list) return { ...nothing, hidden: own, rows: own };
  if (kind === "wide") return { ...nothing, raw: own, shape: affine };
  // Months are not all of one length, so dates do not stay in step.
  if (kind === "date") return { ...nothing, raw: own, shape: monotone };
  const item = bySlot.get(slot);
  return item ? { ...item, items: item.items | own } : { ...nothing, hidden: own };
}

/** Outside the loop there is no one row to follow: each answer to its questions counts. */
function leaveLoop(all: Dependencies, own: Slots): void {
  all.local = false;
  all.rough |= all.raw & own;
  all.raw &= ~own;
  all.hidden &= ~own;
}

/** The answers that a comparison takes as they stand; an answer compared with itself has nothing to cut. */
function directOf(parts: readonly Node[], { cuts }: Changes): Atom["direct"] | undefined {
  const slots = parts.map((part) => wideSlot(part));
  if (slots[0] !== undefined && slots[0] === slots[1]) return undefined;
  return slots.flatMap((slot, index) =>
    slot === undefined ? [] : [{ slot, threshold: parts[1 - index]!.run, cut: cuts[index]! }],
  );
}

const slotsIn = (fields: Fields | undefined): Slots => {
  let slots: Slots = 0n;
  for (const { slot } of fields?.values() ?? []) slots |= bit(slot);
  return slots;
};

const wideSlot = ({ name }: Node): number | undefined =>
  name && (name.kind === "wide" || name.kind === "date") ? name.slot : undefined;

function combine(parts: readonly Dependencies[], shape: Node["shape"] = 0, picks?: boolean): Dependencies {
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
