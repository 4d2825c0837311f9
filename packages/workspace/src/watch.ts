import { globSync, watch } from "node:fs";
import { root } from "./run.ts";

const SOURCES =
  "{.storybook,packages/*/{src,test,fixtures,stories,scripts,brands,static,rulesets,examples,templates}}";
/** Editors write a file in several steps. Milliseconds. */
const SETTLED = 50;

/** Calls `changed` after each change of a source file: once for those that come together. */
export function watchSources(changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of globSync(SOURCES, { cwd: root })) {
    watch(root + folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLED);
    });
  }
}
