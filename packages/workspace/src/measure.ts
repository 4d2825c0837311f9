// npm run figures, npm run evidence: what is too slow for `npm test`, one after the other. Each result is written into
// docs/figures or docs/evidence, to be committed. `npm run figures -- inner-loop` runs one.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { stripVTControlCharacters } from "node:util";
import { fromSource } from "../../testing/src/source.ts";
import { compile, makeAssets } from "./build.ts";
import { type Measurement, measurements } from "./measurements.ts";
import { resultFile } from "./old-results.ts";
import { root, run, runQuietly } from "./run.ts";

const [kind, ...names] = process.argv.slice(2).filter((argument) => argument !== "--");
const all = measurements.filter((one) => one.kind === kind);
const unknown = names.filter((name) => !all.some((one) => one.name === name));
if (all.length === 0 || unknown.length > 0) {
  console.error(`${unknown.join(", ") || kind} is none of: ${all.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const wanted = all.filter(({ name }) => names.length === 0 || names.includes(name));
if (!(await prepare(wanted))) process.exit(1);
for (const one of wanted) if (!(await measure(one))) process.exitCode = 1;

async function prepare(wanted: readonly Measurement[]): Promise<boolean> {
  if (wanted.some(({ built }) => built) && !(await compile())) return false;
  if (!(await makeAssets())) return false;
  const storybook = ["build", "--quiet", "--disable-telemetry"];
  return !wanted.some((one) => one.storybook) || (await run("storybook", storybook)) === 0;
}

/** Runs one and writes its result. Resolves to whether every limit was kept. */
async function measure(one: Measurement): Promise<boolean> {
  console.log(`\n— ${one.title}`);
  const begun = new Date();
  const before = load();
  const env = { ...(!one.built && fromSource()), ...one.environment };
  const { code, output } = await runQuietly("node", one.args, { env });
  const seconds = Math.round((Date.now() - begun.getTime()) / 1000);
  console.log(output);
  const result = `# ${one.title}

Written by \`npm run ${one.kind} -- ${one.name}\`.

- Measured: ${begun.toISOString()}, at ${commit()}
- Machine: ${availableParallelism()} processors, load ${before} before and ${load()} after; Node ${process.versions.node}
- Took: ${seconds} s
- Result: ${code === 0 ? "every limit kept" : "a limit was missed, or it failed"}

\`\`\`text
${stripVTControlCharacters(output).trim().replaceAll(root, "")}
\`\`\`
`;
  mkdirSync(`${root}docs/${one.kind}`, { recursive: true });
  writeFileSync(root + resultFile(one), result);
  console.log(`Written to ${resultFile(one)}.`);
  return code === 0;
}

function load(): string {
  return loadavg()[0]!.toFixed(1);
}

function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--untracked-files=no") !== "";
  return git("rev-parse", "--short", "HEAD") + (changed ? " with changes that are not committed" : "");
}
