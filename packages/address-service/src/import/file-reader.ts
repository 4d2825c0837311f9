import type { RecordStore, Pass } from "./record-store.ts";
import type { ReportFile } from "./report-file.ts";
import type { RowHandler } from "./csv-rows.ts";
import type { Tally } from "./tally.ts";

/** What every reader of a format works with. */
export interface ReaderContext {
  file: string;
  store: RecordStore;
  tally: Tally;
  rejected: ReportFile;
  /** Tells the operator something that is no fault of a row. Said once, however often it is told. */
  warn: (message: string) => void;
  /** Which rows of a change-only file this reading is for; the others are counted elsewhere. */
  pass: Pass;
  updating: boolean;
  /** Local custodian code of whoever the file is from; 0 where neither file nor operator says. */
  custodian: number;
}

/** Reads the rows of one file of one format. */
export interface FileReader extends RowHandler {
  /** Called after the last row. @throws {GazetteerError} when the file cannot be whole */
  finish(): FileEnd;
}

/** What a file says about itself at its end. */
export interface FileEnd {
  /** Whether the format says when it is at its end, and this file did. */
  whole: boolean;
  /** Volume that follows, 0 for none. */
  nextVolume?: number;
  volume?: number;
  /** Day of its newest row (2026-10-20), in formats whose files do not say of which day they are. */
  newest?: string;
}
