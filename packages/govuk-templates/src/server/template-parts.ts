import type { ElementPart, Tag, TemplatePart } from "./template-part.ts";

/**
 * The parts of a template, in the order in which they are written. The fixed strings are read once for each template,
 * and say for each value which position it stands in. The states below are those of the HTML standard's tokeniser
 * that a template can be in where a value begins.
 *
 * @param foreign whether it is a template of SVG or MathML, where a slash ends an element
 */
export function templateParts(strings: TemplateStringsArray, foreign: boolean): readonly TemplatePart[] {
  let parts = cache.get(strings);
  if (!parts) {
    parts = new TemplateParser(strings, foreign).parse();
    cache.set(strings, parts);
  }
  return parts;
}

const cache = new WeakMap<TemplateStringsArray, readonly TemplatePart[]>();

/** Elements whose content is not markup. Values may stand in the two where character references work. */
const rawText = /^(?:script|style|xmp|iframe|noembed|noframes|plaintext|textarea|title)$/;
const escapableRawText = /^(?:textarea|title)$/;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

interface Attribute {
  readonly name: string;
  readonly strings: string[];
  readonly index: number;
}

class TemplateParser {
  readonly #strings: TemplateStringsArray;
  readonly #foreign: boolean;
  readonly #parts: TemplatePart[] = [];
  /** Elements that are open. In a browser none reaches beyond its template; here one would. */
  readonly #open: string[] = [];
  #state: State = "text";
  #static = "";
  /** Number of the string that is being read, which is the index of the value after it. */
  #index = 0;
  #tag: Tag = { name: "", fixed: new Set() };
  #tagParts: ElementPart[] = [];
  /** Index of a value that is the text of a textarea. */
  #textareaValue: number | undefined;
  #name = "";
  #value = "";
  #bound: Attribute | undefined;
  /** Whether nothing has come since a start tag after which HTML drops a new line. */
  #first = false;

  constructor(strings: TemplateStringsArray, foreign: boolean) {
    this.#strings = strings;
    this.#foreign = foreign;
  }

  parse(): readonly TemplatePart[] {
    for (const [index, text] of this.#strings.entries()) {
      this.#index = index;
      this.#read(text);
      if (index < this.#strings.length - 1) this.#hole();
    }
    if (this.#state !== "text") throw this.#error("ends inside a tag, a comment or an element");
    if (this.#open.length) throw this.#error(`does not close <${this.#open.join("><")}>`);
    this.#flush();
    return this.#parts;
  }

  #read(text: string): void {
    let at = 0;
    while (at < text.length) at = this.#step(text, at);
  }

  /** Reads something from `at` and returns where the next thing begins. */
  #step(text: string, at: number): number {
    const char = text.charAt(at);
    switch (this.#state) {
      case "text":
        return this.#readText(text, at);
      case "rawText":
        return this.#readRawText(text, at);
      case "comment": {
        const end = text.indexOf("-->", at);
        if (end < 0) return text.length;
        this.#state = "text";
        return end + 3;
      }
      case "declaration":
        this.#static += char;
        if (char === ">") this.#state = "text";
        return at + 1;
      case "endTag":
        if (char === ">") this.#endEndTag();
        else if (!/\s/.test(char)) this.#name += char;
        return at + 1;
      case "tagName":
        if (/[\s/>]/.test(char)) {
          this.#static += `<${this.#name}`;
          this.#tag = { name: this.#name.toLowerCase(), fixed: new Set() };
          this.#state = "beforeName";
          return at;
        }
        this.#name += char;
        return at + 1;
      case "beforeName":
        if (char === ">") this.#endStartTag();
        else if (char === "/" && text.charAt(at + 1) === ">") {
          this.#endStartTag("/");
          return at + 2;
        } else if (!/[\s/]/.test(char)) {
          this.#name = char;
          this.#value = "";
          this.#state = "name";
        }
        return at + 1;
      default:
        return this.#stepInAttribute(text, at);
    }
  }

  /** The same inside the name or the value of an attribute. */
  #stepInAttribute(text: string, at: number): number {
    const char = text.charAt(at);
    switch (this.#state) {
      case "name":
      case "afterName":
        if (char === "=") this.#state = "beforeValue";
        else if (/[/>]/.test(char)) {
          this.#endAttribute(false);
          return at;
        } else if (/\s/.test(char)) this.#state = "afterName";
        else if (this.#state === "afterName") {
          this.#endAttribute(false);
          return at;
        } else this.#name += char;
        return at + 1;
      case "beforeValue":
        if (/\s/.test(char)) return at + 1;
        if (char === ">") {
          this.#endAttribute(true);
          return at;
        }
        this.#state = char === '"' ? "double" : char === "'" ? "single" : "unquoted";
        return this.#state === "unquoted" ? at : at + 1;
      case "double":
      case "single":
        if (char === (this.#state === "double" ? '"' : "'")) this.#endAttribute(true);
        else this.#value += char === '"' ? "&quot;" : char;
        return at + 1;
      default:
        // A value without quotes.
        if (/[\s>]/.test(char)) {
          this.#endAttribute(true);
          return at;
        }
        this.#value += char === '"' ? "&quot;" : char;
        return at + 1;
    }
  }

  #readText(text: string, at: number): number {
    const open = text.indexOf("<", at);
    const end = open < 0 ? text.length : open;
    if (end > at) this.#first = false;
    this.#static += text.slice(at, end);
    if (open < 0) return end;
    const next = text.slice(open, open + 5);
    const [opening] = /^<(?:!--|[!?]|\/(?=[a-z]|$))?/i.exec(next) ?? ["<"];
    this.#name = "";
    if (opening === "<!--") this.#state = "comment";
    else if (opening === "</") this.#state = "endTag";
    else if (opening === "<" && /^<(?:[a-z]|$)/i.test(next)) this.#state = "tagName";
    else {
      this.#static += opening;
      if (opening !== "<") this.#state = "declaration";
    }
    return open + opening.length;
  }

  #readRawText(text: string, at: number): number {
    const end = new RegExp(`</${this.#tag.name}(?=[\\s/>])`, "i").exec(text.slice(at));
    const until = end ? at + end.index : text.length;
    if (until > at) this.#first = false;
    this.#static += text.slice(at, until);
    if (!end) return until;
    this.#state = "endTag";
    this.#name = "";
    return until + "</".length;
  }

