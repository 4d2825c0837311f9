import { dateLimits, numberLimits, rowLimits, valuesOf } from "./answers.ts";
import type { Asked, Item, Program, Ruleset } from "./program.ts";
import { buildDiagram, isBranch, openParts } from "./diagram.ts";
import { fault, type Fault } from "./errors.ts";
import { allNodes } from "./explore.ts";
import { compileExpression } from "./expression.ts";
import { knownFrame, none, undecided } from "./frame.ts";
import { truth } from "./kinds.ts";
import { bit, slotsOf, todaySlot, type Frame, type Node, type Slots } from "./node.ts";
import { dateAt, parseDate, type Temporal } from "./temporal.ts";
import { Row, type Value } from "./values.ts";

/** A part of an expression, as it is written. */
interface Part {
  node: Node;
  written: string;
}

const mostParts = 2000;
const mostWork = 2e6;
/** Rules may wait for a day: a part is the same for ever only if it is so on other days, too. */
const yearsAway = [0, 1, -1, 3, -3, 10, -10, 30, -30, 60, -60, 100, -100, 250, -250, 1000, -1000];
const samplesTried = 60;

/**
 * Parts of expressions that come to the same whatever is answered: null, or never true, or never false. An
 * outcome may be `true` as a whole, and a value may be anything. Parts that read what is given are left out, as
 * nothing says what that may be.
 */
export function constantParts(ruleset: Ruleset, today: string): Fault[] {
  const given = ruleset.program.given.reduce((slots, { slot }) => slots | bit(slot), 0n);
  const faults: Fault[] = [];
  let constant: Slots = 0n;
  let left = mostParts;
  for (const item of ruleset.program.items) {
    const { path, source } = sourceOf(ruleset, item);
    const parts: Part[] = [];
    compileExpression(source, ruleset.program.names, undefined, (node, written) =>
      parts.push({ node, written }),
    );
    if (path.startsWith("/criteria") && item.node.fixed !== undefined)
      parts.push({ node: item.node, written: source });
    const found = new Set<Node>();
    for (const { node, written } of parts) {
      if (!left-- || faults.length > 100) return faults;
      if (contains(node, found) || isLocal(node)) continue;
      const reads = readsOf(node);
      const all = slotsOf(reads).reduce(
        (slots, slot) => slots | (ruleset.program.items.find((other) => other.slot === slot)?.all ?? 0n),
        reads,
      );
      if (all & (given | constant)) continue;
      const always = constancy(ruleset, { ...item, node, run: node.run, reads, all }, today);
      if (!always) continue;
      found.add(node);
      faults.push(
        fault(path, "a part that some answer changes", `${written}, which is ${always}`, source, node.at),
      );
    }
    if (found.size) constant |= item.bit;
  }
  return faults;
}

function sourceOf({ program, file }: Ruleset, item: Item): { path: string; source: string } {
  const criterion = program.criteria.indexOf(item);
  if (criterion >= 0) return { path: `/criteria/${criterion}/when`, source: file.criteria[criterion]!.when };
  const outcome = program.outcomes.indexOf(item);
  if (outcome >= 0) return { path: `/outcomes/${outcome}/when`, source: file.outcomes[outcome]!.when };
  const value = (file.values ?? []).findIndex(({ id }) => id === item.id);
  return { path: `/values/${value}/value`, source: file.values![value]!.value };
}

const contains = (node: Node, found: ReadonlySet<Node>): boolean =>
  found.has(node) || node.parts.some((part) => contains(part, found));

/** Whether it reads the variable of a `some` or `every` that is around it. */
const isLocal = (node: Node): boolean =>
  node.name?.kind === "local" || (!node.declares && node.parts.some(isLocal));

function readsOf({ name, parts, declares }: Node): Slots {
  let reads = name && name.slot > 1 ? bit(name.slot) : 0n;
  for (const part of parts) reads |= readsOf(part);
  // What a loop reads of the row at hand, it has put there itself.
  for (const { slot } of (declares && parts[0]!.fields?.values()) || []) reads &= ~bit(slot);
  return reads;
}

/** In words, what a part always is; undefined when it is one thing and another. */
function constancy(ruleset: Ruleset, part: Item, today: string): string | undefined {
  const seen = new Set<Value>();
  for (const years of yearsAway) {
    const day = dayAway(today, years);
    if (!day) continue;
    sample(ruleset, part, day, seen);
    if (isOpen(seen, part)) return undefined;
    if (part.node.kinds & truth && part.node.fixed === undefined) {
      if (!search(ruleset, part, day, seen)) return undefined;
      if (isOpen(seen, part)) return undefined;
    }
  }
  if (seen.size === 1) return `always ${[...seen][0] as string}`;
  return seen.has(true) ? "never false" : "never true";
}

