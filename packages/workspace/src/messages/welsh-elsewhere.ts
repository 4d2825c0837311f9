/**
 * Welsh that a person has written outside the lists of messages, in whatever language the file is: examples,
 * templates for other servers, rulesets, notices. It is found by how such files say that a text is Welsh.
 *
 * @param file its name says whether all of it is Welsh: "cookies-page.cy.html"
 * @returns each text once, in the order of the file
 * @throws when Welsh is left that is written in a way which no rule here knows, so that none goes unlisted
 */
export function welshIn(file: string, source: string): string[] {
  const places = /\.cy\.html$/.test(file) ? textsBetweenTags(source) : RULES.flatMap((rule) => rule(source));
  const left = places.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    source,
  );
  const unknown = WELSH.exec(left.replaceAll(COMMENTS, " ").replaceAll(QUOTED, " "));
  if (unknown) {
    throw new Error(
      `${file}: “${unknown[0].trim()}” looks Welsh, and welsh-elsewhere.ts does not know how it is written.`,
    );
  }
  const texts = places
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) =>
      source
        .slice(start, end)
        .replaceAll(/<[^>]+>/g, "")
        .replaceAll(/\\n|\s+/g, " ")
        .trim(),
    );
  return [...new Set(texts)].filter(
    (text) => WORD.test(text.replaceAll(/\$\{[^}]*\}/g, "")) && !NOT_WELSH.test(text),
  );
}

/** A text by where it stands, without its quotes. */
interface Place {
  readonly start: number;
  readonly end: number;
}

const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const WORD = /\p{L}{2}/u;
/** Not for people: an address, the name of a file, a key, a code; and English that speaks of the Welsh. */
const NOT_WELSH = /^(?:[a-z]+:\/\/|[./#])\S*$|^[a-z]\S*[./:_]\S*$|^(?:en|cy)(?:-GB)?$|^CYM$|\bWelsh\b/;

/** How a file says that a text is Welsh. */
const RULES: readonly ((source: string) => Place[])[] = [
  // { en: "Postcode", cy: "Cod post" }, with whatever is in the value.
  (source) => after(source, /(?<![\w.$-])(["']?)cy\1\s*:\s*/g, stringsOfValue),
  // const cyNotice = { … }
  (source) => after(source, /\bconst cy\w*[^=\n]*=\s*/g, stringsOfValue),
  // cy ? "Cod post" : "Postcode", in several languages.
  (source) => after(source, /\bcy["']?\)?\s*\?\s*(?=["'`])/g, firstString),
  // words("Postcode", "Cod post")
  (source) => after(source, /\bwords\(\s*"(?:[^"\\\n]|\\.)*",\s*/g, firstString),
  // "Cod post" if cy else "Postcode"
  (source) =>
    [...source.matchAll(/"([^"\n]*)" if cy\b/g)].map(({ index, 1: text }) => ({
      start: index + 1,
      end: index + 1 + text!.length,
    })),
  // <p lang="cy">Cod post</p>
  (source) => after(source, /\blang="cy"[^>]*>/g, (start) => [{ start, end: source.indexOf("<", start) }]),
];

/** Words that Welsh cannot do without, and English does not have. */
const WELSH =
  /(?<![\p{L}-])(?:eich|eu|ein|rydym|rydych|gallwch|wedi|gyfer|gyda|chi|cyngor|cyfeiriad|dewiswch|nodwch|rhowch|nid|nad|oes|gwasanaeth|parhau|newid|cod post|yn|yr|ym|mae|hyn)(?![\p{L}-])/iu;
const COMMENTS = /\/\*[^]*?\*\/|(?<!:)\/\/.*|\{#[^]*?#\}|@\*[^]*?\*@|<!--[^]*?-->/g;
/** Welsh that nobody sees on a screen: in an expression that finds either language, or named in an English sentence. */
const QUOTED = /\/\^?[^/\n]*\|[^/\n]*\/|“[^”\n]*”/g;

function after(source: string, pattern: RegExp, find: (start: number, source: string) => Place[]): Place[] {
  return [...source.matchAll(pattern)].flatMap(({ index, 0: match }) => find(index + match.length, source));
}

function firstString(start: number, source: string): Place[] {
  STRING.lastIndex = start;
  const found = STRING.exec(source);
  STRING.lastIndex = 0;
  return found?.index === start ? [{ start: start + 1, end: start + found[0].length - 1 }] : [];
}

/** The strings in a value that begins here: one string, or all in its brackets but their keys. */
function stringsOfValue(start: number, source: string): Place[] {
  const places: Place[] = [];
  let depth = 0;
  let at = start;
  while (at < source.length) {
    const [string] = firstString(at, source);
    if (string) {
      const isKey = /^\s*:/.test(source.slice(string.end + 1, string.end + 20));
      const isRole = /\brole:\s*$/.test(source.slice(Math.max(0, at - 12), at));
      if (!isKey && !isRole) places.push(string);
      at = string.end + 1;
      continue;
    }
    const character = source[at]!;
    if ("{[(".includes(character)) depth++;
    if ("}])".includes(character)) depth--;
    if (depth < 0 || (depth === 0 && ",;".includes(character))) break;
    at++;
  }
  return places;
}

/** What people read of a page, a text for each paragraph, heading or cell. */
function textsBetweenTags(source: string): Place[] {
  const page = source.replaceAll(/<!--[^]*?-->|<\/?(?:a|b|code|em|mark|span|strong)\b[^>]*>/g, (tag) =>
    " ".repeat(tag.length),
  );
  return [...page.matchAll(/>([^<>]*\p{L}[^<>]*)</gu)].map(({ index, 1: text }) => ({
    start: index + 1,
    end: index + 1 + text!.length,
  }));
}
