import { compileRuleset } from "./compile.ts";
import type { Ruleset } from "./program.ts";
import { constantParts } from "./constant-parts.ts";
import { RulesetError, type Fault } from "./errors.ts";
import { evaluate } from "./evaluate.ts";
import { explore, type Exploration, type Path } from "./explore.ts";
import { strayLiterals } from "./literals.ts";
import { overlaps } from "./overlaps.ts";
import { reasons } from "./reasons.ts";
import type { Question, QuestionType, RulesetFile, RulesetTest } from "./ruleset.ts";
import { isRate } from "./rate-on.ts";
import { mapTexts, rateInWords } from "./rates.ts";
import { schemaIn } from "./schema.ts";
import { bit } from "./node.ts";
import { daysAfter, parseDate } from "./temporal.ts";
import { validate } from "./validate.ts";
import { validityOn } from "./validity.ts";

export interface Finding {
  /** Warnings do not fail a ruleset; notes are nothing to change, but to know. */
  severity: "error" | "warning" | "note";
  /** JSON pointer to what it is about. */
  path: string;
  message: string;
}

export interface CheckReport {
  passed: boolean;
  findings: Finding[];
  tests: { passed: number; failed: number };
  exploration: Exploration | null;
}

/** Everything that can be said of a ruleset before anybody uses it. `today` is `YYYY-MM-DD`. */
export function checkRuleset(json: unknown, { today }: { today: string }): CheckReport {
  const findings: Finding[] = [];
  const report = (path: string, message: string, severity: Finding["severity"] = "error"): void => {
    findings.push({ severity, path, message });
  };
  const tests = { passed: 0, failed: 0 };
  for (const fault of validate(json, schemaIn(languagesOf(json))))
    report(fault.path, explainFault(fault, json));
  let ruleset: Ruleset | undefined;
  try {
    ruleset = compileRuleset(json);
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    const known = new Set(findings.map(({ path }) => path));
    for (const fault of error.faults)
      if (![...known].some((path) => path === fault.path || path.startsWith(`${fault.path}/`)))
        report(fault.path, explainFault(fault, json) + rateHint(fault, json));
  }
  // What is not even shaped like a ruleset has nothing more to say.
  let exploration: Exploration | null = null;
  if (ruleset && !findings.length) {
    checkFile(ruleset.file, today, report);
    checkRates(ruleset.file, today, report);
    const strays = strayLiterals(ruleset.file);
    // A text that is no option makes its comparison constant: that is said once.
    for (const fault of strays.length ? strays : constantParts(ruleset, today))
      report(fault.path, explainFault(fault, json));
    for (const [index, each] of (ruleset.file.tests ?? []).entries()) {
      const problem = runTest(ruleset, each);
      tests[problem ? "failed" : "passed"]++;
      if (problem) report(`/tests/${index}`, problem);
      else checkTestDay(ruleset.file, each, `/tests/${index}`, report);
    }
    exploration = explore(ruleset, { today });
    checkPaths(ruleset, exploration, today, report);
    for (const { first, second, example } of overlaps(ruleset, today))
      report(
        `/outcomes/${ruleset.outcomes.findIndex(({ id }) => id === second)}`,
        `outcomes ${first} and ${second} both hold for ${written(example)}: they are told ${first}`,
        "note",
      );
  }
  return { passed: !findings.some(({ severity }) => severity === "error"), findings, tests, exploration };
}

type Report = (path: string, message: string, severity?: Finding["severity"]) => void;

/** A fault in full; for one in an expression with the line it is in and a mark under the place. */
export function explainFault({ path, message, line, column }: Fault, json: unknown): string {
  if (line === undefined || column === undefined) return message;
  const source = path
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], json);
  const text = `${source as string}`.split("\n")[line - 1] ?? "";
  const start = Math.max(0, column - 61);
  return `${message}${writtenHint(text.slice(column - 1))}\n    ${text.slice(start, start + 100)}\n    ${" ".repeat(column - 1 - start)}^`;
}

