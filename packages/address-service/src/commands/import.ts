import { createInterface } from "node:readline/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { encodings, type Encoding } from "../import/decode-text.ts";
import { formats, type Format } from "../import/detect-format.ts";
import { importFilesApart } from "../import/import-apart.ts";
import { progressBar } from "./progress-bar.ts";
import { reportLines } from "./report-lines.ts";

interface Options {
  database: string;
  format: Format | "auto";
  encoding: Encoding;
  update?: boolean;
  replaceAll?: boolean;
  allowIncomplete?: boolean;
  allowOlder?: boolean;
  custodian?: number;
  custodianName: Map<number, string>;
  columns: Map<string, string>;
  attribution?: string;
}

/** `council-addresses import FILE… --database addresses.db` */
export function importCommand(): Command {
  return new Command("import")
    .description("Import address files into a database, replacing it in one step when all has gone well")
    .argument(
      "<files...>",
      "AddressBase Premium, Core or Plus, OS NGD Address, DTF 7.3 or plain CSV; .csv, .csv.gz or .zip",
    )
    .requiredOption("--database <path>", "database to make or to replace")
    .addOption(
      new Option("--format <format>", "format of the files").choices(["auto", ...formats]).default("auto"),
    )
    .addOption(
      new Option("--encoding <encoding>", "encoding of the files").choices(encodings).default("utf-8"),
    )
    .option("--update", "the files hold changes to what is in the database")
    .option("--replace-all", "replace everything in the database, for files that are not one council’s")
    .option("--allow-older", "apply changes that are older than what is in the database")
    .option("--allow-incomplete", "import files without a trailer record, and sets with a volume missing")
    .option(
      "--custodian <code>",
      "whose file it is, where it does not say: only theirs is replaced",
      custodianCode,
    )
    .option("--custodian-name <code=name>", "name of a custodian; may be repeated", custodianName, new Map())
    .option(
      "--columns <name=heading,...>",
      "what the columns of a plain CSV are called in the files, such as uprn=UPRN_NO,line1=ADDR1",
      columnNames,
      new Map(),
    )
    .option(
      "--attribution <text>",
      "copyright notice that the data’s licence asks for, given with every answer",
    )
    .action(async (files: string[], options: Options) => {
      const bar = progressBar();
      try {
        const { custodianName: custodianNames, replaceAll, ...rest } = options;
        const report = await importFilesApart(files, {
          ...rest,
          custodianNames,
          replaceAll: replaceAll ?? (process.stdin.isTTY ? ask : false),
          progress: bar.show,
        });
        bar.stop();
        for (const line of reportLines(report)) console.log(line);
      } finally {
        bar.stop();
      }
    });
}

async function ask(properties: number): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(
    `This replaces all ${properties} properties in the database. Go on? [y/N] `,
  );
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

function custodianCode(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new InvalidArgumentError("A custodian code is a number of up to 4 digits.");
  return Number(text);
}

function columnNames(text: string, names: Map<string, string>): Map<string, string> {
  for (const pair of text.split(",")) {
    const match = /^\s*([a-z0-9_]+)\s*=\s*(.+?)\s*$/.exec(pair);
    if (!match)
      throw new InvalidArgumentError("Write such as uprn=UPRN_NO,line1=ADDR1: our name, then the file’s.");
    names.set(match[1]!, match[2]!);
  }
  return names;
}

function custodianName(text: string, names: Map<number, string>): Map<number, string> {
  const match = /^(\d{1,4})=(.+)$/.exec(text);
  if (!match)
    throw new InvalidArgumentError("Write the code, an equals sign and the name, such as 6905=Conwy.");
  return names.set(Number(match[1]), match[2]!.trim());
}
