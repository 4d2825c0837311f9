import type { Item, Program } from "./compile.ts";
import { addAll, affine, type Node } from "./node.ts";

/** How a node follows what is asked and given, once values and criteria in it are followed to what they read. */
export type Follows = Pick<Node, "raw" | "rough" | "hidden" | "shape" | "repeats">;

export interface Follower {
  follow: (node: Node) => Follows;
  /** The values and criteria that a node reads, each after what it reads itself. */
  items: (node: Node) => Item[];
}

export function follower({ items }: Program): Follower {
  const bySlot = new Map<number, Item>(items.map((item) => [item.slot, item]));
  const known = new Map<Node, Follows>();

  const follow = (node: Node): Follows => {
    let all = known.get(node);
    if (!all) {
      all = { raw: new Set(), rough: new Set(), hidden: new Set(), shape: node.shape, repeats: node.repeats };
      for (const kind of ["raw", "rough", "hidden"] as const)
        for (const slot of node[kind]) join(all, kind, slot);
      const bent = all.repeats && all.shape > affine;
      for (const slot of all.raw) if (bent || all.hidden.has(slot)) all.rough.add(slot);
      for (const slot of all.rough) all.raw.delete(slot);
      known.set(node, all);
    }
    return all;
  };

  const join = (all: Follows, kind: "raw" | "rough" | "hidden", slot: number): void => {
    const item = bySlot.get(slot);
    if (!item) {
      all.repeats ||= kind === "raw" && all.raw.has(slot);
      all[kind].add(slot);
      return;
    }
    const inner = follow(item.node);
    if (kind === "raw" && inner.raw.size) {
      for (const part of inner.raw) all.repeats ||= all.raw.has(part);
      all.repeats ||= inner.repeats;
      all.shape = Math.max(all.shape, inner.shape);
    }
    addAll(all[kind], inner.raw);
    addAll(kind === "raw" ? all.rough : all[kind], inner.rough);
    addAll(all.hidden, inner.hidden);
  };

  const itemsOf = (node: Node): Item[] => {
    const seen = new Set<Item>();
    const visit = ({ raw, rough, hidden }: Node): void => {
      for (const slots of [raw, rough, hidden]) {
        for (const slot of slots) {
          const item = bySlot.get(slot);
          if (!item || seen.has(item)) continue;
          visit(item.node);
          seen.add(item);
        }
      }
    };
    visit(node);
    return [...seen];
  };

  return { follow, items: itemsOf };
}