/** How what begins there is written, where it is a date or an answer as people write it. */
function writtenHint(text: string): string {
  const [, day, answer] = /^(?:(\d{4}-\d\d-\d\d)|(yes|no)\b)/i.exec(text) ?? [];
  if (day) return `. Write a date as date("${day}")`;
  return answer ? `. Write ${/y/i.test(answer) ? "true" : "false"} for the answer ${answer}` : "";
}

/** Which value of a rate is not one, or is out of order, and how it would be. */
function rateHint({ path }: Fault, json: unknown): string {
  const index = /^\/rates\/(\d+)\/values$/.exec(path)?.[1];
  const rate = index && (json as RulesetFile).rates?.[Number(index)];
  if (!rate || !Array.isArray(rate.values)) return "";
  const { type, values } = rate;
  for (const [at, each] of values.entries()) {
    const alone = { ...rate, values: [each] };
    const like =
      type === "date" ? "a day like 2027-04-01" : "a number like 16500 or 616.67, without £ or commas";
    if (!isRate(alone))
      return `. Value ${at + 1} is ${JSON.stringify(each)}: write "from" as a day, and "value" as ${like}`;
    if (at && each.from <= values[at - 1]!.from)
      return `. ${each.from} stands after ${values[at - 1]!.from}: put the earliest day first`;
  }
  return "";
}

/** Days before its end at which a ruleset or a rate is told of. */
const soon = 60;

/** English and Welsh, where a ruleset says nothing else that could be languages. */
function languagesOf(json: unknown): readonly string[] {
  const languages: unknown = (json as { languages?: unknown } | null)?.languages;
  return Array.isArray(languages) && languages.every((each) => typeof each === "string")
    ? languages
    : ["en", "cy"];
}

/** Rates that end, or are not there; texts that name no rate, or repeat the figure of one. */
function checkRates(file: RulesetFile, today: string, report: Report): void {
  const { rates = [], sources = [] } = file;
  rates.forEach(({ id, source, values }, index) => {
    const path = `/rates/${index}`;
    if (source === undefined) report(path, `rate ${id} names no source`, "warning");
    else if (!sources.some((each) => each.id === source))
      report(`${path}/source`, `source ${source} is not among the sources`);
    if (values[0]!.from > today) report(path, `rate ${id} has no value before ${values[0]!.from}`);
    for (const { from, value } of values)
      if (value === null && from <= daysAfter(today, soon))
        report(path, `rate ${id} ends on ${from}`, "warning");
  });
  const figures = rates.flatMap((rate) =>
    rate.type === "number"
      ? []
      : rate.values.map(({ from }) => ({
          rate,
          shown: rateInWords(rate, from, "en"),
          welsh: rateInWords(rate, from, "cy"),
        })),
  );
  mapTexts(file, (words) => {
    for (const [, id] of rates.length ? words.replaceAll("{{", "").matchAll(/\{(\w+)\}/g) : []) {
      const rate = rates.find((each) => each.id === id);
      // What the words of a group hold besides.
      if (!rate && id === "number") continue;
      if (!rate) report("/rates", `“${words}” names {${id}}, which is no rate`);
      else if (rate.type === "number")
        report(
          "/rates",
          `“${words}” shows {${id}}, a number: write a sentence for each, as plural forms differ`,
        );
    }
    for (const { rate, shown, welsh } of figures)
      if ([shown, welsh].some((figure) => figure && words.includes(figure)))
        report("/rates", `“${words}” repeats ${shown}: write {${rate.id}}`, "warning");
    return words;
  });
}

/** What only some types of question have. */
const keysOfTypes: Record<string, readonly QuestionType[]> = {
  questions: ["group"],
  texts: ["group"],
  period: ["money"],
  options: ["choice", "choices"],
  none: ["choices"],
  yes: ["yes-no"],
  no: ["yes-no"],
  min: ["number", "money", "date", "group"],
  max: ["number", "money", "date", "group"],
  decimals: ["number", "money"],
  maxLength: ["text"],
  check: ["check"],
  needs: ["check"],
  permission: ["check"],
};

