import type { FileHead } from "./detect-format.ts";
import type { FileReader, ReaderContext } from "./file-reader.ts";
import { plusColumnOrder } from "./flat-columns.ts";
import { coreRecords, csvRecords, plusRecords } from "./flat-formats.ts";
import { FlatReader } from "./flat-reader.ts";
import { dtf73, premiumVersion1, premiumVersion2 } from "./layouts.ts";
import { NgdReader } from "./ngd-reader.ts";
import { RecordReader } from "./record-reader.ts";
import { SplitReader } from "./split-reader.ts";

/** The reader for a file of this kind. */
export function readerFor(head: FileHead, context: ReaderContext): FileReader {
  const columns = head.header ?? plusColumnOrder;
  const headed = head.header !== undefined;
  switch (head.format) {
    case "addressbase-premium":
      if (head.header) return new SplitReader(head.header, context);
      return new RecordReader(head.version!.startsWith("1") ? premiumVersion1 : premiumVersion2, context);
    case "dtf-7.3":
      return new RecordReader(dtf73, context);
    case "addressbase-core":
      return new FlatReader(context, {
        label: "core",
        columns,
        headed,
        records: coreRecords,
        addsLanguages: false,
      });
    case "addressbase-plus":
      return new FlatReader(context, {
        label: "plus",
        columns,
        headed,
        records: plusRecords,
        addsLanguages: false,
      });
    case "ngd-address":
      return new NgdReader(columns, context);
    case "csv":
      return new FlatReader(context, {
        label: "csv",
        columns,
        headed,
        records: csvRecords,
        addsLanguages: true,
      });
  }
}
