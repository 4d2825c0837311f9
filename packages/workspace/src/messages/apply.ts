import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { formName, readReviewed, type Reviewed } from "./catalogue.ts";
import type { Change } from "./check.ts";
import { withTexts } from "./literals.ts";

/** Writes changes into the source files and the lists of what is reviewed. Resolves to the files that it wrote. */
export async function applyChanges(root: string, changes: readonly Change[]): Promise<string[]> {
  const written: string[] = [];
  const reworded = changes.filter(({ form, welsh }) => welsh !== form.welsh.text);
  for (const [file, texts] of Map.groupBy(reworded, ({ form }) => form.welsh.file)) {
    const source = readFileSync(join(root, file), "utf8");
    const text = withTexts(
      source,
      texts.map(({ form, welsh }) => ({ literal: form.welsh, text: welsh })),
    );
    await write(root, file, text);
    written.push(file);
  }
  for (const [folder, some] of Map.groupBy(changes, ({ form }) => form.folder)) {
    const before = readReviewed(root, folder);
    const after = reviewedAfter(before, some);
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    const file = `${folder}/reviewed.json`;
    if (Object.keys(after).length) await write(root, file, JSON.stringify(after));
    else rmSync(join(root, file));
    written.push(file);
  }
  return written;
}

function reviewedAfter(before: Reviewed, changes: readonly Change[]): Reviewed {
  const after = new Map(Object.entries(before));
  for (const { form, welsh, reviewed } of changes) {
    if (reviewed) after.set(formName(form), { en: form.english, cy: welsh });
    else after.delete(formName(form));
  }
  return Object.fromEntries([...after].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A longer text may belong on a line of its own: written as the project's formatter would. */
async function write(root: string, file: string, text: string): Promise<void> {
  const filepath = join(root, file);
  const options = (await resolveConfig(filepath)) ?? {};
  writeFileSync(filepath, await format(text, { ...options, filepath }));
}
