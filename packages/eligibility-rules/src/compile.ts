import { readers, Refusal, wrongLimit, type Reader } from "./answers.ts";
import { ExpressionError, fault, RulesetError, type Fault } from "./errors.ts";
import { compileExpression, type Expression } from "./expression.ts";
import { anything, date, listOf, number, row, text, truth, type Kinds } from "./kinds.ts";
import { keywords, tokens } from "./lexer.ts";
import { isRate } from "./rate-on.ts";
import { bit, firstSlot, literal, slotsOf, type Name } from "./node.ts";
import type { Asked, Item, Ruleset } from "./program.ts";
import type { Criterion, Definition, Given, Outcome, Question, Rate, RulesetFile } from "./ruleset.ts";
import { Row, type Value } from "./values.ts";

const most = 2000;
const longest = 20000;
const longestTogether = 1000000;
const mostRows = 200;

const name = /^[A-Za-z]\w{0,99}$/;
const dottedName = /^[A-Za-z]\w{0,99}(\.[A-Za-z]\w{0,99})*$/;

/** An entry of one of a ruleset’s lists, in the slot for its value. */
interface Declared<T> {
  id: string;
  path: string;
  slot: number;
  entry: T;
}

/**
 * Checks and compiles a ruleset.
 * @throws RulesetError with every fault: its JSON path, what was expected and found, and in an expression the
 * line and column.
 */
