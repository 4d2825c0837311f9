import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commentsOf, type Literal, literalsOf } from "./literals.ts";

/** A plural category of CLDR, as `Intl.PluralRules` names them. Welsh has all six. */
export const CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;
export type Category = (typeof CATEGORIES)[number];

/** One Welsh text and the English that it stands for. A message that counts is one of these for each category. */
export interface MessageForm {
  /** The package's folder: "address-lookup". */
  readonly component: string;
  /** The message's key, or in a message that counts the same key for each form: "found". */
  readonly key: string;
  /** Only in a message that counts. */
  readonly category?: Category;
  /** Where a person meets it: "Results". */
  readonly place: string;
  /** What a translator should know; empty where there is nothing. */
  readonly note: string;
  readonly english: string;
  readonly welsh: Literal;
  /** Where `reviewed.json` is kept, from the top of the repository. */
  readonly folder: string;
  /** A native speaker has read this Welsh for this English. */
  readonly reviewed: boolean;
}

/** Files whose constants have the words of both languages, `{ en: {…}, cy: {…} }`, and where those appear. */
const TABLES: readonly {
  readonly files: string;
  /** In front of a key, where a component's messages may have the same. */
  readonly prefix: string;
  readonly place: (key: string) => string;
}[] = [
  { files: "packages/*/src/server/words.ts", prefix: "pages.", place: () => "Pages without script" },
  {
    files: "packages/eligibility-rules/src/wording.ts",
    prefix: "",
    place: (key) => `Error, question of the type ${key.split(".")[0]!}`,
  },
];

/** A Welsh text by what a reviewer has seen: it counts as reviewed only while neither language has changed. */
export type Reviewed = Readonly<Record<string, { readonly en: string; readonly cy: string }>>;

/** The name of a form within its folder: "found.two", or "find". */
export function formName({ key, category }: Pick<MessageForm, "key" | "category">): string {
  return category ? `${key}.${category}` : key;
}

/**
 * Every message of every component, read from its source. A component's messages are the string literals in
 * `src/messages/en*.ts` and `cy*.ts`; where each appears, and what it means, is in the comments of
 * `messages.ts` beside them.
 *
 * @param root the top of the repository, with a trailing slash
 */
export function readCatalogue(root: string): MessageForm[] {
  const folders = globSync("packages/*/src/messages/messages.ts", { cwd: root }).map(dirname).sort();
  const forms = [
    ...folders.flatMap((folder) => readFolder(root, folder)),
    ...TABLES.flatMap((table) =>
      globSync(table.files, { cwd: root })
        .sort()
        .flatMap((file) => readTable(root, file, table)),
    ),
  ];
  // A stable sort: within a component the order is that of the source.
  return forms.sort((a, b) => (a.component < b.component ? -1 : a.component > b.component ? 1 : 0));
}

/** What `reviewed.json` in a folder says; empty where there is none. */
export function readReviewed(root: string, folder: string): Reviewed {
  const path = join(root, folder, "reviewed.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Reviewed) : {};
}

function readFolder(root: string, folder: string): MessageForm[] {
  const read = (language: string): Literal[] =>
    globSync(`${folder}/${language}{,.*}.ts`, { cwd: root })
      .sort()
      .flatMap((file) => literalsOf(root, file));
  const comments = commentsOf(root, `${folder}/messages.ts`);
  const order = [...comments.keys()];
  return pair(root, folder, read("en"), read("cy"), (key) => {
    const comment = comments.get(key);
    if (!comment?.place) {
      throw new Error(
        `${folder}/messages.ts has no “// Where it appears” above ${key}: translators need it.`,
      );
    }
    return { place: comment.place, note: comment.note };
  }).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

function readTable(root: string, file: string, { prefix, place }: (typeof TABLES)[number]): MessageForm[] {
  const all = literalsOf(root, file);
  const read = (language: string): Literal[] =>
    all
      .filter(({ path }) => path[1] === language)
      .map((one) => ({ ...one, path: [language, `${prefix}${one.path[2]}`, ...one.path.slice(3)] }));
  return pair(root, dirname(file), read("en"), read("cy"), (key) => ({ place: place(key), note: "" }));
}

/** Joins the two languages' literals. Their paths begin with the constant's name, which is no part of a key. */
function pair(
  root: string,
  folder: string,
  english: readonly Literal[],
  welsh: readonly Literal[],
  about: (key: string) => { place: string; note: string },
): MessageForm[] {
  const byName = new Map(english.map((one) => [nameOf(one), one.text]));
  const reviewed = readReviewed(root, folder);
  const missing = [...byName.keys()].filter((name) => !welsh.some((one) => nameOf(one) === name));
  if (missing.length) throw new Error(`${folder}: no Welsh for ${missing.join(", ")}.`);
  return welsh.map((literal) => {
    const name = nameOf(literal);
    const last = name.slice(name.lastIndexOf(".") + 1);
    const rest = name.slice(0, -last.length - 1);
    const counts = isCategory(last) && byName.has(`${rest}.other`);
    const key = counts ? rest : name;
    const text = byName.get(name) ?? (counts ? byName.get(`${rest}.other`) : undefined);
    if (text === undefined) throw new Error(`${literal.file}: ${name} has no English.`);
    const seen = reviewed[name];
    return {
      component: folder.split("/")[1]!,
      key,
      ...(counts && { category: last }),
      ...about(key),
      english: text,
      welsh: literal,
      folder,
      reviewed: seen?.en === text && seen.cy === literal.text,
    };
  });
}

function nameOf({ path }: Literal): string {
  return path.slice(1).join(".");
}

function isCategory(name: string): name is Category {
  return (CATEGORIES as readonly string[]).includes(name);
}
