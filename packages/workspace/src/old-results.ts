import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { type Measurement, measurements } from "./measurements.ts";
import { root } from "./run.ts";

/** Where the last result of a measurement is, from the top of the repository. */
export function resultFile({ kind, name }: Measurement): string {
  return `docs/${kind}/${name}.md`;
}

/** A line for each result that is older than the code that it measures. A note, not a failure. */
export function oldResults(repository: string = root): string[] {
  return measurements.flatMap((one) => {
    const file = repository + resultFile(one);
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    const command = `npm run ${one.kind} -- ${one.name}`;
    const measured = measuredAt(text);
    if (!measured) return [`${resultFile(one)} is not there: ${command}`];
    const changed = lastChange(one.paths, repository);
    if (!changed || changed <= measured) return [];
    const days = [measured, changed].map((date) => date.toISOString().slice(0, 10));
    return [`${resultFile(one)} is of ${days[0]}, its code was changed on ${days[1]}: ${command}`];
  });
}

/** When a result was measured, by its own words. */
function measuredAt(result: string): Date | undefined {
  const date = new Date(/^- Measured: (\S+Z)/m.exec(result)?.[1] ?? "");
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** When the last commit that touched one of the paths was written; `undefined` without git. */
function lastChange(paths: readonly string[], repository: string): Date | undefined {
  try {
    const args = ["log", "-1", "--format=%aI", "--", ...paths];
    const date = execFileSync("git", args, { cwd: repository, encoding: "utf8", stdio: "pipe" }).trim();
    return date ? new Date(date) : undefined;
  } catch {
    return undefined;
  }
}
