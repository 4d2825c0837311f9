import { globSync, readFileSync } from "node:fs";

const packages = new URL("../../../", import.meta.url).pathname;

/** A whole page that a README says to copy. */
export interface ReadmePage {
  /** The README's path from `packages`, and which of its pages it is. */
  readonly name: string;
  /** The README's file. */
  readonly readme: string;
  readonly page: string;
}

/** Every whole page in a README of this repository. */
export const readmePages: readonly ReadmePage[] = globSync(
  ["*/README.md", "workspace/templates/*/README.md"],
  { cwd: packages },
).flatMap((path) =>
  [...readFileSync(packages + path, "utf8").matchAll(/```html\n(<!doctype html>[^]*?)```/g)].map(
    ([, page], index) => ({ name: `${path}, ${index + 1}`, readme: packages + path, page: page! }),
  ),
);
