import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { root } from "../run.ts";
import { type ComponentDetails, folderOf } from "./details.ts";

const TEMPLATES = `${root}packages/workspace/templates/`;

/**
 * Writes the package and its changeset from `packages/workspace/templates`, where the names of a made-up component
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
  written.push({ from: "changeset.md", to: `.changeset/${folder}.md` });
  for (const { from, to } of written) {
    mkdirSync(dirname(root + to), { recursive: true });
    writeFileSync(root + to, fill(readFileSync(TEMPLATES + from, "utf8")));
  }
  return written.map(({ to }) => to).sort();
}

/** The made-up component's names, and the new one's for each. */
function replaced(text: string, { tag, titleEn, titleCy, description }: ComponentDetails): string {
  const folder = folderOf(tag);
  const pascal = folder.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  return text
    .replaceAll("What it does, in one sentence", description)
    .replaceAll("New pattern", titleEn)
    .replaceAll("Patrwm newydd", titleCy)
    .replaceAll("NewPattern", pascal)
    .replaceAll("new-pattern", folder);
}
