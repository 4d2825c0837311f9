import { readFileSync } from "node:fs";

/** A fenced block of a README. */
export interface Example {
  language: string;
  code: string;
}

/** Every fenced block of a README, in order. */
export function examplesIn(readme: string): Example[] {
  return [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", code = ""]) => ({
    language,
    code,
  }));
}

/** The first block in one of these languages. Throws where the README has none. */
export function firstExample(path: string, ...languages: string[]): string {
  const found = examplesIn(readFileSync(path, "utf8")).find(({ language }) => languages.includes(language));
  if (!found) throw new Error(`${path} has no example in ${languages.join(" or ")}.`);
  return found.code;
}

/**
 * The files that a README tells people to save, by path: "Save this as `public/index.html`", with the block that
 * follows, or with the code on the same line.
 */
export function filesToSave(readme: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const match of readme.matchAll(/[Tt]his as `([\w./-]+)`(?:: `([^`\n]+)`)?/g)) {
    const [{ length }, path = "", inline] = match;
    const following = examplesIn(readme.slice(match.index + length))[0]?.code ?? "";
    files.set(path, inline ?? following);
  }
  return files;
}
