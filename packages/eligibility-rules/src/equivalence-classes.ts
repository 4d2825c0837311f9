import { rowLimits, valuesOf } from "./answers.ts";
import type { Asked, Atom, Item, Program } from "./program.ts";
import { dependenciesOf } from "./dependencies.ts";
import { asSequence, asSet, bit, slotsOf, todaySlot, type Frame, type Slots } from "./node.ts";
import type { Question } from "./ruleset.ts";
import { scaleOf, type Scale } from "./scale.ts";
import type { Temporal } from "./temporal.ts";
import { Row, type Value } from "./values.ts";

/** Answers of one question that no rule tells apart are one class. */
export interface EquivalenceClasses {
  /** One answer of each class. */
  values: readonly Value[];
  /** Of the questions of a group, whose rows these are lists of. */
  fields?: readonly { asked: Asked; classes: EquivalenceClasses }[];
  /** Where answers have an order: the index at which each class but null's starts. */
  starts?: readonly bigint[];
}

const mostWhole = 1000n;
const mostCounted = 50n;
const mostListed = 14;
/** Lists of rows that are tried for a group at most. */
const mostRowLists = 20_000;
/** What looking for cuts may cost, a comparison 100 and what it goes through its own. */
const mostWork = 2e7;

/**
 * Finds the classes of open questions: two answers of one class have the same effect, whatever the others are.
 * Gives undefined for a question whose answers cannot be cut, or into more classes than `limit`.
 * @param needed the values, criteria and outcomes that are still undecided and could matter.
 */
