import type { Values } from "./answers.ts";

/** The field of every form that holds the session’s secret. */
export const CSRF_FIELD = "csrf-token";

/** More than any form of the service can fill, in bytes. */
export const FORM_LIMIT: number = 64 * 1024;

/** The fields of these names as single lines of text, without spaces around them. Missing ones are empty. */
export function readValues(form: FormData, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, oneLine(form.get(name))]));
}

function oneLine(value: FormDataEntryValue | null): string {
  if (typeof value !== "string") return "";
  return value
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
