/**
 * Slips of the hand that people make in rulesets, each planted at every place that it fits. `written` ones leave
 * something that no rule should hold: `council-eligibility check` should find them by itself. `meant` ones leave
 * another good rule, which only the ruleset's own tests can tell from the right one.
 */
import { tokens, type Token } from "../../src/lexer.ts";
import type { Question, RulesetFile } from "../../src/index.ts";

export interface Slip {
  name: string;
  plant: (file: RulesetFile) => RulesetFile[];
}

type Place = (
  all: readonly Token[],
  at: number,
  file: RulesetFile,
  end: (at: number) => number,
) => [last: number, text: string] | string | undefined;

/** A slip in an expression: `place` gives what stands instead of a token, or of all up to another. */
const inExpressions = (name: string, place: Place): Slip => ({
  name,
  plant: (file) =>
    expressionsOf(file).flatMap(({ source, put }) => {
      const all = tokens(source);
      const end = (at: number): number => source.slice(0, all[at + 1]!.at).trimEnd().length;
      return all.slice(0, -1).flatMap((token, at) => {
        const found = place(all, at, file, end);
        if (found === undefined) return [];
        const [last, text] = typeof found === "string" ? [at, found] : found;
        return [put(source.slice(0, token.at) + text + source.slice(end(last)))];
      });
    }),
});

function expressionsOf(file: RulesetFile): { source: string; put: (source: string) => RulesetFile }[] {
  const list = <T>(key: keyof RulesetFile, field: keyof T & string) =>
    ((file[key] ?? []) as readonly T[]).map((entry, index) => ({
      source: entry[field] as string,
      put: (source: string): RulesetFile => ({
        ...file,
        [key]: (file[key] as readonly T[]).map((each, at) =>
          at === index ? { ...each, [field]: source } : each,
        ),
      }),
    }));
  return [
    ...list<{ value: string }>("values", "value"),
    ...list<{ when: string }>("criteria", "when"),
    ...list<{ when: string }>("outcomes", "when"),
  ];
}

const inQuestions = (name: string, change: (question: Question) => Question | undefined): Slip => ({
  name,
  plant: (file) =>
    file.questions.flatMap((question, index) => {
      const changed = change(question);
      return changed ? [{ ...file, questions: file.questions.with(index, changed) }] : [];
    }),
});

const is = (token: Token | undefined, ...texts: string[]): boolean =>
  (token?.kind === "name" || token?.kind === "symbol") && texts.includes(token.text);
const question = (file: RulesetFile, token: Token | undefined): Question | undefined =>
  token?.kind === "name" ? file.questions.find(({ id }) => id === token.text) : undefined;
const declared = (file: RulesetFile, { kind, text }: Token): boolean =>
  kind === "name" &&
  [file.questions, file.values ?? [], file.criteria].some((list) => list.some(({ id }) => id === text));
/** The last token of a call that begins at a name. */
const closing = (all: readonly Token[], at: number): number => {
  let depth = 0;
  for (let index = at + 1; index < all.length; index++) {
    if (is(all[index], "(")) depth++;
    if (is(all[index], ")") && !--depth) return index;
  }
  return at;
};
const isDay = (token: Token | undefined): boolean =>
  token?.kind === "string" && /^\d{4}-\d\d-\d\d$/.test(token.text);
/** `date("…")` or `@"…"` at a token: its last token and the day. */
const dayAt = (all: readonly Token[], at: number): [last: number, day: string] | undefined => {
  if (is(all[at], "@") && isDay(all[at + 1])) return [at + 1, all[at + 1]!.text];
  return is(all[at], "date") && isDay(all[at + 2]) ? [at + 3, all[at + 2]!.text] : undefined;
};
const isOption = (all: readonly Token[], at: number): boolean =>
  all[at]!.kind === "string" && !is(all[at - 1], "@") && !is(all[at - 2], "date", "duration");
const used = (file: RulesetFile, id: string): boolean =>
  expressionsOf(file).some(({ source }) =>
    tokens(source).some((token) => token.kind === "name" && token.text === id),
  );

