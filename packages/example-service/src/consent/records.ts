import { DatabaseSync } from "node:sqlite";
import type { ConsentReceipt } from "@council-components/consent-banner/server";

/** What the service keeps of consent and of what people consented to: nothing in it says who anybody is. */
export interface ConsentRecords {
  /** Keeps a receipt. The same one may come twice, when a browser did not hear that it had arrived. */
  keepReceipt(receipt: ConsentReceipt): void;
  /** The receipts of one browser’s answers, by the id in its consent cookie; all of them without one. Oldest first. */
  receipts(id?: string): ConsentReceipt[];
  /** Counts one opening of a page. */
  countPage(day: string, page: string): void;
  counts(): PageCount[];
  close(): void;
}

export interface PageCount {
  /** ISO 8601, where the council is. */
  day: string;
  /** The page’s path, without its query. */
  page: string;
  openings: number;
}

export interface ConsentRecordsOptions {
  /** A file that survives a restart, or ":memory:". */
  path?: string;
  /** The clock, for tests. Milliseconds since 1970. */
  now?: () => number;
}

/** How long a receipt is kept: a choice holds for one year, and may be asked about in the year after. */
const RECEIPT_DAYS = 2 * 365;
const DAY = 86_400_000;

/** Receipts and counts in an embedded SQLite database. Receipts that are too old go whenever a new one comes. */
export function openConsentRecords(options: ConsentRecordsOptions = {}): ConsentRecords {
  const { path = ":memory:", now = Date.now } = options;
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA busy_timeout = 5000;
    PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS receipts (
      record_id TEXT NOT NULL,
      event_time TEXT NOT NULL,
      receipt TEXT NOT NULL,
      PRIMARY KEY (record_id, event_time)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS receipts_by_time ON receipts (event_time);
    CREATE TABLE IF NOT EXISTS openings (
      day TEXT NOT NULL,
      page TEXT NOT NULL,
      openings INTEGER NOT NULL,
      PRIMARY KEY (day, page)
    ) STRICT, WITHOUT ROWID;
  `);
  const keep = database.prepare("INSERT OR IGNORE INTO receipts VALUES (?, ?, ?)");
  const purge = database.prepare("DELETE FROM receipts WHERE event_time < ?");
  const all = database.prepare(
    "SELECT receipt FROM receipts WHERE ?1 IS NULL OR record_id = ?1 ORDER BY event_time",
  );
  const count = database.prepare(
    "INSERT INTO openings VALUES (?, ?, 1) ON CONFLICT (day, page) DO UPDATE SET openings = openings + 1",
  );
  const counts = database.prepare("SELECT day, page, openings FROM openings ORDER BY day, page");

  return {
    keepReceipt(receipt) {
      purge.run(new Date(now() - RECEIPT_DAYS * DAY).toISOString());
      keep.run(receipt.record_id, receipt.event_time, JSON.stringify(receipt));
    },
    receipts(id) {
      return all.all(id ?? null).map(({ receipt }) => JSON.parse(String(receipt)) as ConsentReceipt);
    },
    countPage(day, page) {
      count.run(day, page);
    },
    counts() {
      return counts.all().map(({ day, page, openings }) => ({
        day: String(day),
        page: String(page),
        openings: Number(openings),
      }));
    },
    close() {
      database.close();
    },
  };
}