/** Of a truth, both true and false have been seen; of anything else, a value. */
const isOpen = (seen: ReadonlySet<Value>, { node }: Item): boolean =>
  node.kinds & truth || node.fixed === null
    ? seen.has(true) && seen.has(false)
    : [...seen].some((value) => value !== null);

function dayAway(today: string, years: number): string | undefined {
  const year = Number(today.slice(0, 4)) + years;
  const day = `${`${year}`.padStart(4, "0")}${today.slice(4)}`;
  return parseDate(day) ? day : undefined;
}

/** Tries a few dozen sets of answers, always the same ones. */
function sample(ruleset: Ruleset, { all, run }: Item, today: string, seen: Set<Value>): void {
  const { program } = ruleset;
  const frame: Frame = knownFrame(ruleset, {}, { today });
  const asked = withFields(program).filter((question) => question.bit & all);
  const samples = asked.map((question) => samplesOf(question, frame[todaySlot] as Temporal));
  let dice = 1;
  for (let count = 0; count < samplesTried; count++) {
    asked.forEach(({ slot }, index) => {
      dice = (dice * 48271) % 2147483647;
      frame[slot] = samples[index]![dice % samples[index]!.length];
    });
    for (const item of program.items) if (item.bit & all) frame[item.slot] = item.run(frame);
    seen.add(run(frame) as Value);
  }
}

/** Questions of groups stand beside the others: a part that is in a loop is looked at for any row. */
const withFields = ({ questions }: Program): Asked[] =>
  questions.flatMap((question) => [question, ...(question.fields ?? [])]);

/** Lists of one row, of two, and of as few and as many as there may be. */
function rowSamples({ question, fields = [] }: Asked, today: Temporal): readonly Value[] {
  const samples = fields.map((field) => samplesOf(field, today));
  const [least, most] = rowLimits(question);
  let dice = 7;
  const rowsOf = (length: number): Value =>
    Array.from(
      { length },
      () =>
        new Row(
          Object.fromEntries(
            fields.map(({ id }, index) => {
              dice = (dice * 48271) % 2147483647;
              return [id, samples[index]![dice % samples[index]!.length]];
            }),
          ),
        ),
    );
  return [least, 1, 1, 1, 2, 2, 3, most]
    .filter((length) => length >= least && length <= most)
    .flatMap((length) => [rowsOf(length), rowsOf(length), rowsOf(length)]);
}

function samplesOf(asked: Asked, today: Temporal): readonly Value[] {
  const { question, reader, nullable } = asked;
  const { type, options } = question;
  if (asked.fields) return rowSamples(asked, today);
  const found: Value[] = nullable ? [null] : [];
  if (reader.few) return [...found, ...reader.few];
  if (type === "date") {
    const [least, most] = dateLimits(question, today);
    const days = [0, 1, 400, 3000, 7000, 15000, 22000, 26000, 33000].map((days) => today.count - days);
    return [
      ...found,
      ...[...days, ...days.map((day) => 2 * today.count - day), least, most]
        .filter((day) => day >= least && day <= most)
        .map((day) => dateAt(day)),
    ];
  }
  if (type === "number" || type === "money") {
    const { least, most } = numberLimits(question);
    const numbers = [0, 1, 2, 3, 5, 8, 10, 12, 18, 60, 100, 1000, 10000, 20000, 100000].filter(
      (n) => n >= Number(least) && n <= Number(most),
    );
    return [...found, ...numbers, least, most];
  }
  const values = valuesOf(options);
  if (!values) return [...found, "a", "b"];
  return [
    ...found,
    [],
    values,
    ...values.map((value) => [value]),
    ...values.map((value) => values.filter((v) => v !== value)),
  ];
}

/** Tries every combination of answers for each of true, false and null; false when there are too many. */
function search(ruleset: Ruleset, part: Item, today: string, seen: Set<Value>): boolean {
  const wanted = [true, false, null] as const;
  const outcomes = wanted.map((value, index): Item => ({
    ...part,
    slot: ruleset.program.size + index,
    bit: bit(ruleset.program.size + index),
    run: (frame) => {
      const found = part.run(frame);
      return found === undefined ? found : found === value;
    },
  }));
  const { program } = ruleset;
  const needed = program.items.filter((item) => item.bit & part.all);
  const own: Program = {
    ...program,
    questions: withFields(program),
    items: [...needed, ...outcomes],
    outcomes,
    size: program.size + wanted.length,
    dependencies: undefined,
  };
  const frame = knownFrame({ ...ruleset, program: own }, {}, { today });
  const built = buildDiagram(own, frame, openParts(own, frame), 20_000, mostWork);
  if (!built) return false;
  for (const node of allNodes(built.root)) {
    if (isBranch(node)) continue;
    if (node.outcome === undecided) return false;
    if (node.outcome !== none) seen.add(wanted[node.outcome]!);
  }
  return true;
}
