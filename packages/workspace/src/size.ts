// The size report: what each entry costs a resident, and whether that is within its budget.
//   node packages/workspace/src/size.ts
// A browser downloads what is imported statically at once; what is imported on demand is listed apart.
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { type Budget, budgets } from "./budgets.ts";
import { root } from "./run.ts";

interface Weight {
  minified: number;
  gzip: number;
  brotli: number;
}

const rows: string[][] = [["entry", "minified", "gzip", "brotli", "budget (gzip)"]];
const complaints: string[] = [];

for (const budget of budgets) {
  await report(budget, budget.name, ["lit", "lit/*", "lit-html/*", "@lit/*"], budget.gzip);
  if (budget.gzipWithLit) await report(budget, `${budget.name}, lit inside`, [], budget.gzipWithLit);
}

printTable(rows);
if (complaints.length > 0) {
  console.error(`\n${complaints.join("\n")}`);
  process.exitCode = 1;
}

async function report(budget: Budget, name: string, external: string[], limit: number): Promise<void> {
  const { atOnce, onDemand } = await weigh(budget, external);
  rows.push([name, ...cells(atOnce), kilobytes(limit)]);
  for (const chunk of onDemand) rows.push([`  on demand: ${chunk.name}`, ...cells(chunk), ""]);
  if (atOnce.gzip > limit) {
    complaints.push(
      `${name} is ${atOnce.gzip - limit} bytes over its budget of ${kilobytes(limit)}. What grew is in the bundle's ` +
        `inputs (esbuild --analyze). Load it on demand, make it smaller, or raise the budget in ` +
        `packages/workspace/src/budgets.ts with the reason.`,
    );
  }
}

async function weigh(
  budget: Budget,
  external: string[],
): Promise<{ atOnce: Weight; onDemand: (Weight & { name: string })[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: budget.source, resolveDir: `${root}packages/${budget.from}`, sourcefile: "page.js" },
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
    external,
  });
  const entry = Object.keys(metafile.outputs).find((path) =>
    metafile.outputs[path]?.entryPoint?.endsWith("page.js"),
  )!;
  const first = staticallyNeeded(metafile, entry);
  const contents = (path: string): Uint8Array =>
    outputFiles.find((file) => file.path.endsWith(path.split("/").at(-1)!))!.contents;
  return {
    atOnce: weight([...first].map(contents)),
    onDemand: Object.keys(metafile.outputs)
      .filter((path) => !first.has(path))
      .map((path) => ({ name: nameOf(metafile, path), ...weight([contents(path)]) })),
  };
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

function weight(files: Uint8Array[]): Weight {
  const sum = (size: (file: Uint8Array) => number): number =>
    files.reduce((total, file) => total + size(file), 0);
  return {
    minified: sum((file) => file.length),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => brotliCompressSync(file).length),
  };
}

function cells({ minified, gzip, brotli }: Weight): string[] {
  return [minified, gzip, brotli].map(kilobytes);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}

function printTable(lines: string[][]): void {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!)))
        .join("  "),
    );
  }
}
