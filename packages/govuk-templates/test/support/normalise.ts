import type { ElementTree, Tree } from "./tree.ts";

/**
 * The same text for HTML that is the same but for the order of attributes and for white space that is never seen:
 * white space collapses as CSS collapses it, so that a space between words, or between a word and an inline
 * element, counts, and one at the edge of a block does not. One line for each tag or piece of text.
 */
export function normalise(trees: readonly Tree[]): string {
  return new Normaliser().normalise(trees);
}

/** Edges at which white space disappears. GOV.UK Frontend shows labels as blocks. */
const blocks = new Set([
  ..."address article aside blockquote body br caption col colgroup dd details div dl dt".split(" "),
  ..."fieldset footer form h1 h2 h3 h4 h5 h6 head header hr html label legend li main nav".split(" "),
  ..."ol optgroup option p section summary table tbody td tfoot th thead tr ul".split(" "),
]);
/** Stand in a line like a word, and what is inside them is a block of its own. */
const inlineBlocks = new Set("button img input select svg".split(" "));
/** Drawn, with no text in them but the title. */
const drawn = new Set("circle g path svg title".split(" "));
const preserved = new Set("pre textarea".split(" "));

class Normaliser {
  readonly #lines: string[] = [];
  /** Whether white space here would follow white space or the edge of a block. */
  #space = true;
  /** The line that ends with white space, which goes if a block ends here. */
  #trailing: number | undefined;

  normalise(trees: readonly Tree[]): string {
    for (const tree of trees) this.#add(tree);
    this.#edge();
    return this.#lines.filter((line) => line !== "").join("\n");
  }

  #add(tree: Tree): void {
    if (typeof tree === "string") this.#text(tree);
    else this.#element(tree);
  }

  #element({ name, attributes, children }: ElementTree): void {
    const block = blocks.has(name) || (drawn.has(name) && name !== "svg");
    const inlineBlock = inlineBlocks.has(name) || preserved.has(name);
    if (block) this.#edge();
    this.#lines.push(`<${[name, ...attributes.map(attribute).sort()].join(" ")}>`);
    if (inlineBlock) this.#inside();
    if (preserved.has(name)) this.#lines.push(...children.map((child) => JSON.stringify(child)));
    else for (const child of children) this.#add(child);
    if (block || inlineBlock) this.#edge();
    this.#lines.push(`</${name}>`);
    if (inlineBlock) this.#space = false;
  }

  #text(text: string): void {
    const collapsed = text
      .replace(/[ \t\n\f\r]+/g, " ")
      .slice(this.#space && /^[ \t\n\f\r]/.test(text) ? 1 : 0);
    if (!collapsed) return;
    const last = this.#lines.length - 1;
    // Text in two nodes is one text
    if (this.#lines[last]?.startsWith("“")) this.#lines[last] += collapsed;
    else this.#lines.push(`“${collapsed}`);
    this.#space = collapsed.endsWith(" ");
    this.#trailing = this.#space ? this.#lines.length - 1 : undefined;
  }

  #edge(): void {
    if (this.#trailing !== undefined) {
      const line = this.#lines[this.#trailing] ?? "";
      this.#lines[this.#trailing] = line === "“ " ? "" : line.trimEnd();
    }
    this.#inside();
  }

  #inside(): void {
    this.#space = true;
    this.#trailing = undefined;
  }
}

function attribute([name, value]: readonly [string, string]): string {
  return `${name}=${JSON.stringify(name === "class" ? value.trim().split(/\s+/).join(" ") : value)}`;
}