function checkFile(file: RulesetFile, today: string, report: Report): void {
  const { validFrom, validTo, sources = [], criteria, outcomes, questions, tests = [] } = file;
  if (validTo && validTo < today) report("/validTo", `expired on ${validTo}`);
  if (validFrom && validFrom > today)
    report("/validFrom", `not yet valid: starts on ${validFrom}`, "warning");
  for (const key of ["validFrom", "validTo"] as const) {
    if (file[key] && !parseDate(file[key])) report(`/${key}`, `${file[key]} is not a date`);
  }
  if (validTo && validTo >= today && validTo <= daysAfter(today, soon))
    report("/validTo", `expires on ${validTo}`, "warning");
  if (!sources.length) report("/sources", "no source is named: add one with a link");
  const named = new Set(sources.map(({ id }) => id));
  sources.forEach(({ id, read }, index) => {
    if (read && read < daysAfter(today, -366))
      report(
        `/sources/${index}/read`,
        `source ${id} was read on ${read}, over a year ago: read it again`,
        "warning",
      );
  });
  criteria.forEach(({ id, source, confirmed }, index) => {
    if (confirmed === false)
      report(
        `/criteria/${index}/confirmed`,
        `the source of criterion ${id} could not be confirmed`,
        "warning",
      );
    if (source === undefined) report(`/criteria/${index}`, `criterion ${id} names no source`, "warning");
    else if (!named.has(source))
      report(`/criteria/${index}/source`, `source ${source} is not among the sources`);
  });
  outcomes.forEach(({ id, result, next }, index) => {
    if ((result === "not-eligible" || result === "could-not-check") && !next?.length) {
      report(
        `/outcomes/${index}/next`,
        `outcome ${id} (${result}) has no way on: say how to ask or apply anyway`,
      );
    }
  });
  questions.forEach((question, index) => checkQuestion(question, `/questions/${index}`, report));
  if (!tests.length) report("/tests", "no tests: add at least one for each outcome", "warning");
  const tested = new Set(tests.map(({ outcome }) => outcome));
  if (tests.length) {
    outcomes.forEach(({ id }, index) => {
      if (!tested.has(id)) report(`/outcomes/${index}`, `no test leads to outcome ${id}`, "warning");
    });
  }
}

function checkQuestion(question: Question, path: string, report: Report): void {
  const { id, type, check, permission, errors = {}, questions = [], texts, min = 0 } = question;
  for (const [key, types] of Object.entries(keysOfTypes))
    if (key in question && !types.includes(type))
      report(`${path}/${key}`, `"${key}" belongs to ${types.join(" and ")}: ${id} is ${type}`);
  for (const reason of Object.keys(texts?.errors ?? errors).filter((key) => !reasons.includes(key)))
    report(`${path}/errors`, `expected one of ${reasons.join(", ")}, found "${reason}"`);
  if (type === "check" && (!check || !permission)) report(path, `check ${id} needs "check" and "permission"`);
  if (type !== "group") return;
  for (const key of ["unsure", "required", "errors"] as const)
    if (key in question)
      report(`${path}/${key}`, `"${key}" does not belong to a group: ${id} has its words in "texts"`);
  if (!texts) report(path, `group ${id} needs "texts"`);
  else if (!min && !texts.question)
    report(`${path}/texts`, `group ${id} may have no rows: say what is asked first in "question"`);
  questions.forEach((each, index) => {
    if (each.known)
      report(`${path}/questions/${index}/known`, `a question of a group cannot be known: ${id} can`);
    checkQuestion(each, `${path}/questions/${index}`, report);
  });
}

