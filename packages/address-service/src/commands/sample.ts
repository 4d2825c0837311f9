import { writeSync, openSync, closeSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { createSample } from "../sample/create-sample.ts";
import { sampleRows } from "../sample/sample-rows.ts";

/** What every sample holds, whatever its seed: sample/showcase.ts. */
const POSTCODES_TO_TRY = `Postcodes to try:
  ZZ1 1AA  a street in two languages
  ZZ1 1AB  64 flats
  ZZ1 1AD  one address
  ZZ1 1AE  none
  ZZ1 1AF  outside the area of custodian 6999`;

/** `council-addresses sample --database addresses.db` */
export function sampleCommand(): Command {
  return new Command("sample")
    .description(
      "Make a database of made-up addresses, in English and Welsh, in postcodes that do not exist (ZZ…)",
    )
    .option("--database <path>", "database to make; a sample that is there is replaced")
    .option("--file <path>", "write an AddressBase Premium 2.1 file in place of a database")
    .option("--addresses <number>", "how many addresses", wholeNumber, 5000)
    .option("--seed <number>", "the same seed makes the same addresses", wholeNumber, 1)
    .action(
      async (
        options: { database?: string; file?: string; addresses: number; seed: number },
        command: Command,
      ) => {
        const { database, file, addresses, seed } = options;
        if ((database === undefined) === (file === undefined))
          command.error("Give either --database or --file.");
        if (file !== undefined) {
          writeSampleFile(file, addresses, seed);
          return console.log(`${addresses} made-up addresses in ${file}`);
        }
        const { properties } = await createSample({ database: database!, addresses, seed });
        console.log(`${properties.approved + properties.provisional} made-up addresses in ${database}`);
        console.log(POSTCODES_TO_TRY);
      },
    );
}

/** Writes made-up addresses as an AddressBase Premium 2.1 file. */
export function writeSampleFile(path: string, addresses: number, seed: number): void {
  const descriptor = openSync(path, "w");
  let held = "";
  for (const rows of sampleRows({ addresses, seed })) {
    held += rows;
    if (held.length < 1 << 20) continue;
    writeSync(descriptor, held);
    held = "";
  }
  writeSync(descriptor, held);
  closeSync(descriptor);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text) || text === "0") throw new InvalidArgumentError("Give a whole number above 0.");
  return Number(text);
}
