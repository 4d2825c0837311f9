import { Refusal } from "./answers.ts";
import type { Program, Ruleset } from "./program.ts";
import { rateOn } from "./rate-on.ts";
import { todaySlot, type Frame } from "./node.ts";
import { readRows } from "./rows.ts";
import type { Answers, Options, Question } from "./ruleset.ts";
import { parseDate, type Temporal } from "./temporal.ts";

/** The answer of a check that has been allowed and is under way. */
export const pending = "pending";

/**
 * Puts what is known into a frame and works everything out from it.
 * @param refused hears of each answer that cannot be taken; its question stays open.
 */
export function knownFrame(
  ruleset: Ruleset,
  answers: Answers,
  options: Options,
  refused?: (question: Question, reason: string) => void,
): Frame {
  if (!ruleset?.program) throw new TypeError("the ruleset must be what compileRuleset gives");
  const { program } = ruleset;
  const { today, given }: Partial<Options> = options ?? {};
  const date = dateOfToday(today);
  const frame: Frame = new Array<undefined>(program.size);
  frame[todaySlot] = date;
  for (const { id, slot, reader } of program.given) {
    const value = lookUp(given, id) ?? null;
    const read = value === null ? null : reader.read(value, date);
    frame[slot] = read instanceof Refusal ? null : read;
  }
  for (const { slot, rate } of program.rates) frame[slot] = rateOn(rate, today!);
  for (const asked of program.questions) {
    const { id, slot, reader, known, nullable, question, fields } = asked;
    const value = known?.(frame);
    if (value != null) {
      frame[slot] = value;
      continue;
    }
    const answer = answers?.[id];
    if (fields) {
      frame[slot] = readRows(asked, answer, date, refused).value;
      continue;
    }
    if (answer === undefined || (answer === pending && question.type === "check")) continue;
    if (answer === null && nullable) frame[slot] = null;
    else {
      const read = reader.read(answer, date);
      if (read instanceof Refusal) refused?.(question, read.reason);
      else frame[slot] = read;
    }
  }
  for (const { slot, run } of program.items) frame[slot] = run(frame);
  return frame;
}

// One day serves many evaluations.
let lastToday: { text: string; date: Temporal } | undefined;

function dateOfToday(today: string | undefined): Temporal {
  if (lastToday && lastToday.text === today) return lastToday.date;
  const date = parseDate(today);
  if (!date) throw new TypeError(`options.today must be a date like "2026-05-01", not ${today}`);
  lastToday = { text: today!, date };
  return date;
}

export const undecided = -1;
export const none = -2;

/** The index of the first outcome that is true, unless one before it is unknown. */
export function firstOutcome({ outcomes }: Program, frame: Frame): number {
  for (let index = 0; index < outcomes.length; index++) {
    const value = frame[outcomes[index]!.slot];
    if (value === true) return index;
    if (value === undefined) return undecided;
  }
  return none;
}

/** `address.custodianCode` is looked up as it stands, then as a path. */
function lookUp(given: unknown, id: string): unknown {
  const own = (from: unknown, key: string): unknown =>
    typeof from === "object" && from !== null && Object.hasOwn(from, key)
      ? (from as Record<string, unknown>)[key]
      : undefined;
  return own(given, id) ?? id.split(".").reduce(own, given);
}