function runTest(
  ruleset: Ruleset,
  { name, today, given, answers, outcome, next }: RulesetTest,
): string | undefined {
  if (!parseDate(today)) return `test “${name}”: ${today} is not a date`;
  const found = evaluate(ruleset, answers, { today, ...(given && { given }) });
  const [invalid] = found.invalid;
  if (invalid) return `test “${name}”: the answer to ${invalid.question} cannot be taken (${invalid.reason})`;
  const unknown = Object.keys(answers).find(
    (id) => !ruleset.questions.some((question) => question.id === id),
  );
  if (unknown) return `test “${name}”: there is no question ${unknown}`;
  if ((found.outcome?.id ?? null) !== outcome) {
    const got = found.outcome
      ? `outcome ${found.outcome.id}`
      : `no outcome yet, next question ${found.next?.id ?? "none"}`;
    const hint = found.outcome || !found.next ? "" : `: add an answer to ${found.next.id} to the test`;
    return `test “${name}”: expected ${outcome ?? "no outcome yet"}, found ${got}${hint}`;
  }
  return next !== undefined && (found.next?.id ?? null) !== next
    ? `test “${name}”: expected the next question to be ${next ?? "none"}, found ${found.next?.id ?? "none"}`
    : undefined;
}

/** A test of a day on which nobody is decided by this version shows nothing of it. */
function checkTestDay(file: RulesetFile, { name, today }: RulesetTest, path: string, report: Report): void {
  const validity = validityOn(file, today);
  if (validity === "current") return;
  const holds = validity === "expired" ? `held until ${file.validTo}` : `holds from ${file.validFrom}`;
  report(
    path,
    `test “${name}” is on ${today}, but this version ${holds}: change its \`today\`, or move it to the version ` +
      "of that day",
    "warning",
  );
}

/** The first day after this one that an expression names. */
function laterDay({ values = [], criteria, outcomes }: RulesetFile, today: string): string | undefined {
  const written = JSON.stringify([
    values,
    criteria.map(({ when }) => when),
    outcomes.map(({ when }) => when),
  ]);
  const days = [...written.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => day);
  return days.filter((day) => day > today).toSorted()[0];
}

function checkPaths(
  { questions, outcomes, program, file }: Ruleset,
  exploration: Exploration,
  today: string,
  report: Report,
): void {
  const { exact, unreachableOutcomes, unusedQuestions, undecidedPaths, refusingNulls } = exploration;
  if (!exact) {
    return report(
      "",
      "too many combinations of answers to try them all: reachable outcomes are not checked",
      "warning",
    );
  }
  const place = (list: readonly { id: string }[], id: string): number =>
    list.findIndex((each) => each.id === id);
  // A question that is known has an answer that it could be given; a rule may read more than that.
  const given = program.given.reduce((slots, { slot }) => slots | bit(slot), 0n);
  const readsGiven = program.items.some(({ reads }) => reads & given);
  for (const id of unreachableOutcomes) {
    report(
      `/outcomes/${place(outcomes, id)}`,
      `outcome ${id} can never be reached`,
      readsGiven ? "warning" : "error",
    );
  }
  const later = laterDay(file, today);
  const onDay = later
    ? ` on ${today}: for rules that begin later, make a version that is valid from then, or check --on ${later}`
    : ": name it in a criterion that an outcome uses, or remove it";
  for (const id of unusedQuestions) {
    report(`/questions/${place(questions, id)}`, `question ${id} never changes the outcome${onDay}`);
  }
  for (const path of undecidedPaths.slice(0, 3)) report("/outcomes", `no outcome for ${written(path)}`);
  for (const { question, path } of refusingNulls) {
    report(
      `/questions/${place(questions, question)}`,
      `not knowing the answer to ${question} alone leads to not-eligible: ${written(path)}. ` +
        `Add “or ${question} = null” to an outcome before it that sends people to be assessed`,
    );
  }
}

const written = (path: Path): string =>
  path.map(({ question, answer }) => `${question}: ${answer}`).join(", ") || "any answers";
