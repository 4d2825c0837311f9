import { fault, type Fault } from "./errors.ts";
import type { Schema } from "./schema.ts";

const most = 100;

/** Checks a value against a schema; gives up after a hundred faults. */
export function validate(value: unknown, root: Schema): Fault[] {
  const faults: Fault[] = [];

  const wrong = (path: string, expected: string, found: unknown): void => {
    if (faults.length < most) faults.push(fault(path, expected, shown(found)));
  };

  const visit = (at: unknown, schema: Schema, path: string): void => {
    if (faults.length >= most) return;
    if (schema.$ref) return visit(at, root.$defs![schema.$ref.slice("#/$defs/".length)]!, path);
    const types = schema.type === undefined ? [] : [schema.type].flat();
    if (types.length && !types.some((type) => isOf(at, type))) return wrong(path, types.join(" or "), at);
    if (schema.enum && !schema.enum.includes(at)) return wrong(path, schema.enum.join(", "), at);
    if (typeof at === "string") visitText(at, schema, path);
    else if (typeof at === "number") {
      const { minimum = -Infinity, maximum = Infinity } = schema;
      if (at < minimum || at > maximum) wrong(path, `${minimum} to ${maximum}`, at);
    } else if (Array.isArray(at)) {
      const { minItems = 0, maxItems = Infinity, items } = schema;
      if (at.length < minItems || at.length > maxItems)
        return wrong(path, `${minItems} to ${maxItems} items`, at);
      if (items) at.forEach((item, index) => visit(item, items, `${path}/${index}`));
    } else if (typeof at === "object" && at !== null)
      visitObject(at as Record<string, unknown>, schema, path);
  };

  const visitText = (
    at: string,
    { pattern, minLength = 0, maxLength = Infinity }: Schema,
    path: string,
  ): void => {
    if (at.length < minLength || at.length > maxLength)
      wrong(path, `${minLength} to ${maxLength} characters`, at);
    else if (pattern && !new RegExp(pattern, "u").test(at)) wrong(path, likeOf(pattern), at);
  };

  const visitObject = (at: Record<string, unknown>, schema: Schema, path: string): void => {
    for (const key of schema.required ?? []) {
      if (Object.hasOwn(at, key)) continue;
      const language = { en: "the English words", cy: "the Welsh words" }[key];
      wrong(`${path}/${key}`, language ?? `${key}, which is required`, undefined);
    }
    const { properties = {}, additionalProperties = true } = schema;
    for (const key of Object.keys(at)) {
      const place = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (Object.hasOwn(properties, key)) visit(at[key], properties[key]!, place);
      else if (additionalProperties === false)
        wrong(place, `one of ${Object.keys(properties).join(", ")}`, key);
      else if (typeof additionalProperties === "object") visit(at[key], additionalProperties, place);
    }
  };

  visit(value, root, "");
  return faults;
}

function isOf(value: unknown, type: string): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type && (type !== "object" || (value !== null && !Array.isArray(value)));
}

/** What a text should be like, in words where it is a day. */
const likeOf = (pattern: string): string =>
  pattern.startsWith("^\\d{4}-") ? "a day like 2027-04-01" : `text like ${pattern}`;

const shown = (value: unknown): string =>
  value === undefined ? "nothing" : (JSON.stringify(value)?.slice(0, 80) ?? typeof value);
