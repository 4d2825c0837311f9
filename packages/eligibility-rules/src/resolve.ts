import { rowLimits } from "./answers.ts";
import type { Asked, Program } from "./program.ts";
import { buildDiagram, isBranch, openParts, type Diagram } from "./diagram.ts";
import { firstOutcome, none, undecided } from "./frame.ts";
import type { Frame } from "./node.ts";

/** Up to so many combinations of answers are all tried. */
export const mostCombinations = 20000;

export interface Resolution {
  /** Index of the outcome; `none` when no outcome holds, `undecided` while it is open. */
  outcome: number;
  /** Open questions that can still change the outcome, in document order. */
  relevant: readonly Asked[];
  remaining: { least: number; most: number };
}

/** The outcome, or what can still change it. */
export function resolve(program: Program, frame: Frame): Resolution {
  const outcome = firstOutcome(program, frame);
  if (outcome !== undecided) return settled(outcome);
  const open = openParts(program, frame);
  const built = buildDiagram(program, frame, open, mostCombinations);
  if (!built) return asking(program, frame, open.questions, 1, pages(open.questions));
  const { root, uncut } = built;
  if (!isBranch(root) && root.outcome !== undecided) return settled(root.outcome);
  const asked = new Set<Asked>();
  let left = false;
  const lengths = new Map<Diagram, [number, number]>();
  const measure = (diagram: Diagram): [number, number] => {
    if (!isBranch(diagram)) {
      left ||= diagram.outcome === undecided;
      return [0, 0];
    }
    let length = lengths.get(diagram);
    if (!length) {
      asked.add(diagram.asked);
      const inner = diagram.children.map(measure);
      length = [
        1 + Math.min(...inner.map(([least]) => least)),
        mostPages(diagram.asked) + Math.max(...inner.map(([, most]) => most)),
      ];
      lengths.set(diagram, length);
    }
    return length;
  };
  const [least, most] = measure(root);
  if (left) for (const question of uncut) asked.add(question);
  return asking(program, frame, [...asked], left ? 1 : least, left ? pages([...asked]) : most);
}

/** A group asks all its questions of each row, and whether there is another. */
const mostPages = ({ fields, question }: Asked): number =>
  fields ? rowLimits(question)[1] * (fields.length + 1) + 1 : 1;

const pages = (asked: readonly Asked[]): number => asked.reduce((sum, each) => sum + mostPages(each), 0);

const settled = (outcome: number): Resolution => ({
  outcome,
  relevant: [],
  remaining: { least: 0, most: 0 },
});

/** Facts that a check sends are asked because of the check. */
function asking(
  program: Program,
  frame: Frame,
  asked: readonly Asked[],
  least: number,
  most: number,
): Resolution {
  const relevant = new Set(asked);
  const needs = new Set(asked.flatMap(({ question }) => question.needs ?? []));
  for (const question of program.questions) {
    if (!needs.has(question.question.id) || relevant.has(question) || frame[question.slot] !== undefined)
      continue;
    relevant.add(question);
    most++;
  }
  return {
    outcome: undecided,
    relevant: program.questions.filter((question) => relevant.has(question)),
    remaining: { least, most },
  };
}

export { none, undecided };
