import type { Item, Program } from "./compile.ts";
import { affine, bit, readsOf, slotsOf, type Node } from "./node.ts";

/** How a node follows what is asked and given, once values and criteria in it are followed to what they read. */
export type Follows = Pick<Node, "raw" | "rough" | "hidden" | "shape" | "repeats">;

/** Follows nodes, and remembers how. */
export function follower({ items }: Program): (node: Node) => Follows {
  const bySlot = new Map<number, Item>(items.map((item) => [item.slot, item]));
  const ofItems = items.reduce((slots, item) => slots | item.bit, 0n);
  const known = new Map<Node, Follows>();

  const follow = (node: Node): Follows => {
    const before = known.get(node);
    if (before) return before;
    const all: Follows = { ...node };
    known.set(node, all);
    const inner = readsOf(node) & ofItems;
    if (inner) for (const kind of ["raw", "rough", "hidden"] as const) all[kind] &= ~ofItems;
    for (const slot of inner ? slotsOf(inner) : []) {
      const own = bit(slot);
      const { raw, rough, hidden, shape, repeats } = follow(bySlot.get(slot)!.node);
      if (node.raw & own) {
        all.repeats ||= !!(all.raw & raw) || (repeats && !!raw);
        if (raw) all.shape = Math.max(all.shape, shape);
        all.raw |= raw;
        all.rough |= rough;
      }
      if (node.rough & own) all.rough |= raw | rough;
      all.hidden |= hidden | (node.hidden & own ? raw | rough : 0n);
    }
    if (all.repeats && all.shape > affine) all.rough |= all.raw;
    all.raw &= ~all.rough;
    return all;
  };
  return follow;
}
