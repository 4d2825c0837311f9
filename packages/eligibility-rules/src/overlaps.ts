import type { Item, Ruleset } from "./program.ts";
import { buildDiagram, openParts } from "./diagram.ts";
import { pathsTo, type Path } from "./explore.ts";
import { knownFrame } from "./frame.ts";
import { bit } from "./node.ts";
import { junction } from "./operators.ts";

/** Two outcomes that both hold for somebody; the first in the ruleset's order is what that person is told. */
export interface Overlap {
  first: string;
  second: string;
  /** The answers of one such person. */
  example: Path;
}

const mostWork = 2e6;

/** Outcomes that overlap, but for those that hold for everybody, which are meant to. */
export function overlaps(ruleset: Ruleset, today: string): Overlap[] {
  const outcomes = ruleset.program.outcomes.filter(({ node }) => node.fixed !== true);
  return outcomes.flatMap((first, index) =>
    outcomes.slice(index + 1).flatMap((second) => {
      const example = exampleOf(ruleset, first, second, today);
      return example ? [{ first: first.id, second: second.id, example }] : [];
    }),
  );
}

function exampleOf({ program, ...rest }: Ruleset, a: Item, b: Item, today: string): Path | undefined {
  const node = junction(false, [a.node, b.node]);
  const slot = program.size;
  const both: Item = {
    ...{ id: "", slot, bit: bit(slot), node, run: node.run },
    ...{ reads: a.reads | b.reads, all: a.all | b.all, cost: a.cost + b.cost },
  };
  const items = [...program.items.filter((item) => item.bit & both.all), both];
  const own = { ...program, items, outcomes: [both], size: slot + 1, dependencies: undefined };
  const frame = knownFrame({ ...rest, program: own }, {}, { today });
  const built = buildDiagram(own, frame, openParts(own, frame), 20_000, mostWork);
  return built && pathsTo(built.root, ({ outcome }) => outcome === 0)[0];
}
