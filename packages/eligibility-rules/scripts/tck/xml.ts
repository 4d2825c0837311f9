/** The little XML that the cases of the TCK are written in. */
const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const unescape = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (found, name: string) =>
    name.startsWith("#")
      ? String.fromCodePoint(Number(name[1] === "x" ? `0${name.slice(1)}` : name.slice(1)))
      : (entities[name] ?? found),
  );

export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

/** As much of XML as the cases are written in; names without their prefixes. */
export function parse(xml: string): Element {
  const root: Element = { tag: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const pattern =
    /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)([^>]*?)(\/?)>|([^<]+)/g;
  for (const [, cdata, closing, tag, attributes, empty, text] of xml.matchAll(pattern)) {
    const at = open.at(-1)!;
    if (cdata !== undefined) at.text += cdata;
    else if (text !== undefined) at.text += unescape(text);
    else if (closing) open.pop();
    else if (tag !== undefined) {
      const pairs = [...attributes!.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*"([^"]*)"/g)];
      const own: Record<string, string> = Object.fromEntries(
        pairs.map(([, key, value]) => [key!, unescape(value!)]),
      );
      const element: Element = { tag, attributes: own, children: [], text: "" };
      at.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root;
}

/** Every element of a name inside, however deep. */
export const all = (from: Element, tag: string): Element[] =>
  from.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...all(child, tag)]);
/** The first element of one of these names directly inside. */
export const child = (from: Element | undefined, ...tags: string[]): Element | undefined =>
  from?.children.find(({ tag }) => tags.includes(tag));
