import { readFileSync } from "node:fs";

/** Whether a file of this folder has a test, a case in a table of tests, or a suite, whose title begins like this. */
export function hasTest(file: string, title: string): boolean {
  const source = readFileSync(new URL(file, import.meta.url), "utf8");
  // `itOnceUnless(…)("title"` too.
  const named = [
    ...source.matchAll(/(?:(?:it|itOnce|test|describe|register|\))\(|name: )\s*(["'`])(.*?)\1/gs),
  ];
  const suites = [...source.matchAll(/^(test[A-Z]\w+)\(/gm)];
  return [...named.map(([, , name]) => name), ...suites.map(([, name]) => name)].some((name) =>
    name?.startsWith(title),
  );
}
