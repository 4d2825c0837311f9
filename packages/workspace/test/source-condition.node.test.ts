import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, matchesGlob } from "node:path";
import { describe, it } from "node:test";
import { root } from "../src/run.ts";
import { SOURCE } from "../../testing/src/source.ts";

type Target = string | null | { readonly [condition: string]: Target };
interface Manifest {
  readonly exports?: Readonly<Record<string, Target>>;
  readonly sideEffects?: boolean | readonly string[];
}

const TEMPLATE = "packages/workspace/templates/component/package.json";

for (const file of [...globSync("packages/*/package.json", { cwd: root }).sort(), TEMPLATE]) {
  const { exports, sideEffects } = JSON.parse(readFileSync(root + file, "utf8")) as Manifest;
  if (!exports) continue;
  const folder = `${root}${dirname(file)}`;
  const open = Object.entries(exports).filter(([, target]) => target !== null);

  describe(dirname(file), () => {
    it(`has the condition ${SOURCE} on every export, before all others`, () => {
      assert.deepEqual(
        open.filter(([, target]) => Object.keys(target as object)[0] !== SOURCE).map(([entry]) => entry),
        [],
      );
    });

    it("runs from source whatever is built from source, and names only files that exist", () => {
      for (const [entry, target] of open) {
        for (const path of paths((target as Record<string, Target>)[SOURCE]!)) {
          if (path.startsWith("./dist/")) {
            assert.ok(!existsSync(`${folder}/${path.replace("dist", "src").replace(/\.js$/, ".ts")}`), path);
          } else if (file !== TEMPLATE || !path.includes("*")) {
            assert.ok(globSync(path, { cwd: folder }).length > 0, `${entry}: there is no ${path}`);
          }
        }
      }
    });

    if (Array.isArray(sideEffects)) {
      it("has the same side effects in source as in what is published", () => {
        const hasEffect = (path: string): boolean => sideEffects.some((glob) => matchesGlob(path, glob));
        for (const [entry, target] of open) {
          const { [SOURCE]: source, ...published } = target as Record<string, Target>;
          const expected = paths(published).some((path) => /\.(js|css)$/.test(path) && hasEffect(path));
          if (!entry.includes("*")) assert.equal(paths(source!).some(hasEffect), expected, entry);
        }
      });
    }
  });
}

/** Every path that a target names, under any condition. */
function paths(target: Target): string[] {
  if (typeof target === "string") return [target];
  return target === null ? [] : Object.values(target).flatMap(paths);
}
