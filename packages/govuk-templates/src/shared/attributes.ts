import { noChange, nothing } from "lit";
import { Directive, directive, type DirectiveResult, type ElementPart } from "lit/directive.js";
import { optional } from "./optional.ts";
import { safeUrl } from "./safe-url.ts";

/** An attribute's value; in the object form with `optional`, `true` gives no value and an empty one no attribute. */
export type AttributeValue =
  string | number | boolean | null | undefined | { value: unknown; optional?: boolean | undefined };

/** The `attributes` option of GOV.UK Frontend. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/**
 * Puts a record of attributes on an element: `<div ${attributes({ "data-id": "1" })}>`. Values are data. Attributes
 * that the template itself sets stay as they are; others follow the record from one render to the next.
 *
 * @throws Error for a name that is no attribute name, that runs script (`onclick`) or that holds HTML (`srcdoc`).
 */
export const attributes: (values: Attributes | null | undefined) => DirectiveResult = directive(
  class extends Directive {
    #set = new Map<string, string>();

    /** The attributes as pairs, which is what the string renderer writes. */
    override render(values: Attributes | null | undefined): [string, string][] {
      return entries(values);
    }

    override update({ element }: ElementPart, [values]: [Attributes | null | undefined]): unknown {
      const set = this.#set;
      if (values || set.size) {
        const next = new Map(entries(values));
        for (const [name, value] of next) {
          if (set.has(name) ? set.get(name) !== value : !element.hasAttribute(name)) {
            element.setAttribute(name, value);
            set.set(name, value);
          }
        }
        for (const name of set.keys()) {
          if (!next.has(name)) {
            element.removeAttribute(name);
            set.delete(name);
          }
        }
      }
      return noChange;
    }
  },
);

function entries(values: Attributes | null | undefined): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [name, item] of Object.entries(values ?? {})) {
    if (!/^(?!on|srcdoc$)[a-z_][\w.:-]*$/i.test(name)) throw new Error(`Attribute "${name}" is not allowed`);
    const given = item instanceof Object ? item : { value: item };
    const value = given.optional ? optional(given.value) : (given.value ?? "");
    if (value !== nothing) {
      const text = String(value);
      pairs.push([name, /^(?:(?:xlink:)?href|src|(?:form)?action)$/i.test(name) ? safeUrl(text) : text]);
    }
  }
  return pairs;
}
