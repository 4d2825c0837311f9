// Writes packages/*/public-api.txt: what users of each package can rely on, one thing a line. Needs a build.
//   pnpm run public-api                    writes the records; refuses removals that no changeset announces
//   pnpm run public-api --check            fails when a record is out of date
//   pnpm run public-api --since REF        fails when something went since that commit and no changeset announces it
//   pnpm run public-api NAME…              only these packages (folders under packages/)
//   pnpm run public-api --new NAME         begins the record of a package that has never been released
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { packagesInDependencyOrder } from "./packages.ts";
import { pendingChangesets } from "./public-api/changesets.ts";
import { announcesBreak, compareApi, removalMessage } from "./public-api/compare.ts";
import {
  type ApiRecord,
  parseRecord,
  publicApi,
  readRecord,
  recordPath,
  recordText,
} from "./public-api/public-api.ts";
import { root } from "./run.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: "boolean", default: false },
    since: { type: "string" },
    new: { type: "boolean", default: false },
  },
});

const changesets = pendingChangesets();
const published = (await packagesInDependencyOrder()).filter((one) => !one.private);
const wanted = published.filter(({ folder }) => positionals.length === 0 || positionals.includes(folder));
if (wanted.length === 0)
  fail(`There is no published package named ${positionals.join(", ")} under packages/.`);

for (const one of wanted) {
  const path = recordPath(one.folder);
  const current = await publicApi(one).catch((error: Error) => fail(error.message));
  if (!current) continue;
  const before = values.since === undefined ? readRecord(one) : recordAt(values.since, path, one.version);
  const { added, removed } = compareApi(before?.lines ?? [], current);
  const isNew = values.new || before?.isNew === true;
  if (removed.length > 0 && !isNew && !announcesBreak(one, changesets)) {
    fail(removalMessage(one, removed));
  } else if (values.check && (before === undefined || added.length + removed.length > 0)) {
    const changes = [...added.map((line) => `  + ${line}`), ...removed.map((line) => `  - ${line}`)];
    fail(`${path} is out of date. Run \`pnpm run public-api\` and commit it.\n${changes.join("\n")}`);
  } else if (!values.check && values.since === undefined) {
    writeFileSync(root + path, recordText({ lines: current, isNew }));
  }
}

/** What was written down at a commit; nothing for a package that is new since. */
function recordAt(ref: string, path: string, version: string): ApiRecord | undefined {
  const { status, stdout } = spawnSync("git", ["show", `${ref}:${path}`], { cwd: root, encoding: "utf8" });
  return status === 0 ? parseRecord(stdout, version) : undefined;
}

function fail(message: string): undefined {
  console.error(message);
  process.exitCode = 1;
}
