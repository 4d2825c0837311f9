import type { Asked, Ruleset } from "./program.ts";
import { describeClasses } from "./describe.ts";
import { buildDiagram, isBranch, openParts, type Branch, type Diagram, type Leaf } from "./diagram.ts";
import { knownFrame, none, undecided } from "./frame.ts";
import type { Options } from "./ruleset.ts";

/** One way through the questions. */
export type Path = { question: string; answer: string }[];

export interface Exploration {
  /** Every combination of answers has been tried; otherwise nothing below can be relied on. */
  exact: boolean;
  unreachableOutcomes: string[];
  /** Questions that never change the outcome and that no check needs. */
  unusedQuestions: string[];
  /** Ways that end without any outcome. */
  undecidedPaths: Path[];
  /** “I do not know”, a skipped question or a refused check that alone turns the outcome to not eligible. */
  refusingNulls: { question: string; path: Path }[];
  longestPath: string[];
  shortestPath: string[];
  /** How many different ways there are. */
  paths: number;
}

const mostPaths = 20;

/** Goes every way through a ruleset; nothing but what `given` says is known beforehand. */
export function explore(ruleset: Ruleset, options: Options): Exploration {
  const { root, exact } = diagramOf(ruleset, options);
  const all: Exploration = {
    exact,
    unreachableOutcomes: [],
    unusedQuestions: [],
    undecidedPaths: [],
    refusingNulls: [],
    longestPath: [],
    shortestPath: [],
    paths: 0,
  };
  if (!exact) return all;
  const nodes = allNodes(root);
  const reached = new Set(nodes.map((node) => (isBranch(node) ? none : node.outcome)));
  const asked = nodes.filter(isBranch).map((branch) => branch.asked.question);
  const used = new Set(asked.flatMap(({ id, needs }) => [id, ...(needs ?? [])]));
  all.unreachableOutcomes = ruleset.outcomes.filter((_, index) => !reached.has(index)).map(({ id }) => id);
  all.unusedQuestions = ruleset.questions.filter(({ id }) => !used.has(id)).map(({ id }) => id);
  all.undecidedPaths = pathsTo(root, (leaf) => leaf.outcome === none);
  all.refusingNulls = refusals(ruleset, nodes.filter(isBranch));
  const { longest, shortest, paths } = measured(root);
  return { ...all, longestPath: longest, shortestPath: shortest, paths };
}

/** The whole decision as a diagram, with what is given; not exact when there are too many combinations. */
export function diagramOf(ruleset: Ruleset, options: Options): { root: Diagram; exact: boolean } {
  const frame = knownFrame(ruleset, {}, options);
  const { program } = ruleset;
  const built = buildDiagram(program, frame, openParts(program, frame), Infinity, 1e9);
  const root: Diagram = built?.root ?? { id: 0, outcome: undecided };
  return { root, exact: !allNodes(root).some((node) => !isBranch(node) && node.outcome === undecided) };
}

/** Every part of a diagram once, each before what it leads to. */
export function allNodes(root: Diagram): Diagram[] {
  const seen = new Set<Diagram>();
  const visit = (node: Diagram): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (isBranch(node)) node.children.forEach(visit);
  };
  visit(root);
  return [...seen];
}

/** The first few ways to a leaf that is wanted. */
export function pathsTo(root: Diagram, wanted: (leaf: Leaf) => boolean): Path[] {
  const found: Path[] = [];
  const hopeless = new Set<Diagram>();
  const visit = (node: Diagram, path: Path): boolean => {
    if (found.length >= mostPaths || hopeless.has(node)) return false;
    if (!isBranch(node)) {
      if (wanted(node)) found.push(path);
      return wanted(node);
    }
    let any = false;
    const children = new Map(node.children.map((child, index) => [child, index]));
    for (const [child] of children) any = visit(child, [...path, step(node, child)]) || any;
    if (!any) hopeless.add(node);
    return any;
  };
  visit(root, []);
  return found;
}

function step(branch: Branch, child: Diagram): Path[number] {
  const classes = branch.children.flatMap((each, index) => (each === child ? [index] : []));
  return {
    question: branch.asked.question.id,
    answer: describeClasses(branch.asked, branch.classes, classes, "en"),
  };
}

function measured(root: Diagram): { longest: string[]; shortest: string[]; paths: number } {
  const known = new Map<Diagram, { longest: string[]; shortest: string[]; paths: number }>();
  const visit = (node: Diagram): { longest: string[]; shortest: string[]; paths: number } => {
    if (!isBranch(node)) return { longest: [], shortest: [], paths: 1 };
    let found = known.get(node);
    if (!found) {
      const inner = [...new Set(node.children)].map(visit);
      const { id } = node.asked.question;
      const longest = inner.reduce(
        (best, each) => (each.longest.length > best.length ? each.longest : best),
        [] as string[],
      );
      const shortest = inner.reduce(
        (best, each) => (each.shortest.length < best.length ? each.shortest : best),
        inner[0]!.shortest,
      );
      found = {
        longest: [id, ...longest],
        shortest: [id, ...shortest],
        paths: inner.reduce((sum, each) => sum + each.paths, 0),
      };
      known.set(node, found);
    }
    return found;
  };
  return visit(root);
}

/** Compares null with each other answer, all later answers being the same. */
function refusals({ outcomes }: Ruleset, branches: readonly Branch[]): Exploration["refusingNulls"] {
  const refuses = (leaf: Leaf): boolean => outcomes[leaf.outcome]?.result === "not-eligible";
  const found = new Map<Asked, Path>();
  for (const branch of branches) {
    const at = branch.classes.values.indexOf(null);
    if (at < 0 || found.has(branch.asked)) continue;
    const unknown = branch.children[at]!;
    const seen = new Set<string>();
    const differ = (a: Diagram, b: Diagram): Path | undefined => {
      const key = `${a.id}:${b.id}`;
      if (a === b || seen.has(key)) return undefined;
      seen.add(key);
      if (!isBranch(a) && !isBranch(b)) return refuses(a) && !refuses(b) ? [] : undefined;
      const first = isBranch(a) && (!isBranch(b) || a.asked.slot <= b.asked.slot) ? a : (b as Branch);
      for (const [index, child] of first.children.entries()) {
        const inner = (node: Diagram): Diagram =>
          isBranch(node) && node.asked === first.asked ? node.children[index]! : node;
        const path = differ(inner(a), inner(b));
        if (path) return [step(first, child), ...path];
      }
      return undefined;
    };
    for (const child of branch.children) {
      const path = differ(unknown, child);
      const answer = describeClasses(branch.asked, branch.classes, [at], "en");
      if (path) found.set(branch.asked, [{ question: branch.asked.question.id, answer }, ...path]);
      if (path) break;
    }
  }
  return [...found].map(([asked, path]) => ({ question: asked.question.id, path }));
}
