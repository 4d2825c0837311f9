import { type Counts, failure } from "./counts.ts";
import { run } from "./run.ts";
import { summaryOf } from "./summary-file.ts";

/** Rehearses a release of what is committed: packages/rehearsal. One suite for each project that installs from it. */
export async function rehearsal(): Promise<Counts[]> {
  console.log("\n— rehearsal of a release");
  const counts = await summaryOf<Counts[]>((path) =>
    run("node", ["packages/rehearsal/src/main.ts", `--summary=${path}`]),
  );
  return counts ?? [failure("rehearsal of a release")];
}
