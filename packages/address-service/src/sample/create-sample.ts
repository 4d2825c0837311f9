import { Readable } from "node:stream";
import { GazetteerError } from "../gazetteer/gazetteer-error.ts";
import { importInputs, type ImportReport } from "../import/import-files.ts";
import { inspectOld } from "../import/new-database.ts";
import { MADE_UP } from "./made-up.ts";
import { sampleCustodianNames, sampleRows, type SampleOptions } from "./sample-rows.ts";

/**
 * Makes a database of made-up addresses, in English and Welsh, in postcodes that do not exist. A sample that is there
 * is replaced.
 * @throws {GazetteerError} where the database holds other addresses, which are not to be lost to made-up ones
 */
export async function createSample(options: SampleOptions & { database: string }): Promise<ImportReport> {
  const old = inspectOld(options.database);
  if (old && old.properties > 0 && !old.isMadeUp) {
    throw new GazetteerError(
      `${options.database} holds ${old.properties} properties that are not made up, and a sample would replace them. ` +
        "Give another name, or remove the file first.",
    );
  }
  const file = {
    name: "sample",
    size: 1,
    read: () => Readable.from(encoded(sampleRows(options))),
  };
  return importInputs([file], {
    database: options.database,
    replaceAll: true,
    custodianNames: sampleCustodianNames,
    attribution: MADE_UP,
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
