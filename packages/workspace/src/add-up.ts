// The last line of CI: node packages/workspace/src/add-up.ts FILE… adds up the summaries that commands have written.
// A summary that is not there, because its command did not get to its end, is one failure. What failed is said again
// just before, as a long output is often cut at its beginning.
import { existsSync, readFileSync } from "node:fs";
import { type Counts, failure, failures, total } from "./counts.ts";

const all = process.argv
  .slice(2)
  .flatMap((file): Counts[] =>
    existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Counts[]) : [failure(file)],
  );
const said = failures(all);
if (said) console.log(`${said}\n`);
console.log(total(all));
process.exitCode = all.length === 0 || all.some(({ failed }) => failed > 0) ? 1 : 0;
