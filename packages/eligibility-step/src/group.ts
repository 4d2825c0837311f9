import { translator, type PluralMessage } from "@council-components/core/messages";
import {
  progressOf,
  rowLimits,
  type Answers,
  type Question,
  type Ruleset,
  type Text,
} from "@council-components/eligibility-rules";

/**
 * A page about one row of a group: `people[0].adult` asks one of its questions, `people[0]` whether to remove it. The
 * page `people` has the list of rows, and asks whether there are more.
 */
export interface RowRoute {
  readonly group: string;
  readonly index: number;
  /** Id of the question in the group; empty where the row is to be removed. */
  readonly question: string;
}

/** The row that an id or a route is about. */
export function rowOf(id: string): RowRoute | undefined {
  const [, group, index, question = ""] = /^(\w+)\[(\d{1,3})\](?:\.(\w+))?$/.exec(id) ?? [];
  return group === undefined ? undefined : { group, index: Number(index), question };
}

/** The id by which the answers have it: of a row, that of its group. */
export function answeredAs(id: string): string {
  return rowOf(id)?.group ?? id;
}

/** A question of a group's row, or the one whether to remove it; undefined where the group has none of that id. */
export function rowQuestion({ questions, texts }: Question, row: RowRoute): Question | undefined {
  const id = `${row.group}[${row.index}]`;
  if (row.question) {
    const field = questions?.find((each) => each.id === row.question);
    return field && { ...field, id: `${id}.${field.id}`, row };
  }
  const missing = texts?.errors?.["removeMissing"];
  return (
    texts && {
      id,
      type: "yes-no",
      label: numbered(texts.confirmRemove, row.index),
      row,
      ...(missing && { errors: { missing } }),
    }
  );
}

/** A text with the number of a row, from 1. */
export function numbered(text: Text, index: number): Text {
  const entries = Object.entries(text).map(([language, words]) => [
    language,
    words.replaceAll("{number}", `${index + 1}`),
  ]);
  return Object.fromEntries(entries) as Text;
}

/** The heading of a group's page: how many rows there are, or the question whether there are any. */
export function groupHeading({ label, texts }: Question, count: number): Text {
  if (!count) return texts?.question ?? texts?.another ?? label;
  const sentences = Object.entries(texts?.list ?? {}).map(([language, list]) => {
    const message = list as Readonly<Record<string, string>> & PluralMessage;
    return [language, translator({ [language]: { list: message } }, language)("list", { count })];
  });
  return Object.fromEntries(sentences) as Text;
}

/** The rows of a group that there are. */
export function rowsOf(answers: Answers, group: string): readonly Answers[] {
  return progressOf(Object.hasOwn(answers, group) ? answers[group] : undefined).rows;
}

/** Whether a group has all the rows that it can have. */
export function isFull(group: Question, answers: Answers): boolean {
  return rowsOf(answers, group.id).length >= rowLimits(group)[1];
}

/** The answer to a question of the ruleset or of a row. */
export function answerTo(answers: Answers, { id, row }: Question): unknown {
  if (!row) return answers[id];
  return row.question ? rowsOf(answers, row.group)[row.index]?.[row.question] : undefined;
}

/**
 * The answers with one more. Of a group, whether there are more rows; after an answer of a row, and after a row was
 * removed, that is asked again.
 */
export function withAnswer(answers: Answers, { id, type, row }: Question, answer: unknown): Answers {
  const rows = [...rowsOf(answers, row?.group ?? id)];
  if (type === "group") return { ...answers, [id]: answer ? { rows, more: true } : rows };
  if (!row) return { ...answers, [id]: answer };
  if (!row.question && !answer) return answers;
  if (row.question) rows[row.index] = { ...rows[row.index], [row.question]: answer };
  else rows.splice(row.index, 1);
  return { ...answers, [row.group]: { rows } };
}

/**
 * The route after an answer, where the group says it: the next question of the row, answered before or not; and the
 * list after a row was not removed.
 */
export function routeInGroup({ questions }: Ruleset, answers: Answers, route: string): string | undefined {
  const row = rowOf(route);
  if (!row) return undefined;
  if (!row.question) return Array.isArray(answers[row.group]) ? row.group : undefined;
  const asked = questions.find(({ id }) => id === row.group)?.questions ?? [];
  const next = asked[asked.findIndex(({ id }) => id === row.question) + 1];
  return next && `${row.group}[${row.index}].${next.id}`;
}