export function classFinder(
  program: Program,
  known: Frame,
  needed: readonly Item[],
  limit: number,
): (asked: Asked) => EquivalenceClasses | undefined {
  const today = known[todaySlot] as Temporal;
  const scratch = known.slice();
  const ofItems = (program.dependencies ??= dependenciesOf(program));
  const all = program.questions.flatMap((each) => [each, ...(each.fields ?? [])]);
  const asked = new Map<number, Asked>(all.map((question) => [question.slot, question]));
  const found = new Map<Asked, EquivalenceClasses | undefined>();
  const cuts = new Map<number, Atom[]>();
  let open: Slots = 0n;
  // Questions of a group have no one answer, even when its rows are known.
  for (const each of all) if (known[each.slot] === undefined) open |= each.bit;
  let work = 0;
  const spent = (): boolean => work > mostWork;
  // Slots whose every answer counts, because they come into something that cannot be cut.
  let whole: Slots = 0n;

  // Questions of groups whose answers count at all.
  let counted: Slots = 0n;

  for (const item of needed) {
    const { dependencies, atoms, fields } = ofItems.get(item)!;
    counted |= fields;
    if (program.outcomes.includes(item)) whole |= dependencies.raw | dependencies.rough;
    for (const atom of atoms) {
      const cut = atom.dependencies.raw & open;
      whole |= atom.dependencies.rough;
      // Of several at a time, all but one may be tried value by value, and that one cut for each of them.
      const wide = slotsOf(cut).filter((slot) => !isCount(asked.get(slot)!.question, today));
      const along = cut & (cut - 1n) ? wide : slotsOf(cut);
      if (along.length !== 1) whole |= cut;
      else {
        const slot = along[0]!;
        const others = cut & ~bit(slot);
        whole |= others;
        if (!cuts.has(slot)) cuts.set(slot, []);
        cuts
          .get(slot)!
          .push(
            others
              ? { ...atom, dependencies: { ...atom.dependencies, hidden: atom.dependencies.hidden | others } }
              : atom,
          );
      }
    }
  }

  const classesOf = (question: Asked): EquivalenceClasses | undefined => {
    // While it is being worked out, a question that needs itself has none.
    if (!found.has(question)) {
      found.set(question, undefined);
      found.set(question, withNull(question, make(question)));
    }
    return found.get(question);
  };

  const make = (each: Asked): EquivalenceClasses | undefined => {
    const { slot, bit: own, reader, question, fields } = each;
    if (fields) {
      const classes = fields.map((field) => (counted & field.bit ? classesOf(field) : oneClass(make(field))));
      return rowLists(each, classes, Math.min(limit, mostRowLists));
    }
    if (reader.few) return { values: reader.few };
    const optional = !!question.none;
    const options = question.type === "choices" ? valuesOf(question.options) : undefined;
    const scale = scaleOf(question, today);
    const atoms = cuts.get(slot) ?? [];
    const all = !!(whole & own);
    if (scale) return ordered(slot, scale, all, atoms);
    const flag = options ? 4 : 3;
    const named = new Set<Value>();
    const plain = atoms.every((atom) =>
      atom.direct.some((direct) => {
        const fits = direct.slot === slot && (direct.cut & flag) === flag;
        return (
          fits &&
          everywhere(atom, slot, () => listOf(direct.threshold(scratch)).forEach((value) => named.add(value)))
        );
      }),
    );
    const uncut = all || !plain || named.has(undefined);
    if (!options) return uncut ? undefined : { values: [...named, `${[...named].join("")}.`] };
    const listed = uncut ? options : options.filter((option) => named.has(option));
    if (listed.length > mostListed) return undefined;
    const lists = Array.from({ length: 1 << listed.length }, (_, bits) =>
      listed.filter((_, bit) => (bits >> bit) & 1),
    );
    const emptyMeans = optional ? [] : options.filter((option) => !listed.includes(option)).slice(0, 1);
    lists[0] = emptyMeans;
    return { values: optional || emptyMeans.length ? lists : lists.slice(1) };
  };

  const ordered = (
    slot: number,
    scale: Scale,
    all: boolean,
    atoms: readonly Atom[],
  ): EquivalenceClasses | undefined => {
    const { least, most, value } = scale;
    const starts = new Set([least]);
    if (all && most - least >= mostWhole) return undefined;
    if (all) for (let index = least; index <= most; index++) starts.add(index);
    for (const atom of all ? [] : atoms) {
      // A branch that the answer itself picks: between the cuts so far, it is always the same one.
      const bent = atom.dependencies.hidden & bit(slot);
      const cut = (): void => {
        const from = bent ? inOrder(starts) : [least];
        from.forEach((first, index) => {
          const last = index + 1 < from.length ? from[index + 1]! - 1n : most;
          for (const start of cutsOf(atom, slot, scale, first, last)) {
            if (start > least && start <= most) starts.add(start);
          }
        });
      };
      if (!everywhere(atom, slot, cut) || starts.size > limit) return undefined;
    }
    const sorted = inOrder(starts);
    return { values: sorted.map(value), starts: sorted };
  };

  /** Where the atom changes along a stretch of one answer, all else in the scratch frame being as it is. */
  const cutsOf = (
    atom: Atom,
    slot: number,
    { value, index }: Scale,
    first: bigint,
    end: bigint,
  ): bigint[] => {
    const direct = atom.direct.find((each) => each.slot === slot);
    const threshold = direct?.threshold(scratch);
    if (threshold !== undefined) {
      return listOf(threshold).flatMap((each) => {
        const at = index(each);
        if (!at) return [];
        return [
          ...(direct!.cut & 1 && at.exact ? [at.index] : []),
          ...(direct!.cut & 2 || !at.exact ? [at.index + 1n] : []),
        ];
      });
    }
    const { feeders, probe } = atom;
    const stateAt = (at: bigint): Value => {
      scratch[slot] = value(at);
      refresh(feeders);
      return probe(scratch);
    };
    const starts: bigint[] = [];
    const last = stateAt(end);
    let start = first;
    for (let state = stateAt(start); state !== last && !spent(); state = stateAt(start)) {
      let beyond = end;
      while (beyond - start > 1n) {
        const middle = (start + beyond) >> 1n;
        if (stateAt(middle) === state) start = middle;
        else beyond = middle;
      }
      starts.push((start = beyond));
    }
    scratch[slot] = undefined;
    refresh(feeders);
    return starts;
  };

  /** Calls for each combination of the other open answers that the atom depends on; false if that is too much. */
  const everywhere = (atom: Atom, slot: number, call: () => void): boolean => {
    const others = slotsOf(atom.dependencies.hidden & open & ~bit(slot));
    const choices = others.map((slot) => classesOf(asked.get(slot)!)?.values);
    if (choices.reduce((product, values) => product * (values?.length ?? Infinity), 1) > limit) return false;
    const { feeders } = atom;
    const each = (at: number): void => {
      if (at < others.length) {
        for (const value of choices[at]!) {
          scratch[others[at]!] = value;
          each(at + 1);
        }
        scratch[others[at]!] = undefined;
      } else {
        refresh(feeders);
        if (!spent()) call();
      }
    };
    each(0);
    refresh(feeders);
    return !spent();
  };

  const refresh = (feeders: readonly Item[]): void => {
    work += 100;
    for (const { slot, run, cost } of feeders) {
      scratch[slot] = run(scratch);
      work += cost;
    }
  };

  return classesOf;
}

