const TOKEN =
  /<!--[\s\S]*?-->|<![^>]*>|<(?<close>\/?)(?<name>[a-z][^\s/>]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</gi;
const ATTRIBUTE = /[^\s"'=/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const SCRIPT = /(<script\b(?:"[^"]*"|[^">])*>)(?!\s*<\/script>)[\s\S]*?(<\/script>)/gi;

type Volatile = readonly [found: RegExp | string, name: string];

/** What differs from one run to the next, and the name that stands for it. */
const VOLATILE: readonly Volatile[] = [
  // Whether GOV.UK Frontend's script has been at a button that an element renders depends on which of the two came first.
  [/ data-govuk-[a-z-]+-init=""/g, ""],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, "(id)"],
  [/\b(?:[0-9a-f]{4} ?){8}\b/g, "(number)"],
  [/\bhttps?:\/\/(?:127\.0\.0\.1|localhost):\d+/g, "(origin)"],
  [/\/assets\/[0-9a-f]{16}\//g, "/assets/(hash)/"],
  [/\bwtr-session-id=[\w-]+/g, "wtr-session-id=(id)"],
  [/\bsha(256|384|512)-[\w+/]+=*/g, "sha$1-(hash)"],
  [/\bnonce="[^"]+"/g, 'nonce="(nonce)"'],
  [/\bBP(?:-[0-9A-Z]{4}){2}\b/g, "BP-(reference)"],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g, "(time)"],
  // Secrets and sealed values: long, and of capitals, small letters and digits, which no name in the HTML is. One in
  // 1,400 has no digit, but many more capitals than a name.
  [
    /(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d|(?:[a-z\d_-]*[A-Z]){6})[\w-]{40,}(?:\.[\w-]+)*/g,
    "(secret)",
  ],
];

function today(): Volatile[] {
  return ["en-GB", "cy"].map((language) => [
    new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(),
    "(today)",
  ]);
}

interface Token {
  readonly kind: "open" | "close" | "void" | "text";
  readonly name: string;
  readonly text: string;
}

/**
 * HTML as people read it and compare it: a tag a line, indented, attributes in the order of the alphabet, without
 * comments (Lit's markers among them), without what is inside scripts, and with a name for each value that differs
 * from run to run.
 */
export function formatHtml(html: string): string {
  const tokens = [...html.replace(SCRIPT, "$1(script)$2").matchAll(TOKEN)].flatMap(readToken);
  const lines: string[] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const parts = [tokens[index]!];
    const [{ kind, name }] = parts as [Token];
    if (kind === "open") {
      // An element that holds nothing but text stays on its line.
      if (tokens[index + 1]?.kind === "text") parts.push(tokens[index + 1]!);
      const end = tokens[index + parts.length];
      if (end?.kind === "close" && end.name === name) parts.push(end);
      else parts.splice(1);
    }
    if (kind === "close") depth = Math.max(0, depth - 1);
    lines.push("  ".repeat(depth) + parts.map(({ text }) => text).join(""));
    if (kind === "open" && parts.length === 1) depth += 1;
    index += parts.length - 1;
  }
  const text = lines.map((line) => `${line}\n`).join("");
  return [...VOLATILE, ...today()].reduce((stable, [found, name]) => stable.replaceAll(found, name), text);
}

function readToken({ 0: found, groups = {} }: RegExpMatchArray): Token[] {
  const { close, name, attributes = "" } = groups;
  if (name === undefined) {
    const text = found.replace(/\s+/g, " ").trim();
    return found.startsWith("<!") || !text ? [] : [{ kind: "text", name: "", text }];
  }
  if (close) return [{ kind: "close", name, text: `</${name}>` }];
  const sorted = [...attributes.matchAll(ATTRIBUTE)]
    .map(([attribute]) => attribute.replace(/\s+/g, " "))
    .sort();
  const kind = VOID.test(name) || attributes.endsWith("/") ? "void" : "open";
  return [{ kind, name, text: `<${[name, ...sorted].join(" ")}>` }];
}
