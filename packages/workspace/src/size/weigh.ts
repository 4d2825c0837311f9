import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { root } from "../run.ts";

/** Bytes. Compressed one file at a time, as a browser asks for them. */
export interface Weight {
  minified: number;
  gzip: number;
  brotli: number;
}

/** A page that loads something, as an author would write it. */
export interface Loads {
  source: string;
  /** Folder under packages/ from which the imports are resolved. */
  from: string;
  /** Whether lit is counted too. A page that uses two elements has it once. */
  withLit: boolean;
  /** Packages that are weighed elsewhere. */
  without?: readonly string[];
}

/** What a browser downloads at once, and what comes when it is needed. */
export interface Download {
  atOnce: Weight;
  onDemand: (Weight & { name: string })[];
}

const LIT = ["lit", "lit/*", "lit-html/*", "@lit/*"];

/** Builds a page as a production build does, and weighs what its browser downloads. */
export async function weigh({ source, from, withLit, without = [] }: Loads): Promise<Download> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: `${root}packages/${from}`, sourcefile: "page.js" },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    conditions: ["production"],
    outdir: "out",
    absWorkingDir: root.slice(0, -1),
    legalComments: "none",
    logLevel: "silent",
    external: [...(withLit ? [] : LIT), ...without.flatMap((name) => [name, `${name}/*`])],
  });
  const entry = Object.keys(metafile.outputs).find((path) =>
    metafile.outputs[path]?.entryPoint?.endsWith("page.js"),
  )!;
  const first = staticallyNeeded(metafile, entry);
  const contents = (path: string): Uint8Array =>
    outputFiles.find((file) => file.path.endsWith(path.split("/").at(-1)!))!.contents;
  return {
    atOnce: weightOf([...first].map(contents)),
    onDemand: Object.keys(metafile.outputs)
      .filter((path) => !first.has(path))
      .map((path) => ({ name: nameOf(metafile, path), ...weightOf([contents(path)]) })),
  };
}

/** The weight of files as they are. */
export function weightOf(files: readonly Uint8Array[]): Weight {
  const sum = (size: (file: Uint8Array) => number): number =>
    files.reduce((total, file) => total + size(file), 0);
  return {
    minified: sum((file) => file.length),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => brotliCompressSync(file).length),
  };
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}

function staticallyNeeded(metafile: Metafile, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { kind, path: imported, external } of metafile.outputs[path]?.imports ?? []) {
    if (kind === "import-statement" && !external) staticallyNeeded(metafile, imported, seen);
  }
  return seen;
}

function nameOf(metafile: Metafile, path: string): string {
  const { entryPoint } = metafile.outputs[path] ?? {};
  return entryPoint ? entryPoint.split("/").at(-1)! : "shared chunk";
}
