import { noChange, nothing, type TemplateResult } from "lit";
import { getDirectiveClass, isCompiledTemplateResult, isTemplateResult } from "lit/directive-helpers.js";
import { PartType, type DirectiveResult, type PartInfo } from "lit/directive.js";
import { templateParts, type Tag, type TemplatePart } from "./server/template-parts.ts";

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
 *   `<script>`, `<style>` or the like, in an `on…` or `srcdoc` attribute; and for a value that is no text and no
 *   template, such as a DOM node.
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
  let written = new Set<string>();
  for (const part of templateParts(strings)) {
    if (part.type === "static") {
      output += part.text;
    } else if (part.type === "child") {
      const text = child(values[part.index], part.text);
      // The parser drops a new line that begins a textarea or pre
      output += part.first && text.startsWith("\n") ? `\n${text}` : text;
    } else {
      if (part.tag !== tag) {
        tag = part.tag;
        written = new Set(tag.fixed);
      }
      for (const [name, text] of tagPart(part, values)) {
        const lowerCase = name.toLowerCase();
        if (written.has(lowerCase)) continue;
        written.add(lowerCase);
        output += text === "" && part.type === "boolean" ? ` ${name}` : ` ${name}="${text}"`;
      }
    }
  }
  return output;
}

function child(given: unknown, textOnly: boolean): string {
  const value = resolved(given, { type: PartType.CHILD });
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

/** The attributes that a part writes into its tag, values escaped. */
function tagPart(
  part: Exclude<TemplatePart, { type: "static" | "child" }>,
  values: readonly unknown[],
): [string, string][] {
  if (part.type === "element") {
    const pairs = resolved(values[part.index], { type: PartType.ELEMENT });
    return Array.isArray(pairs) ? (pairs as unknown[]).map(attributePair) : [];
  }
  const { name, strings } = part;
  const alone = strings.length === 2 && !strings[0] && !strings[1];
  const info = {
    name,
    tagName: part.tag.name.toUpperCase(),
    ...(alone ? {} : { strings }),
  };
  if (part.type === "boolean") {
    const value = resolved(values[part.index], { ...info, type: PartType.BOOLEAN_ATTRIBUTE });
    return value && value !== nothing && value !== noChange ? [[name, ""]] : [];
  }
  let text = strings[0] ?? "";
  for (const [offset, after] of strings.slice(1).entries()) {
    const value = resolved(values[part.index + offset], { ...info, type: PartType.ATTRIBUTE });
    if (value === nothing || (value === noChange && alone)) return [];
    text += (value === noChange ? "" : escape(value ?? "")) + after;
  }
  return [[name, text]];
}

function attributePair(pair: unknown): [string, string] {
  const [name, value] = Array.isArray(pair) ? (pair as unknown[]) : [];
  if (typeof name !== "string" || !/^(?!on|srcdoc$)[^\s"'<>/=\p{Cc}]+$/iu.test(name)) {
    throw new Error(`A directive gave ${JSON.stringify(name)} as the name of an attribute`);
  }
  return [name, escape(value ?? "")];
}

/** What a directive renders first; any other value as it is. */
function resolved(given: unknown, info: PartInfo | { type: PartInfo["type"] }): unknown {
  let value = given;
  for (;;) {
    const directive = isObject(value) ? getDirectiveClass(value) : undefined;
    if (typeof directive !== "function") return value;
    const { values } = value as DirectiveResult & { values: unknown[] };
    value = new directive(info as PartInfo).render(...values);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function escape(value: unknown): string {
  if (typeof value === "symbol") throw new Error("A symbol cannot be rendered to a string");
  return String(value).replace(/[&<>"']/g, (char) => references[char] ?? char);
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
