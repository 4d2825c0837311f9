import { existsSync, globSync, readFileSync } from "node:fs";
import { root } from "../run.ts";
import type { NamedTest, Report } from "./report.ts";

/**
 * The tests that a report names and that are not in their files, one line each. A look at the sources, which takes no
 * run: whether the tests pass, `npm test` says.
 */
export function missingTests({ findings }: Report): string[] {
  return Object.entries(findings).flatMap(([number, { tests = [] }]) =>
    tests
      .filter((test) => !isThere(test))
      .map(({ file, title }) => `${number} names the test “${title}”, which is not in ${file}.`),
  );
}

function isThere({ file, title }: NamedTest): boolean {
  if (!existsSync(root + file)) return false;
  const own = readFileSync(root + file, "utf8");
  // A suite of packages/testing has its titles there.
  const suites = suiteSources().filter(({ names }) => names.some((name) => own.includes(`${name}(`)));
  const sources = [own, ...suites.map(({ text }) => text)];
  return title.split(" › ").every((part) => sources.some((text) => hasTitle(text, part)));
}

function hasTitle(text: string, title: string): boolean {
  if (text.includes(title)) return true;
  return [...text.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)].some(([, template = ""]) => {
    const parts = template.split(/\$\{[^}]*\}/);
    // One that is nothing but values would fit every title.
    return parts.join("").trim().length >= 5 && new RegExp(`^${parts.map(escaped).join(".+")}$`).test(title);
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function suiteSources(): { names: string[]; text: string }[] {
  return globSync("packages/testing/src/suites/*.ts", { cwd: root }).map((file) => {
    const text = readFileSync(root + file, "utf8");
    return { names: [...text.matchAll(/^export function (test\w+)/gm)].map(([, name]) => name!), text };
  });
}
