import { Readable } from "node:stream";
import { importInputs, type ImportReport } from "../import/import-files.ts";
import { sampleCustodianNames, sampleRows, type SampleOptions } from "./sample-rows.ts";

/**
 * Makes a database of made-up addresses, in English and Welsh, in postcodes that do not exist. What is in the database
 * now is replaced.
 */
export async function createSample(options: SampleOptions & { database: string }): Promise<ImportReport> {
  const file = {
    name: "sample",
    size: 1,
    read: () => Readable.from(encoded(sampleRows(options))),
  };
  return importInputs([file], {
    database: options.database,
    replaceAll: true,
    custodianNames: sampleCustodianNames,
    attribution: "These addresses are made up. Mae’r cyfeiriadau hyn wedi’u dyfeisio.",
  });
}

function* encoded(rows: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let held = "";
  for (const text of rows) {
    held += text;
    if (held.length < 65_536) continue;
    yield encoder.encode(held);
    held = "";
  }
  yield encoder.encode(held);
}
