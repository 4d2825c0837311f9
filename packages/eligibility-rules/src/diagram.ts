import { classFinder, type EquivalenceClasses } from "./equivalence-classes.ts";
import type { Asked, Item, Program } from "./program.ts";
import { firstOutcome, undecided } from "./frame.ts";
import type { Frame, Slots } from "./node.ts";

/**
 * A decision as a diagram: each question in document order, with where each class of its answers leads. Parts
 * that come to the same are one, and a question that changes nothing is not there (a reduced ordered decision
 * diagram), so the questions in it are exactly those that can still change the outcome.
 */
export type Diagram = Branch | Leaf;

export interface Branch {
  id: number;
  asked: Asked;
  classes: EquivalenceClasses;
  children: readonly Diagram[];
}

export interface Leaf {
  id: number;
  /** Index of the outcome, `none` or `undecided`. */
  outcome: number;
}

export const isBranch = (diagram: Diagram): diagram is Branch => "children" in diagram;

/** What is still undecided: the open questions in document order, and what stands between them and the outcomes. */
export interface Open {
  questions: readonly Asked[];
  needed: readonly Item[];
}

export function openParts(program: Program, frame: Frame): Open {
  let slots: Slots = 0n;
  for (const { slot, bit } of program.outcomes) {
    if (frame[slot] === true) break;
    slots |= bit;
  }
  const needed: Item[] = [];
  // Items stand after what they read, so one pass from the end finds all.
  for (let index = program.items.length; index--;) {
    const item = program.items[index]!;
    if (frame[item.slot] !== undefined || !(slots & item.bit)) continue;
    needed.push(item);
    slots |= item.reads;
  }
  const open = ({ slot, bit }: Asked): boolean => frame[slot] === undefined && !!(slots & bit);
  return { questions: program.questions.filter(open), needed: needed.reverse() };
}

const shortWork = 2e6;

/** A question whose answers are cut into classes, with what reads it and what is behind it. */
interface CutQuestion {
  asked: Asked;
  classes: EquivalenceClasses;
  readers: Item[];
  after: Item[];
}

/** The questions that can be cut, those that cannot, and how many combinations there are; undefined beyond `most`. */
function cutQuestions(
  classesOf: (asked: Asked) => EquivalenceClasses | undefined,
  questions: readonly Asked[],
  needed: readonly Item[],
  most: number,
): { cut: CutQuestion[]; uncut: Asked[]; product: number } | undefined {
  const cut: CutQuestion[] = [];
  const uncut: Asked[] = [];
  let product = 1;
  for (const asked of questions) {
    const classes = classesOf(asked);
    if (!classes) {
      uncut.push(asked);
      continue;
    }
    product *= classes.values.length;
    if (product > most) return undefined;
    const after = needed.filter(({ all }) => all & asked.bit);
    cut.push({ asked, classes, after, readers: after.filter(({ reads }) => reads & asked.bit) });
  }
  return { cut, uncut, product };
}

/**
 * Tries every combination of classes, undefined when it takes too long, as it may with more than `limit`.
 * Questions that cannot be cut stay open, and leave undecided leaves.
 */
export function buildDiagram(
  program: Program,
  frame: Frame,
  { questions, needed }: Open,
  limit: number,
  mostWork = 2e8,
): { root: Diagram; uncut: readonly Asked[] } | undefined {
  const found = cutQuestions(classFinder(program, frame, needed, limit), questions, needed, limit * limit);
  if (!found) return undefined;
  const { cut, uncut, product } = found;

  // What is decided early may bring even more combinations down to a few; that is worth a short try.
  if (product > limit) mostWork = Math.min(mostWork, shortWork);
  const same = new Map<string, Diagram>();
  let ids = 0;
  let work = 0;

  const tooLong: Leaf = { id: 0, outcome: undecided };

  const build = (at: number): Diagram => {
    const outcome = firstOutcome(program, frame);
    if (outcome === undecided) {
      for (; at < cut.length; at++) {
        // All that reads it may be decided by now.
        if (cut[at]!.readers.some(({ slot }) => frame[slot] === undefined)) return branch(at);
      }
    }
    // What is undecided here is not known to be the same as anything.
    return shared(outcome === undecided ? `?${ids}` : `${outcome}`, (id) => ({ id, outcome }));
  };

  const branch = (at: number): Diagram => {
    const { asked, classes, after } = cut[at]!;
    const before = after.map(({ slot }) => frame[slot]);
    const children = classes.values.map((value) => {
      frame[asked.slot] = value;
      for (const { slot, run, cost } of after) {
        frame[slot] = run(frame);
        work += cost;
      }
      return work > mostWork ? tooLong : build(at + 1);
    });
    frame[asked.slot] = undefined;
    after.forEach(({ slot }, index) => (frame[slot] = before[index]));
    const [first] = children;
    return children.every(({ id }) => id === first!.id)
      ? first!
      : shared(`${at}:${children.map(({ id }) => id).join()}`, (id) => ({ id, asked, classes, children }));
  };

  const shared = (key: string, make: (id: number) => Diagram): Diagram => {
    const found = same.get(key) ?? make(++ids);
    same.set(key, found);
    return found;
  };

  const root = build(0);
  return work > mostWork ? undefined : { root, uncut };
}