  #hole(): void {
    switch (this.#state) {
      case "text":
        return this.#child(this.#index, false);
      case "rawText":
        if (!escapableRawText.test(this.#tag.name)) throw this.#error(`a value inside <${this.#tag.name}>`);
        return this.#child(this.#index, true);
      case "comment":
        return;
      case "afterName":
        this.#endAttribute(false);
        this.#tagParts.push({ type: "element", index: this.#index, tag: this.#tag });
        return;
      case "beforeName":
        this.#tagParts.push({ type: "element", index: this.#index, tag: this.#tag });
        return;
      case "beforeValue":
        this.#state = "unquoted";
        return this.#attributeValue();
      case "double":
      case "single":
      case "unquoted":
        return this.#attributeValue();
      case "name":
        throw this.#error("a value in the name of an attribute");
      default:
        throw this.#error("a value in the name of a tag");
    }
  }

  #child(index: number, text: boolean): void {
    this.#flush();
    this.#parts.push({ type: "child", index, text, first: this.#first });
    this.#first = false;
  }

  #attributeValue(): void {
    if (/^(?:on|srcdoc$)/i.test(this.#name)) throw this.#error(`a value in the attribute ${this.#name}`);
    this.#bound ??= { name: this.#name, strings: [], index: this.#index };
    this.#bound.strings.push(this.#value);
    this.#value = "";
  }

  #endAttribute(hasValue: boolean): void {
    this.#state = "beforeName";
    const bound = this.#bound;
    this.#bound = undefined;
    if (!bound) {
      this.#tag.fixed.add(this.#name.toLowerCase());
      this.#static += hasValue ? ` ${this.#name}="${this.#value}"` : ` ${this.#name}`;
      return;
    }
    bound.strings.push(this.#value);
    const { index, strings, name } = bound;
    const tag = this.#tag;
    if (name.startsWith(".")) {
      if (name === ".defaultValue" && tag.name === "textarea") this.#textareaValue = index;
    } else if (!name.startsWith("@")) {
      const type = name.startsWith("?") ? "boolean" : "attribute";
      const alone = strings.length === 2 && !strings[0] && !strings[1];
      this.#flush();
      this.#parts.push({ type, index, name: name.replace("?", ""), strings, alone, tag });
    }
  }

  #endStartTag(slash = ""): void {
    // Attributes that are spread come last: those that the template itself gives are already known then
    if (this.#tagParts.length) {
      this.#flush();
      this.#parts.push(...this.#tagParts);
      this.#tagParts = [];
    }
    this.#static += `${slash}>`;
    const foreign = this.#foreign || this.#open.includes("svg") || this.#open.includes("math");
    if (!empty.test(this.#tag.name) && !(slash && foreign)) this.#open.push(this.#tag.name);
    this.#state = !slash && rawText.test(this.#tag.name) ? "rawText" : "text";
    this.#first = /^(?:textarea|pre|listing)$/.test(this.#tag.name);
    if (this.#textareaValue !== undefined) {
      this.#child(this.#textareaValue, true);
      this.#textareaValue = undefined;
    }
  }

  #endEndTag(): void {
    const open = this.#open.pop();
    if (open !== this.#name.toLowerCase()) {
      throw this.#error(`</${this.#name}> where ${open ? `<${open}>` : "no element"} is open`);
    }
    this.#static += `</${this.#name}>`;
    this.#state = "text";
  }

  #flush(): void {
    if (this.#static) this.#parts.push({ type: "static", text: this.#static });
    this.#static = "";
  }

  #error(problem: string): Error {
    return new Error(
      `This template cannot be rendered to a string: ${problem}: ${this.#strings.join("${…}")}`,
    );
  }
}

type State =
  | "text"
  | "rawText"
  | "comment"
  | "declaration"
  | "endTag"
  | "tagName"
  | "beforeName"
  | "name"
  | "afterName"
  | "beforeValue"
  | "double"
  | "single"
  | "unquoted";
