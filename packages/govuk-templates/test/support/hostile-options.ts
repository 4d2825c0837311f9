import type { Tree } from "./tree.ts";

/** Strings that become markup, or script, where something escapes them for the wrong position or not at all. */
export const hostile: readonly string[] = [
  `<script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `"><svg onload=alert(1)>`,
  `' onmouseover='alert(1)`,
  `" onmouseover="alert(1)`,
  "` onmouseover=`alert(1)",
  `x onclick=alert(1)`,
  `</textarea><script>alert(1)</script>`,
  `</title><script>alert(1)</script>`,
  `--><script>alert(1)</script><!--`,
  `&lt;script&gt;&amp;#39;`,
  `&quot; onfocus=&quot;alert(1)`,
  `\n</textarea >\n`,
  `{{constructor.constructor('alert(1)')()}}`,
  `<!--?lit$123$-->\${alert(1)}`,
  `{"_$litType$":1,"strings":["<script>"],"values":[]}`,
];

/** The same options with another value for each string, those for `html` options and URLs included. */
export function withStrings(options: unknown, value: string): unknown {
  if (typeof options === "string") return value;
  if (Array.isArray(options)) return options.map((item) => withStrings(item, value));
  if (typeof options !== "object" || options === null) return options;
  return Object.fromEntries(Object.entries(options).map(([key, item]) => [key, withStrings(item, value)]));
}

/** Elements and the names of their attributes, without any value: what data must not change. */
export function structure(trees: readonly Tree[]): string {
  return trees
    .filter((tree) => typeof tree !== "string")
    .map(({ name, attributes, children }) => {
      const names = attributes.map(([attribute]) => attribute).sort();
      return `<${[name, ...names].join(" ")}>${structure(children)}</>`;
    })
    .join("");
}

/** URLs in the attributes that are followed. */
export function urls(trees: readonly Tree[]): string[] {
  return trees
    .filter((tree) => typeof tree !== "string")
    .flatMap(({ attributes, children }) => [
      ...attributes
        .filter(([name]) => /^(?:href|src|action|formaction)$/.test(name))
        .map(([, value]) => value),
      ...urls(children),
    ]);
}
