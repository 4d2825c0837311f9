import { existsSync, globSync, readFileSync } from "node:fs";
import { root } from "../run.ts";

/** What has to be known of a component before its package can be written. */
export interface ComponentDetails {
  /** Of the element: "council-bin-day". */
  tag: string;
  /** What people call it, in each language: "Bin day". */
  titleEn: string;
  titleCy: string;
  /** One sentence without the full stop, for package.json, README and the changeset. */
  description: string;
}

/** A question that a person answers, or the flag that answers it. */
export interface Detail {
  readonly key: keyof ComponentDetails;
  /** As it is written on the command line; the tag comes first, without a flag. */
  readonly flag: string;
  readonly question: string;
  /** What is wrong with an answer; nothing where it can be used. */
  readonly check: (answer: string, others: Partial<ComponentDetails>) => string | undefined;
}

const WORDS = /^[\p{L}\p{N}][\p{L}\p{N} ,’-]*$/u;
const SENTENCE = /^\p{Lu}[^"'`<>{}\\$\n]*$/u;

export const details: readonly Detail[] = [
  {
    key: "tag",
    flag: "council-NAME",
    question: "What is the element called? council- and its name in lower case, such as council-bin-day:",
    check: tagFinding,
  },
  {
    key: "titleEn",
    flag: "--title-en",
    question: "What do people call it, in English? For example “Bin day”:",
    check: (answer) => titleFinding(answer, "English", '--title-en "Bin day"'),
  },
  {
    key: "titleCy",
    flag: "--title-cy",
    question: "And in Welsh? For example “Diwrnod biniau”:",
    check: welshFinding,
  },
  {
    key: "description",
    flag: "--description",
    question: "What does it do, in one sentence?",
    check: descriptionFinding,
  },
];

/** The tag without "council-": the folder under packages/, and the package's name on npm. */
export function folderOf(tag: string): string {
  return tag.replace(/^council-/, "");
}

/** The folder's name as a variable in code: "binDay". */
export function camelCase(folder: string): string {
  return folder.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** How Storybook writes a title in the addresses of its pages. */
export function pageSlug(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[ ,’-]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** An answer as it is used: without spaces around it; a description without its full stop, which the texts around it put. */
export function cleaned(key: keyof ComponentDetails, answer: string): string {
  return key === "description" ? answer.trim().replace(/[.\s]+$/, "") : answer.trim();
}

function tagFinding(tag: string): string | undefined {
  if (!tag) return "The element needs a name: npm run new-component -- council-bin-day";
  if (!tag.startsWith("council-")) {
    return `“${tag}” does not begin with “council-”. Elements of this project do: council-${tag.toLowerCase()}.`;
  }
  if (!/^council(-[a-z][a-z0-9]*)+$/.test(tag)) {
    return `“${tag}” cannot be the name of an element here. Use words in lower case with hyphens between them, such as council-bin-day.`;
  }
  const taken = whoHas(tag);
  return taken && `“${tag}” is taken, by ${taken}. Choose another name, or change what is there.`;
}

function whoHas(tag: string): string | undefined {
  const folder = `packages/${folderOf(tag)}`;
  if (existsSync(root + folder)) return folder;
  return globSync("packages/*/public-api.txt", { cwd: root }).find((file) =>
    readFileSync(root + file, "utf8")
      .split("\n")
      .includes(`element ${tag}`),
  );
}

function titleFinding(title: string, language: string, example: string): string | undefined {
  if (!title) return `The component has no name in ${language}: give ${example}.`;
  if (!WORDS.test(title)) {
    return `“${title}” has characters that a name cannot have. Use letters, digits, spaces, commas, hyphens and ’ (not ').`;
  }
  return undefined;
}

function welshFinding(title: string, { titleEn }: Partial<ComponentDetails>): string | undefined {
  if (!title) {
    return (
      'The component has no name in Welsh: give --title-cy "Diwrnod biniau". Every component speaks Welsh from its ' +
      "first day. If your Welsh is not sure, write your best: what no native speaker has read is listed in docs/welsh-review.md."
    );
  }
  if (title === titleEn)
    return `The Welsh name is the English one again (“${title}”). Give it in Welsh with --title-cy.`;
  return titleFinding(title, "Welsh", '--title-cy "Diwrnod biniau"');
}

function descriptionFinding(description: string): string | undefined {
  if (!description)
    return 'The component has no description: give --description "Shows when bins are collected".';
  if (!SENTENCE.test(description)) {
    return "The description has to begin with a capital letter, and to do without \" ' ` < > { } \\ $. Write ’ for an apostrophe.";
  }
  return undefined;
}
