import type { Tree } from "./tree.ts";

/** Parses with the browser. */
export function parsedByBrowser(html: string): readonly Tree[] {
  const template = document.createElement("template");
  template.innerHTML = html;
  return fromDom(template.content);
}

/** The tree of a part of the DOM. */
export function fromDom(parent: Node): readonly Tree[] {
  return [...parent.childNodes].flatMap((node): Tree[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    const attributes = [...node.attributes].map(({ name, value }) => [name, value] as const);
    return [{ name: node.localName, attributes, children: fromDom(node) }];
  });
}