export function compileRuleset(json: unknown): Ruleset {
  const faults: Fault[] = [];
  const file = (isObject(json) ? json : {}) as unknown as RulesetFile;
  const names = new Map<string, Name>();
  let size = firstSlot;
  let total = 0;

  const wrong = (path: string, expected: string, value: unknown, source?: string, at?: number): void => {
    if (faults.length < 100) faults.push(fault(path, expected, describe(value), source, at));
  };
  const declare = <T>(
    key: string,
    nameOf: (entry: T) => Omit<Name, "slot">,
    { least = 0, pattern = name, among = names, of = file as unknown, at = "" } = {},
  ): Declared<T>[] => {
    const list = (of as Record<string, unknown>)[key] ?? [];
    if (!Array.isArray(list) || list.length < least || list.length > most) {
      wrong(`${at}/${key}`, `a list of ${least} to ${most}`, list);
      return [];
    }
    return list.flatMap((entry: unknown, index) => {
      const path = `${at}/${key}/${index}`;
      const id = isObject(entry) ? entry["id"] : undefined;
      const taken = typeof id !== "string" || keywords.includes(id) || id in {} || among.has(id);
      if (taken || !pattern.test(id)) {
        wrong(`${path}/id`, "a name that nothing else has, letters and digits", id);
        return [];
      }
      const slot = size++;
      const own = nameOf(entry as T);
      if ((entry as Question).type === "group") own.fields = new Map();
      among.set(id, { slot, ...own });
      return [{ id, path, slot, entry: entry as T }];
    });
  };
  const compile = (
    source: unknown,
    path: string,
    known: ReadonlyMap<string, Name>,
    wanted: Kinds,
  ): Expression => {
    if (typeof source !== "string" || source.length > longest || (total += source.length) > longestTogether) {
      wrong(path, `an expression of up to ${longest} characters`, source);
    } else {
      try {
        const compiled = compileExpression(source, known, wanted);
        for (const { at, expected, found } of compiled.mismatches) wrong(path, expected, found, source, at);
        return compiled;
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        wrong(path, error.expected, error.found, source, error.at);
      }
    }
    return { node: literal(null), reads: 0n, mismatches: [] };
  };
  const readerOf = (question: Question, path: string): Reader => {
    const { type, options } = question;
    const make = readers.get(type);
    for (const [key, limit] of wholeNumbers) {
      const value = question[key] ?? 0;
      if (!Number.isInteger(value) || value < 0 || value > limit)
        wrong(`${path}/${key}`, `a whole number up to ${limit}`, value);
    }
    const limit = wrongLimit(question);
    if (limit) wrong(`${path}/${limit[0]}`, limit[1], question[limit[0]]);
    if (type === "group" && path.lastIndexOf("/questions") === 0) return none;
    if (!make || (type === "check" && path.lastIndexOf("/questions")))
      wrong(`${path}/type`, [...readers.keys()].join(", "), type);
    else if (/^choice/.test(type) && !goodOptions(options))
      wrong(`${path}/options`, "1 to 200 options with a value each", options);
    else return make(question);
    return none;
  };
  /** What is asked of each row, or what each row that is given has. */
  const fieldsOf = <T extends { type: unknown }>(
    { id, path, entry }: Declared<T>,
    among: ReadonlyMap<string, Name>,
    nameOf: (entry: T) => Omit<Name, "slot">,
  ): Declared<T>[] | undefined =>
    entry.type === "group"
      ? declare("questions", nameOf, {
          least: 1,
          among: among.get(id)!.fields as Map<string, Name>,
          of: entry,
          at: path,
        })
      : undefined;
  if (!isObject(json)) wrong("", "an object", json);
  for (const key of ["id", "version"] as const)
    if (typeof file[key] !== "string") wrong(`/${key}`, "a text", file[key]);
  const given = declare<Given>("given", ({ type }) => ({ kind: "given", kinds: kindsOf(type) }), {
    pattern: dottedName,
  }).map((each) => {
    const { id, slot, entry } = each;
    const fields = fieldsOf(each, names, ({ type }) => ({ kind: "local", kinds: kindsOf(type) }));
    return { id, slot, reader: fields ? rowsReader(fields) : readerOfGiven(entry) };
  });
  const rates = declare<Rate>("rates", ({ type }) => ({
    kind: "given",
    kinds: type === "date" ? date : number,
  })).map(({ path, slot, entry: rate }) => {
    if (!isRate(rate)) wrong(`${path}/values`, "values of its type, in order", rate.values);
    return { slot, rate };
  });
  const outside = new Map(names);
  const askedOf = ({ id, path, slot, entry: question }: Declared<Question>): Asked => ({
    id,
    slot,
    bit: bit(slot),
    question,
    reader: readerOf(question, path),
    nullable:
      question.type !== "group" &&
      (!!question.unsure || question.required === false || question.type === "check"),
    known:
      question.known === undefined
        ? undefined
        : compile(question.known, `${path}/known`, outside, kindsOf(question.type)).node.run,
  });
  const questions = declare<Question>("questions", nameOfQuestion).map((each) => ({
    ...askedOf(each),
    fields: fieldsOf(each, names, nameOfQuestion)?.map(askedOf),
  }));
  const asked = new Set(questions.map(({ id }) => id));
  for (const [index, { question }] of questions.entries()) {
    const needs: unknown = question.needs ?? [];
    if (!Array.isArray(needs) || !needs.every((id) => asked.has(id as string)))
      wrong(`/questions/${index}/needs`, "ids of questions", needs);
  }
  const item = (): Omit<Name, "slot"> => ({ kind: "item" });
  const values = declare<Definition>("values", item);
  const criteria = declare<Criterion>("criteria", item);
  const outcomes = declare<Outcome>("outcomes", item, { least: 1, among: new Map() });
  const expressions = [
    ...values.map((each) => ({
      ...each,
      key: "value",
      source: each.entry.value as unknown,
      wanted: anything,
    })),
    ...[...criteria, ...outcomes].map((each) => ({
      ...each,
      key: "when",
      source: each.entry.when as unknown,
      wanted: truth,
    })),
  ];
  const bySlot = new Map<number, Item>();
  // Each after what it reads, so that the kinds of that are known.
  for (const { id, path, slot, source, key, wanted } of order(expressions, names, ({ id }) =>
    wrong("", "no circle among values and criteria", id),
  )) {
    const { node, reads } = compile(source, `${path}/${key}`, names, wanted);
    const name = names.get(id);
    if (name?.slot === slot) {
      name.kinds = node.kinds & wanted ? node.kinds : wanted;
      if (node.fields) name.fields = node.fields;
    }
    const cost = typeof source === "string" ? source.length + 100 * source.split(/[-+*/]/).length : 0;
    let all = reads;
    for (const slot of slotsOf(reads)) all |= bySlot.get(slot)?.all ?? 0n;
    bySlot.set(slot, { id, slot, bit: bit(slot), run: node.run, node, reads, all, cost });
  }
  if (faults.length) throw new RulesetError(faults);
  return {
    id: file.id,
    version: file.version,
    file,
    questions: questions.map(({ question }) => question),
    criteria: criteria.map(({ entry }) => entry),
    outcomes: outcomes.map(({ entry }) => entry),
    program: {
      given,
      rates,
      questions,
      items: [...bySlot.values()],
      criteria: criteria.map(({ slot }) => bySlot.get(slot)!),
      outcomes: outcomes.map(({ slot }) => bySlot.get(slot)!),
      names,
      size,
    },
  };
}

