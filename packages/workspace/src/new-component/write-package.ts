import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { root } from "../run.ts";
import { camelCase, type ComponentDetails, folderOf, pageSlug } from "./details.ts";

const TEMPLATES = `${root}packages/workspace/templates/`;

/**
 * Writes the package, its changeset and its accessibility conformance report from `packages/workspace/templates`, where the names of a made-up component
 * stand for those of the new one. Returns the files, from the top of the repository.
 */
export function writePackage(component: ComponentDetails): string[] {
  const folder = folderOf(component.tag);
  const fill = (text: string): string => replaced(text, component);
  const files = globSync("component/**/*", { cwd: TEMPLATES, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${TEMPLATES}component/`.length));
  const written = files.map((file) => ({
    from: `component/${file}`,
    to: `packages/${folder}/${fill(file)}`,
  }));
  written.push(
    { from: "changeset.md", to: `.changeset/${folder}.md` },
    { from: "evidence/conformance.ts", to: `packages/workspace/src/evidence/conformance/${folder}.ts` },
    { from: "evidence/measures.ts", to: `packages/workspace/src/evidence/measures/${folder}.ts` },
  );
  for (const { from, to } of written) {
    mkdirSync(dirname(root + to), { recursive: true });
    writeFileSync(root + to, wrapped(fill(readFileSync(TEMPLATES + from, "utf8"))));
  }
  return written.map(({ to }) => to).sort();
}

/** With the lines of docstrings that have become too long spread over several; a description is as long as it likes. */
export function wrapped(text: string): string {
  return text.replaceAll(/^( *\* )(?!@)(.{108,})$/gm, (_, start: string, words: string) =>
    words.split(" ").reduce((lines, word) => {
      const length = lines.length - lines.lastIndexOf("\n") + word.length;
      return length > 110 ? `${lines}\n${start}${word}` : `${lines}${lines === start ? "" : " "}${word}`;
    }, start),
  );
}

/** The made-up component's names, and the new one's for each. */
function replaced(text: string, { tag, titleEn, titleCy, description }: ComponentDetails): string {
  const folder = folderOf(tag);
  const camel = camelCase(folder);
  return text
    .replaceAll("?path=/docs/new-pattern-", `?path=/docs/${pageSlug(titleEn)}-`)
    .replaceAll("What it does, in one sentence", description)
    .replaceAll("New pattern", titleEn)
    .replaceAll("Patrwm newydd", titleCy)
    .replaceAll("NewPattern", camel[0]!.toUpperCase() + camel.slice(1))
    .replaceAll("newPattern", camel)
    .replaceAll("new-pattern", folder);
}
