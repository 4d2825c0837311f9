import { noChange, nothing, type TemplateResult } from "lit";
import { getDirectiveClass, isCompiledTemplateResult, isTemplateResult } from "lit/directive-helpers.js";
import { PartType, type DirectiveResult, type PartInfo } from "lit/directive.js";
import type { AttributePart, Tag } from "./server/template-part.ts";
import { templateParts } from "./server/template-parts.ts";

/**
 * Renders a Lit template, or any value that can stand in one, to a string of HTML without comments or markers: the
 * HTML that Lit's `render` makes in a browser. For servers; needs no DOM.
 *
 * - Every value is escaped for the position in which it stands. Only templates give markup.
 * - `@event` and `.property` bindings are left out, but for `.defaultValue` of a textarea, which is its text. Write
 *   the attribute as well where a page without script needs it: `value=${x} .value=${live(x)}`.
 * - Directives are asked for their first rendering, `render()`. In the position of an element
 *   (`<p ${directive()}>`) that can be pairs of attribute name and value.
 *
 * @throws Error for a template with a value where none is safe: in the name of a tag or of an attribute, in a
 *   `<script>`, `<style>` or the like, in an `on…` or `srcdoc` attribute; for a template that does not close its
 *   elements; and for a value that is no text and no template, such as a DOM node.
 */
export function renderToString(value: unknown): string {
  return child(value, false);
}

function template(result: TemplateResult): string {
  const { strings, values } = result;
  // An object that came in as JSON can look like a template, but its array of strings cannot have this property
  if (!Array.isArray(strings) || !Object.hasOwn(strings, "raw")) throw new Error("Invalid template strings");
  let output = "";
  let tag: Tag | undefined;
  let written: string[] = [];
  for (const part of templateParts(strings, result["_$litType$"] !== 1)) {
    if (part.type === "static") {
      output += part.text;
      continue;
    }
    if (part.type === "child") {
      const text = child(values[part.index], part.text);
      // The parser drops a new line that begins a textarea or pre
      output += part.first && text.startsWith("\n") ? `\n${text}` : text;
      continue;
    }
    if (part.tag !== tag) {
      tag = part.tag;
      written = [];
    }
    if (part.type === "element") {
      for (const [name, text] of attributePairs(values[part.index])) {
        const lowerCase = name.toLowerCase();
        if (!tag.fixed.has(lowerCase) && !written.includes(lowerCase)) output += ` ${name}="${text}"`;
        written.push(lowerCase);
      }
      continue;
    }
    const text = part.type === "boolean" ? booleanText(part, values) : attributeText(part, values);
    if (text !== undefined) {
      output += ` ${part.name}${text}`;
      written.push(part.name.toLowerCase());
    }
  }
  return output;
}

function child(given: unknown, textOnly: boolean): string {
  const value = resolved(given, childInfo);
  if (value === nothing || value === noChange || value === null || value === undefined) return "";
  if (isTemplateResult(value)) {
    if (textOnly) throw new Error("A template cannot stand inside a textarea or title, only text can");
    if (isCompiledTemplateResult(value)) throw new Error("Compiled templates cannot be rendered to a string");
    return template(value as TemplateResult);
  }
  if (typeof value === "object") {
    if ("nodeType" in value) throw new Error("A DOM node cannot be rendered to a string");
    if (Symbol.iterator in value) {
      let output = "";
      for (const item of value as Iterable<unknown>) output += child(item, textOnly);
      return output;
    }
  }
  return escape(value);
}

/** What follows the name of an attribute, or undefined when the attribute is left out. */
function attributeText(part: AttributePart, values: readonly unknown[]): string | undefined {
  const { alone, index, strings } = part;
  let text = strings[0] ?? "";
  for (let hole = 0; hole < strings.length - 1; hole += 1) {
    const value = resolved(values[index + hole], attributeInfo, part);
    if (value === nothing || (value === noChange && alone)) return undefined;
    text += (value === noChange ? "" : escape(value ?? "")) + (strings[hole + 1] ?? "");
  }
  return `="${text}"`;
}

function booleanText(part: AttributePart, values: readonly unknown[]): string | undefined {
  const value = resolved(values[part.index], attributeInfo, part);
  return value && value !== nothing && value !== noChange ? "" : undefined;
}

/** The attributes that a directive in the position of an element gives, values escaped. */
function attributePairs(given: unknown): [string, string][] {
  const pairs = resolved(given, elementInfo);
  return Array.isArray(pairs) ? (pairs as unknown[]).map(attributePair) : [];
}

function attributePair(pair: unknown): [string, string] {
  const [name, value] = Array.isArray(pair) ? (pair as unknown[]) : [];
  if (typeof name !== "string" || !/^(?!on|srcdoc$)[^\s"'<>/=\p{Cc}]+$/iu.test(name)) {
    throw new Error(`A directive gave ${JSON.stringify(name)} as the name of an attribute`);
  }
  return [name, escape(value ?? "")];
}

/** What a directive renders first; any other value as it is. */
function resolved<Part>(given: unknown, info: (part: Part) => object, part?: Part): unknown {
  let value = given;
  while (typeof value === "object" && value !== null) {
    const directive = getDirectiveClass(value);
    if (typeof directive !== "function") break;
    const { values } = value as DirectiveResult & { values: unknown[] };
    value = new directive(info(part as Part) as PartInfo).render(...values);
  }
  return value;
}

function childInfo(): object {
  return { type: PartType.CHILD };
}

function elementInfo(): object {
  return { type: PartType.ELEMENT };
}

function attributeInfo({ alone, name, strings, tag, type }: AttributePart): object {
  return {
    type: type === "boolean" ? PartType.BOOLEAN_ATTRIBUTE : PartType.ATTRIBUTE,
    name,
    tagName: tag.name.toUpperCase(),
    // As Lit does: only of an attribute with more than one value in it
    strings: alone ? undefined : strings,
  };
}

function escape(value: unknown): string {
  if (typeof value === "symbol") throw new Error("A symbol cannot be rendered to a string");
  const text = String(value);
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (char) => references[char] ?? char) : text;
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
