import { parse, parseFragment, type DefaultTreeAdapterTypes } from "parse5";

/** HTML as parsed, without comments: what the DOM of a browser and the tree of parse5 have in common. */
export interface ElementTree {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly Tree[];
}
export type Tree = ElementTree | string;

/** Parses without a browser. */
export function parsed(html: string): readonly Tree[] {
  return parseFragment(html).childNodes.flatMap(fromParse5);
}

/** Parses a whole page without a browser: `<html>` and what is in it. */
export function parsedPage(html: string): readonly Tree[] {
  const { childNodes } = parse(html);
  if (childNodes[0]?.nodeName !== "#documentType") throw new Error("The page has no doctype");
  return childNodes.flatMap(fromParse5);
}

function fromParse5(node: DefaultTreeAdapterTypes.ChildNode): Tree[] {
  if ("value" in node) return [node.value];
  if (!("tagName" in node)) return [];
  const attributes = node.attrs.map(({ name, value }) => [name, value] as const);
  return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(fromParse5) }];
}
