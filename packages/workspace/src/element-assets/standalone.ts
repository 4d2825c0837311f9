import { build } from "esbuild";
import { SOURCE } from "../../../testing/src/source.ts";

/**
 * Writes dist/standalone.js: the element defined, with Lit and everything else inside, for pages without a bundler.
 * Lit's licence goes where Lit goes.
 *
 * @param folder the package's folder, with a slash at the end
 */
export async function writeStandalone(folder: string): Promise<void> {
  await build({
    stdin: { contents: 'import "./src/define.ts"; export * from "./src/index.ts";', resolveDir: folder },
    outfile: `${folder}dist/standalone.js`,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    conditions: [SOURCE, "production"],
    legalComments: "eof",
  });
}
