import { statSync } from "node:fs";
import { standings, type Standing } from "../address/standing.ts";
import { openForReading } from "./database-reader.ts";

/** What a database holds, without any of the addresses. */
export interface Statistics {
  standings: [Standing, number][];
  custodians: { code: number | null; name: string | null; properties: number }[];
  sources: { code: number; format: string; imported: string; dated: string | null }[];
  postcodes: number;
  streets: number;
  /** Addresses that have a Welsh form. */
  welsh: number;
  /** Bytes. */
  size: number;
}

/** @throws {GazetteerError} when the file is missing or is not a gazetteer */
export function readStatistics(path: string): Statistics {
  const database = openForReading(path);
  try {
    const all = <T>(sql: string): T[] => database.prepare(sql).all() as T[];
    const count = (sql: string): number => all<{ count: number }>(`SELECT ${sql}`)[0]!.count;
    return {
      standings: all<{ standing: number; count: number }>(
        "SELECT standing, count(*) AS count FROM address GROUP BY standing ORDER BY standing",
      ).map((row) => [standings[row.standing]!, row.count]),
      custodians: all(
        `SELECT custodian AS code, name, count(*) AS properties FROM address LEFT JOIN custodian ON code = custodian
         GROUP BY custodian ORDER BY properties DESC`,
      ),
      sources: all("SELECT code, format, imported, dated FROM source ORDER BY code"),
      postcodes: count("count(DISTINCT postcode) AS count FROM address"),
      streets: count("count(DISTINCT usrn) AS count FROM street"),
      welsh: count("count(welsh) AS count FROM address"),
      size: statSync(path).size,
    };
  } finally {
    database.close();
  }
}