const wholeNumbers = [
  ["decimals", 20],
  ["maxLength", 10000],
] as const;

const none: Reader = { read: () => null };

const readerOfGiven = (given: Given): Reader =>
  (readers.get(given.type) ?? readers.get("text")!)(given as unknown as Question);

/** A list of rows that is given: what cannot be read in one is null. */
function rowsReader(fields: readonly Declared<Given>[]): Reader {
  const read = fields.map(({ id, entry }) => [id, readerOfGiven(entry)] as const);
  return {
    read: (list, today) =>
      Array.isArray(list) && list.length <= mostRows
        ? list.map((item: Record<string, unknown> | null) => {
            const valueOf = (id: string, reader: Reader): Value => {
              const found = reader.read(item?.[id] ?? null, today);
              return found instanceof Refusal ? null : found;
            };
            return new Row(Object.fromEntries(read.map(([id, reader]) => [id, valueOf(id, reader)])));
          })
        : null,
  };
}

const nameOfQuestion = ({ type }: Question): Omit<Name, "slot"> => ({
  kind: ["yes-no", "choice", "check", "group"].includes(type) ? "small" : type === "date" ? "date" : "wide",
  kinds: kindsOf(type),
});

/** The kinds of a question's answers. */
function kindsOf(type: unknown): Kinds {
  if (type === "yes-no") return truth;
  if (type === "date") return date;
  if (type === "choices") return listOf(text);
  if (type === "group") return listOf(row);
  return type === "number" || type === "money" ? number : text;
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

function goodOptions(options: unknown): boolean {
  if (!Array.isArray(options) || !options.length || options.length > 200) return false;
  const values = new Set(options.map((option: unknown) => (isObject(option) ? option["value"] : undefined)));
  return values.size === options.length && [...values].every((value) => typeof value === "string");
}

/** Each expression after those whose names it holds. */
function order<T extends { slot: number; source: unknown }>(
  expressions: readonly T[],
  names: ReadonlyMap<string, Name>,
  circle: (expression: T) => void,
): T[] {
  const bySlot = new Map(expressions.map((each) => [each.slot, each]));
  const begun = new Set<T>();
  const ordered = new Set<T>();
  const visit = (expression: T): void => {
    if (ordered.has(expression)) return;
    if (begun.has(expression)) return circle(expression);
    begun.add(expression);
    for (const name of namesIn(expression.source)) {
      const other = bySlot.get(names.get(name)?.slot ?? -1);
      if (other) visit(other);
    }
    ordered.add(expression);
  };
  expressions.forEach(visit);
  return [...ordered];
}

/** The names in an expression, but for properties; none where it cannot be read. */
function namesIn(source: unknown): Set<string> {
  if (typeof source !== "string" || source.length > longest) return new Set();
  try {
    const all = tokens(source);
    const isName = (index: number): boolean => all[index]!.kind === "name" && all[index - 1]?.text !== ".";
    return new Set(all.flatMap(({ text }, index) => (isName(index) ? [text] : [])));
  } catch {
    return new Set();
  }
}