export const written: readonly Slip[] = [
  inExpressions("number in quotes", (all, at) =>
    all[at]!.kind === "number" && !is(all[at - 2], "date") ? `"${all[at]!.text}"` : undefined,
  ),
  inExpressions("number with a comma", (all, at) =>
    all[at]!.kind === "number" && +all[at]!.text >= 1000 && !is(all[at - 2], "date")
      ? (+all[at]!.text).toLocaleString("en-GB")
      : undefined,
  ),
  inExpressions("number with a pound sign", (all, at) =>
    all[at]!.kind === "number" ? `£${all[at]!.text}` : undefined,
  ),
  inExpressions("true where a number stands", (all, at) => (all[at]!.kind === "number" ? "true" : undefined)),
  inExpressions("one figure too many", (all, at, file) => {
    const asked = question(file, all[at - 2]);
    return all[at]!.kind === "number" && +all[at]!.text > 0 && typeof asked?.max === "number"
      ? `${+all[at]!.text * 1000}`
      : undefined;
  }),
  inExpressions("date as a text", (all, at) => {
    const day = dayAt(all, at);
    return day && [day[0], `"${day[1]}"`];
  }),
  inExpressions("day that the month has not", (all, at) => {
    const day = dayAt(all, at);
    return day && [day[0], `date("${day[1].slice(0, 4)}-02-30")`];
  }),
  inExpressions("date with strokes", (all, at) => {
    const day = dayAt(all, at);
    return day && [day[0], `date("${day[1].split("-").reverse().join("/")}")`];
  }),
  inExpressions("date without quotes", (all, at) => {
    const day = dayAt(all, at);
    return day && [day[0], day[1]];
  }),
  inExpressions("name misspelt", (all, at, file) =>
    declared(file, all[at]!) ? all[at]!.text.slice(0, -1) : undefined,
  ),
  inExpressions("name with a capital", (all, at, file) =>
    declared(file, all[at]!) ? all[at]!.text[0]!.toUpperCase() + all[at]!.text.slice(1) : undefined,
  ),
  inExpressions("name in quotes", (all, at, file) =>
    declared(file, all[at]!) ? `"${all[at]!.text}"` : undefined,
  ),
  inExpressions("option misspelt", (all, at) =>
    isOption(all, at) ? `"${all[at]!.text.slice(0, -1)}"` : undefined,
  ),
  inExpressions("option in capitals", (all, at) =>
    isOption(all, at) ? `"${all[at]!.text.toUpperCase()}"` : undefined,
  ),
  inExpressions("option without quotes", (all, at) => (isOption(all, at) ? all[at]!.text : undefined)),
  inExpressions("== for =", (all, at) => (is(all[at], "=") ? "==" : undefined)),
  inExpressions("&& for and", (all, at) => (is(all[at], "and") ? "&&" : undefined)),
  inExpressions("|| for or", (all, at) => (is(all[at], "or") ? "||" : undefined)),
  inExpressions("=> for >=", (all, at) => (is(all[at], ">=") ? "=>" : undefined)),
  inExpressions("not without brackets", (all, at, _, end) =>
    is(all[at], "not") && closing(all, at) === at + 3
      ? [end(at) ? at + 3 : at, `not ${all[at + 2]!.text}`]
      : undefined,
  ),
  inExpressions("bracket left open", (all, at) => (is(all[at], ")") ? "" : undefined)),
  inExpressions("bracket too many", (all, at) => (is(all[at], ")") ? "))" : undefined)),
  inExpressions("= for in, of choices", (all, at, file) =>
    is(all[at], "in") && question(file, all[at + 1])?.type === "choices" ? "=" : undefined,
  ),
  inExpressions("in for =, of yes or no", (all, at, file) =>
    question(file, all[at])?.type === "yes-no" && !is(all[at + 1], "=", "!=") && !is(all[at - 1], "=", "!=")
      ? `"yes" in ${all[at]!.text}`
      : undefined,
  ),
  inExpressions('= "yes"', (all, at, file) =>
    question(file, all[at])?.type === "yes-no" && !is(all[at + 1], "=", "!=")
      ? `${all[at]!.text} = "yes"`
      : undefined,
  ),
  inExpressions("compared with null, although it is always answered", (all, at, file) => {
    const asked = question(file, all[at]);
    const always = asked?.type === "yes-no" && !asked.unsure && asked.required !== false;
    return always && !is(all[at + 1], "=", "!=") ? `(${all[at]!.text} = null)` : undefined;
  }),
  inExpressions("today without brackets", (all, at) =>
    is(all[at], "today") ? [at + 2, "today"] : undefined,
  ),
  inExpressions("age without .years", (all, at) =>
    is(all[at], ".") && is(all[at + 1], "years") ? [at + 1, ""] : undefined,
  ),
  inExpressions(".days for .years", (all, at) =>
    is(all[at - 1], ".") && is(all[at], "years") ? "days" : undefined,
  ),
  inExpressions("age by subtraction", (all, at) =>
    is(all[at], "years and months duration") && is(all[at + 3], ",")
      ? [closing(all, at), `(today() - ${all[at + 2]!.text})`]
      : undefined,
  ),
  inExpressions("age the wrong way round", (all, at) =>
    is(all[at], "years and months duration") && is(all[at + 3], ",")
      ? [closing(all, at), `years and months duration(today(), ${all[at + 2]!.text})`]
      : undefined,
  ),
  inExpressions("a number of years added to a date", (all, at) => {
    const years = is(all[at], "duration") && /^P(\d+)Y/.exec(all[at + 2]!.text);
    const short = is(all[at], "@") && /^P(\d+)Y/.exec(all[at + 1]!.text);
    return years ? [at + 3, years[1]!] : short ? [at + 1, short[1]!] : undefined;
  }),
  inExpressions("duration without P", (all, at) =>
    all[at]!.kind === "string" && /^P\d/.test(all[at]!.text) ? `"${all[at]!.text.slice(1)}"` : undefined,
  ),
  inExpressions("property that there is not", (all, at) =>
    is(all[at - 1], ".") && is(all[at], "years") ? "year" : undefined,
  ),
  inExpressions("function misspelt", (all, at, file) =>
    all[at]!.kind === "name" &&
    is(all[at + 1], "(") &&
    !is(all[at], "and", "or", "in", "then", "else", "if") &&
    !declared(file, all[at]!)
      ? `${all[at]!.text}s`
      : undefined,
  ),
  inExpressions("something and its contrary", (all, at, file) =>
    question(file, all[at])?.type === "yes-no" && !is(all[at + 1], "=", "!=")
      ? `(${all[at]!.text} and not(${all[at]!.text}))`
      : undefined,
  ),
  inExpressions("or for and, of two limits", (all, at, file) => {
    const asked = question(file, all[at]);
    return (asked?.type === "number" || asked?.type === "money") &&
      is(all[at + 1], ">=", ">") &&
      all[at + 2]?.kind === "number"
      ? [at + 2, `(${asked.id} >= ${all[at + 2]!.text} or ${asked.id} < ${+all[at + 2]!.text + 1})`]
      : undefined;
  }),
  inExpressions("range from high to low", (all, at, file) => {
    const asked = question(file, all[at]);
    return (asked?.type === "number" || asked?.type === "money") &&
      is(all[at + 1], ">=", ">", "<", "<=") &&
      all[at + 2]?.kind === "number"
      ? [at + 2, `${asked.id} in [${+all[at + 2]!.text + 5}..${all[at + 2]!.text}]`]
      : undefined;
  }),
  inExpressions("and true", (all, at, file) =>
    question(file, all[at])?.type === "yes-no" && !is(all[at + 1], "=", "!=")
      ? `(${all[at]!.text} or true)`
      : undefined,
  ),
  {
    name: "outcome for everybody first",
    plant: (file) => [{ ...file, outcomes: [file.outcomes.at(-1)!, ...file.outcomes.slice(0, -1)] }],
  },
  {
    name: "outcome for everybody left out",
    plant: (file) => [{ ...file, outcomes: file.outcomes.slice(0, -1) }],
  },
  {
    name: "outcome copied, its condition not changed",
    plant: (file) =>
      file.outcomes.map((outcome, index) => ({
        ...file,
        outcomes: file.outcomes.toSpliced(index + 1, 0, { ...outcome, id: `${outcome.id}Again` }),
      })),
  },
  {
    name: "criterion that is always met",
    plant: (file) =>
      file.criteria.map((criterion, index) => ({
        ...file,
        criteria: file.criteria.with(index, { ...criterion, when: "true" }),
      })),
  },
  {
    name: "question that nothing reads",
    plant: (file) =>
      file.questions.map((each) => ({
        ...file,
        questions: [...file.questions, { ...each, id: `${each.id}Again` }],
      })),
  },
  {
    name: "question left out that a rule reads",
    plant: (file) =>
      file.questions
        .filter(({ id }) => used(file, id))
        .map((each) => ({ ...file, questions: file.questions.filter((other) => other !== each) })),
  },
  inQuestions("question of the wrong type", (asked) =>
    asked.type === "check" ? undefined : { ...asked, type: asked.type === "text" ? "number" : "text" },
  ),
  {
    name: "option left out that a rule reads",
    plant: (file) =>
      file.questions.flatMap((asked, index) =>
        (asked.options ?? [])
          .filter(({ value }) => expressionsOf(file).some(({ source }) => source.includes(`"${value}"`)))
          .map((option) => ({
            ...file,
            questions: file.questions.with(index, {
              ...asked,
              options: asked.options!.filter((other) => other !== option),
            }),
          })),
      ),
  },
  inQuestions("words without Welsh", (asked) =>
    asked.label["cy"] === undefined ? undefined : { ...asked, label: { en: asked.label["en"]! } },
  ),
  inQuestions("limit that is no day", (asked) =>
    asked.type === "date" ? { ...asked, max: "2026-02-30" } : undefined,
  ),
  {
    name: "refusal without a way on",
    plant: (file) =>
      file.outcomes.flatMap((outcome, index) =>
        outcome.result === "not-eligible"
          ? [{ ...file, outcomes: file.outcomes.with(index, { ...outcome, next: [] }) }]
          : [],
      ),
  },
];

export const meant: readonly Slip[] = [
  ...[
    [">=", ">"],
    [">", ">="],
    ["<", "<="],
    ["<=", "<"],
    [">=", "<"],
    ["and", "or"],
    ["or", "and"],
  ].map(([from, to]) =>
    inExpressions(`${to} for ${from}`, (all, at) => (is(all[at], from!) ? to : undefined)),
  ),
  inExpressions("a number one too high", (all, at) =>
    all[at]!.kind === "number" ? `${+all[at]!.text + 1}` : undefined,
  ),
  inExpressions("another option", (all, at, file) => {
    const asked = file.questions.find(({ options }) => options?.some(({ value }) => value === all[at]!.text));
    const other = asked?.options!.find(({ value }) => value !== all[at]!.text);
    return isOption(all, at) && other ? `"${other.value}"` : undefined;
  }),
];
