import { Refusal, rowLimits } from "./answers.ts";
import type { Asked } from "./program.ts";
import type { Answers, GroupProgress, Question } from "./ruleset.ts";
import type { Temporal } from "./temporal.ts";
import { Row, type Value } from "./values.ts";

/** What has been answered of a group. */
export interface ReadRows {
  /** Every row, once there are no more and nothing in them is open. */
  value: Row[] | undefined;
  /** What is asked next of it: a question of a row, or the group itself, which is its list. */
  next: Question;
}

/**
 * Reads a group's answer: a list of rows, or rows that may become more.
 * @param refused hears of each answer that cannot be taken, with the question as it is asked of its row.
 */
export function readRows(
  { question, fields = [] }: Asked,
  answer: unknown,
  today: Temporal,
  refused?: (question: Question, reason: string) => void,
): ReadRows {
  const { rows, more } = progressOf(answer);
  const [least, most] = rowLimits(question);
  let next: Question | undefined;
  const read = rows.slice(0, most).map((answers, index) => {
    const values: Record<string, Value> = {};
    for (const { id, reader, nullable, question: field } of fields) {
      const asked = rowQuestion(question, field, index);
      const given = answers?.[id];
      const value = given === undefined || (given === null && nullable) ? given : reader.read(given, today);
      if (value instanceof Refusal) refused?.(asked, value.reason);
      else if (value !== undefined) values[id] = value;
      if (!Object.hasOwn(values, id)) next ??= asked;
    }
    return new Row(values);
  });
  if (rows.length > most) refused?.(question, "tooMany");
  else if (more !== false || rows.length < least) {
    // Without a choice, the first rows are asked for at once; so is one that the person wants to add.
    const another = rows.length < (more ? most : least);
    next ??= another && fields[0] ? rowQuestion(question, fields[0].question, rows.length) : question;
  }
  return { value: next || rows.length > most ? undefined : read, next: next ?? question };
}

const rowQuestion = ({ id: group }: Question, field: Question, index: number): Question => ({
  ...field,
  id: `${group}[${index}].${field.id}`,
  row: { group, index, question: field.id },
});

/** A group's answer: its rows, and whether there are more; undefined while nobody has said. */
export function progressOf(answer: unknown): GroupProgress {
  if (Array.isArray(answer)) return { rows: answer as Answers[], more: false };
  const { rows, more } = (answer ?? {}) as Partial<GroupProgress>;
  return { rows: Array.isArray(rows) ? rows : [], ...(typeof more === "boolean" && { more }) };
}
