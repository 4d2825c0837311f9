import { reader, type Reader } from "./answers.ts";
import { ExpressionError, fault, RulesetError, type Fault } from "./errors.ts";
import { compileExpression } from "./expression.ts";
import type { Follows } from "./follow.ts";
import { keywords } from "./lexer.ts";
import {
  bit,
  leaf,
  readsOf,
  slotsOf,
  type Slots,
  type Atom,
  type Name,
  type Node,
  type Run,
} from "./node.ts";
import { questionTypes, type Criterion, type Outcome, type Question, type RulesetFile } from "./ruleset.ts";

/** A ruleset that is ready to evaluate. */
export interface Ruleset {
  readonly id: string;
  readonly version: string;
  readonly file: RulesetFile;
  readonly questions: readonly Question[];
  readonly criteria: readonly Criterion[];
  readonly outcomes: readonly Outcome[];
  /** Compiled form; no part of the public interface. */
  readonly program: Program;
}

export interface Program {
  given: { id: string; slot: number; reader: Reader }[];
  questions: Asked[];
  /** Values, criteria and outcomes, each after what it reads. */
  items: Item[];
  criteria: Item[];
  outcomes: Item[];
  size: number;
  /** Made when first needed. */
  follow?: (node: Node) => Follows;
}

/** A question in its slot. */
export interface Asked {
  id: string;
  bit: Slots;
  question: Question;
  slot: number;
  reader: Reader;
  known: Node | undefined;
}

/** A value, criterion or outcome in its slot. */
export interface Item {
  slot: number;
  run: Run;
  node: Node;
  atoms: Atom[];
  bit: Slots;
  reads: Slots;
  /** What it reads, and all that is behind that. */
  all: Slots;
  /** The questions among those, found when first needed. */
  rests?: readonly Asked[];
  /** How long it takes to run, roughly: the length of its expression. */
  cost: number;
}

const most = 2000;
const longest = 20000;
const longestTogether = 1000000;

type Entry = Record<string, unknown> & { id: string };

/**
 * Checks and compiles a ruleset.
 * @throws RulesetError with every fault: its JSON path, what was expected and found, and in an expression the
 * line and column.
 */
