/** Bytes that a browser pays to compile and evaluate, minified and gzipped, without the checker. */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("..", import.meta.url));
const measure = async (contents: string): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
};

console.log(
  `compileRuleset and decide: ${await measure('export { compileRuleset, decide } from "./dist/index.js"')} bytes`,
);
console.log(
  `compileRuleset and evaluate: ${await measure('export { compileRuleset, evaluate } from "./dist/index.js"')} bytes`,
);
console.log(`everything in ".": ${await measure('export * from "./dist/index.js"')} bytes`);
