import { formName, type MessageForm } from "./catalogue.ts";
import type { Row } from "./spreadsheet.ts";

/** A form whose Welsh or whose review is different in the spreadsheet. */
export interface Change {
  readonly form: MessageForm;
  readonly welsh: string;
  readonly reviewed: boolean;
}

/** What a spreadsheet would change; or why nothing is taken from it, a line for each reason. */
export interface Comparison {
  readonly changes: readonly Change[];
  readonly problems: readonly string[];
  /** How many forms the spreadsheet says nothing of. */
  readonly absent: number;
}

/**
 * Compares a translator's spreadsheet with the source. It may hold some of the messages only, but of each message
 * that counts all its forms. English is not changed by a spreadsheet: where it differs, the translation is of words
 * that are no longer there.
 */
export function compare(forms: readonly MessageForm[], rows: readonly Row[]): Comparison {
  const problems: string[] = [];
  const byName = new Map(forms.map((form) => [nameInFile(form), form]));
  const given = new Map<string, Row>();
  for (const row of rows) {
    const name = nameInFile(row);
    const form = byName.get(name);
    if (!form) problems.push(`Line ${row.line}: there is no message ${name}.`);
    else if (given.has(name)) {
      problems.push(`Line ${row.line}: ${name} is here twice, first in line ${given.get(name)?.line}.`);
    } else {
      given.set(name, row);
      problems.push(...faults(form, row).map((fault) => `Line ${row.line}, ${name}: ${fault}`));
    }
  }
  problems.push(...lostForms(forms, given));
  const changes = forms.flatMap((form): Change[] => {
    const row = given.get(nameInFile(form));
    if (!row) return [];
    const welsh = asWritten(row.welsh, form.welsh.text);
    return welsh === form.welsh.text && row.reviewed === form.reviewed
      ? []
      : [{ form, welsh, reviewed: row.reviewed }];
  });
  return { changes: problems.length ? [] : changes, problems, absent: forms.length - given.size };
}

function nameInFile(one: {
  component: string;
  key: string;
  category?: MessageForm["category"] | "";
}): string {
  return `${one.component} ${formName({ key: one.key, ...(one.category && { category: one.category }) })}`;
}

function faults(form: MessageForm, { english, welsh }: Row): string[] {
  const found: string[] = [];
  if (english.trim() !== form.english.trim()) {
    found.push(`its English is now “${form.english}”. Export again, and translate that.`);
  }
  if (!welsh.trim()) return [...found, "the Welsh is empty."];
  if (/[\p{Cc}\u2028\u2029]/u.test(welsh)) found.push("the Welsh has a line break or a control character.");
  const wanted = placeholders(form.english);
  const there = placeholders(welsh);
  for (const one of wanted) {
    // “Two addresses” need not say the number once more; what it is about must stay.
    if (!there.includes(one) && !(form.category && one === "{count}"))
      found.push(`the Welsh has lost ${one}.`);
  }
  for (const one of there)
    if (!wanted.includes(one)) found.push(`the Welsh has ${one}, which stands for nothing.`);
  if (links(welsh) !== links(form.english)) {
    found.push("the Welsh must mark what is a link with [ and ], as the English does.");
  }
  return found;
}

/** Every form of a message that counts must come back when one does. */
function lostForms(forms: readonly MessageForm[], given: ReadonlyMap<string, Row>): string[] {
  const keyOf = ({ component, key }: MessageForm): string => `${component} ${key}`;
  const begun = new Set(forms.filter((form) => given.has(nameInFile(form))).map(keyOf));
  return forms
    .filter((form) => form.category && begun.has(keyOf(form)) && !given.has(nameInFile(form)))
    .map((form) => `${nameInFile(form)}: this plural form is missing from the file.`);
}

function placeholders(text: string): string[] {
  return text.match(/\{\w+\}/g) ?? [];
}

function links(text: string): string {
  return text.replace(/[^[\]]/g, "");
}

/** As the source writes it: the same space at the ends, which a spreadsheet does not show, and curly apostrophes. */
function asWritten(text: string, before: string): string {
  const [, start = "", end = ""] = /^(\s*).*?(\s*)$/s.exec(before) ?? [];
  return start + text.trim().normalize("NFC").replaceAll("'", "’") + end;
}