export function compileRuleset(json: unknown): Ruleset {
  const faults: Fault[] = [];
  const file = (isObject(json) ? json : {}) as unknown as RulesetFile;
  const names = new Map<string, Name>();
  let slot = 2;
  let total = 0;

  const wrong = (path: string, expected: string, value: unknown, source?: string, at?: number): void => {
    if (faults.length < 100) faults.push(fault(path, expected, describe(value), source, at));
  };
  const entries = (
    key: keyof RulesetFile,
    least: number,
    space: Map<string, unknown>,
    dotted = "",
  ): Entry[] => {
    const list = file[key] ?? [];
    if (!Array.isArray(list) || list.length < least || list.length > most) {
      wrong(`/${key}`, `a list of ${least} to ${most}`, list);
      return [];
    }
    return list.filter((entry: unknown, index): entry is Entry => {
      const id = isObject(entry) && entry["id"];
      const good =
        typeof id === "string" &&
        new RegExp(`^[A-Za-z]\\w{0,99}${dotted}$`).test(id) &&
        !keywords.includes(id) &&
        !(id in {}) &&
        !space.has(id);
      if (!good) wrong(`/${key}/${index}/id`, "a name of its own, letters and digits", id);
      else space.set(id, undefined);
      return good;
    });
  };
  const declare = (id: string, kind: Name["kind"]): number => {
    names.set(id, { slot, kind });
    return slot++;
  };
  const compile = (source: unknown, path: string, known: ReadonlyMap<string, Name>, atoms: Atom[]): Node => {
    if (typeof source !== "string" || source.length > longest || (total += source.length) > longestTogether) {
      wrong(path, `an expression of up to ${longest} characters`, source);
    } else {
      try {
        return compileExpression(source, known, atoms);
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        wrong(path, error.expected, error.found ?? JSON.stringify(source[error.at] ?? ""), source, error.at);
      }
    }
    return leaf(() => null);
  };
  const items = (entries: Entry[], key: string, property: string): Item[] =>
    entries.map((entry) => {
      const atoms: Atom[] = [];
      const path = `/${key}/${(file[key as "values"] as unknown[]).indexOf(entry)}/${property}`;
      const node = compile(entry[property], path, names, atoms);
      const own = key === "outcomes" ? slot++ : names.get(entry.id)!.slot;
      return {
        slot: own,
        bit: bit(own),
        all: readsOf(node),
        run: node.run,
        node,
        atoms,
        reads: readsOf(node),
        cost: `${entry[property] as string}`.length,
      };
    });

  if (!isObject(json)) wrong("", "an object", json);
  if (typeof file.id !== "string") wrong("/id", "a text", file.id);
  if (typeof file.version !== "string") wrong("/version", "a text", file.version);
  const space = new Map<string, unknown>();
  const given = entries("given", 0, space, "(\\.[A-Za-z]\\w{0,99})*").map((entry) => ({
    id: entry.id,
    slot: declare(entry.id, "given"),
    reader: reader({ ...entry, unsure: {} } as never),
  }));
  const outside = new Map(names);
  const questions = entries("questions", 0, space).map((entry): Asked => {
    const question = entry as unknown as Question;
    const path = `/questions/${file.questions.indexOf(question)}`;
    if (!questionTypes.includes(question.type))
      wrong(`${path}/type`, questionTypes.join(", "), question.type);
    const good = !/^choice/.test(question.type) || goodOptions(question.options);
    if (!good) wrong(`${path}/options`, "1 to 200 options with a value each", question.options);
    const read = reader(good ? question : { ...question, options: [] });
    const kind = read.few ? "small" : question.type === "date" ? "date" : "wide";
    const slot = declare(entry.id, kind);
    const { known } = question;
    return {
      id: entry.id,
      question,
      slot,
      bit: bit(slot),
      reader: read,
      known: known === undefined ? undefined : compile(known, `${path}/known`, outside, []),
    };
  });
  for (const [index, { question }] of questions.entries()) {
    const needs = question.needs ?? [];
    const good =
      Array.isArray(needs) && needs.every((id) => questions.some((other) => other.question.id === id));
    if (!good) wrong(`/questions/${index}/needs`, "ids of questions", needs);
  }
  const values = entries("values", 0, space);
  const criteria = entries("criteria", 0, space);
  const outcomes = entries("outcomes", 1, new Map());
  for (const entry of [...values, ...criteria]) declare(entry.id, "item");
  const compiled = [
    items(values, "values", "value"),
    items(criteria, "criteria", "when"),
    items(outcomes, "outcomes", "when"),
  ];
  const ordered = order(compiled.flat(), (item) =>
    wrong("", "no circle among values and criteria", nameOf(names, item.slot)),
  );
  if (faults.length) throw new RulesetError(faults);
  return {
    id: file.id,
    version: file.version,
    file,
    questions: questions.map(({ question }) => question),
    criteria: file.criteria,
    outcomes: file.outcomes,
    program: { given, questions, items: ordered, criteria: compiled[1]!, outcomes: compiled[2]!, size: slot },
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const describe = (value: unknown): string =>
  typeof value === "string"
    ? value.slice(0, 80)
    : Array.isArray(value)
      ? `a list of ${value.length}`
      : value === undefined
        ? "nothing"
        : isObject(value)
          ? "an object"
          : `${value as number}`;

const goodOptions = (options: unknown): boolean =>
  Array.isArray(options) &&
  options.length > 0 &&
  options.length <= 200 &&
  new Set(options.map((option: unknown) => isObject(option) && option["value"])).size === options.length &&
  options.every((option: unknown) => isObject(option) && typeof option["value"] === "string");

const nameOf = (names: Map<string, Name>, slot: number): string =>
  [...names].find(([, name]) => name.slot === slot)?.[0] ?? "";

/** Each item after those that it reads. */
function order(items: readonly Item[], circle: (item: Item) => void): Item[] {
  const bySlot = new Map(items.map((item) => [item.slot, item]));
  const state = new Map<Item, "open" | "done">();
  const ordered: Item[] = [];
  const visit = (item: Item): void => {
    if (state.get(item) === "done") return;
    if (state.get(item)) return circle(item);
    state.set(item, "open");
    for (const slot of slotsOf(item.reads)) {
      const other = bySlot.get(slot);
      if (!other) continue;
      visit(other);
      item.all |= other.all;
    }
    state.set(item, "done");
    ordered.push(item);
  };
  items.forEach(visit);
  return ordered;
}
