// The words of every component, for translators.
//   pnpm run messages export --out messages.csv [--component address-lookup]   writes a spreadsheet
//   pnpm run messages import messages.csv                                      takes its Welsh into the source
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { applyChanges } from "./messages/apply.ts";
import { readCatalogue } from "./messages/catalogue.ts";
import { compare } from "./messages/check.ts";
import { fromCsv, SpreadsheetError, toCsv } from "./messages/spreadsheet.ts";
import { root as repository } from "./run.ts";

const USAGE = `Usage: pnpm run messages export --out messages.csv [--component NAME]
       pnpm run messages import messages.csv

  export   writes every message in English and Welsh, with where it appears, for a spreadsheet program
  import   takes the column “Welsh” into the source, and what is marked in “reviewed” off the list in
           docs/welsh-review.md; takes nothing where a placeholder or a plural form is lost, a key is not
           known, or the English has changed since the export
`;

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SpreadsheetError) && !isMistake(error)) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string" },
      component: { type: "string" },
      root: { type: "string", default: repository },
      help: { type: "boolean", default: false },
    },
  });
  const [command, file] = positionals;
  const root = resolve(values.root).replace(/\/?$/, "/");
  if (command === "export" && values.out) return write(root, values.out, values.component);
  if (command === "import" && file) return take(root, file);
  console.log(USAGE);
  return values.help ? 0 : 1;
}

function write(root: string, out: string, component: string | undefined): number {
  const forms = readCatalogue(root).filter((form) => component === undefined || form.component === component);
  if (forms.length === 0) {
    console.error(`${component} has no messages.`);
    return 1;
  }
  writeFileSync(out, toCsv(forms));
  console.log(`${forms.length} texts are in ${out}. Change the columns “Welsh” and “reviewed” (yes) only.`);
  return 0;
}

async function take(root: string, file: string): Promise<number> {
  const { changes, problems, absent } = compare(readCatalogue(root), fromCsv(readFileSync(file)));
  if (problems.length) {
    console.error(`${problems.join("\n")}\n\nNothing was changed.`);
    return 1;
  }
  const written = await applyChanges(root, changes);
  if (absent) console.log(`${absent} texts are not in the file, and stay as they are.`);
  console.log(`${changes.length} changes${written.length ? `, in:\n  ${written.join("\n  ")}` : "."}`);
  if (written.length) console.log("Now run `pnpm run welsh-review`.");
  return 0;
}

/** A file that is not there, or an option that is not known: said without a stack. */
function isMistake(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === "ENOENT" || code === "EISDIR" || (code?.startsWith("ERR_PARSE_ARGS") ?? false);
}
