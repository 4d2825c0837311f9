import { globSync, readFileSync } from "node:fs";

const packages = new URL("../../../", import.meta.url).pathname;

/** A whole page that people are told to copy. */
export interface CopiedPage {
  /** The file's path from `packages`, and which of a README's pages it is. */
  readonly name: string;
  /** The file that has to say what allows the page's script. */
  readonly readme: string;
  readonly page: string;
}

/** Every whole page in a README of this repository. */
const readmePages: readonly CopiedPage[] = found("README.md").flatMap((path) =>
  [...read(path).matchAll(/```html\n(<!doctype html>[^]*?)```/g)].map(([, page], index) => ({
    name: `${path}, ${index + 1}`,
    readme: packages + path,
    page: page!,
  })),
);

/** Every whole page under “Code to copy” in Storybook. */
const storyPages: readonly CopiedPage[] = found("stories/code/*.html").map((path) => ({
  name: path,
  readme: packages + path.replace(/stories\/.*/, "README.md"),
  page: read(path),
}));

export const copiedPages: readonly CopiedPage[] = [...readmePages, ...storyPages];

/** Paths of files of packages and of the scaffolder's templates. */
function found(pattern: string): readonly string[] {
  return globSync([`*/${pattern}`, `workspace/templates/*/${pattern}`], { cwd: packages }).sort();
}

function read(path: string): string {
  return readFileSync(packages + path, "utf8");
}