/**
 * Every list of rows of a group that rules can tell apart: their order counts only where a rule asks for it, and how
 * many are alike only where one counts them.
 */
function rowLists(
  { question, fields = [], takenIn = asSet }: Asked,
  classes: readonly (EquivalenceClasses | undefined)[],
  limit: number,
): EquivalenceClasses | undefined {
  let rows: Record<string, Value>[] = [{}];
  for (const [index, { id }] of fields.entries()) {
    const values = classes[index]?.values;
    if (!values || rows.length * values.length > limit) return undefined;
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [id]: value })));
  }
  const all = rows.map((values) => new Row(values));
  const [least, most] = rowLimits(question);
  // Each list by the places of its rows.
  let lists: number[][] = [[]];
  const found: number[][] = [];
  for (let length = 0; lists.length; length++) {
    // Of rows that are only asked for being there, the last stands for as many of its kind as are wanted.
    if (length >= least) found.push(...lists);
    else if (takenIn === asSet && length) found.push(...lists.map((list) => padded(list, least)));
    const longer: number[][] = [];
    for (const list of length < most ? lists : []) {
      const from = takenIn === asSequence ? 0 : (list.at(-1) ?? 0) + (takenIn === asSet && length ? 1 : 0);
      if (found.length + longer.length + all.length - from > limit) return undefined;
      for (let at = from; at < all.length; at++) longer.push([...list, at]);
    }
    lists = longer;
  }
  return {
    values: found.map((list) => list.map((at) => all[at]!)),
    fields: fields.map((asked, index) => ({ asked, classes: classes[index]! })),
  };
}

const oneClass = (classes: EquivalenceClasses | undefined): EquivalenceClasses | undefined =>
  classes && { values: classes.values.slice(0, 1) };

const padded = (list: readonly number[], length: number): number[] =>
  Array.from({ length }, (_, index) => list[Math.min(index, list.length - 1)]!);

/** A number with so few values that each may be tried, as one that counts people has. */
function isCount(question: Question, today: Temporal): boolean {
  const scale = question.type === "number" && scaleOf(question, today);
  return !!scale && scale.most - scale.least <= mostCounted;
}

const inOrder = (starts: Iterable<bigint>): bigint[] => [...starts].sort((a, b) => (a < b ? -1 : 1));

const listOf = (value: Value): readonly Value[] =>
  (Array.isArray(value) ? value : [value]) as readonly Value[];

const withNull = (
  { nullable }: Asked,
  classes: EquivalenceClasses | undefined,
): EquivalenceClasses | undefined =>
  classes && nullable ? { ...classes, values: [...classes.values, null] } : classes;
