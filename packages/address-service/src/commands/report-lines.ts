import { leftOutReasons } from "../address/compose.ts";
import { recordNames } from "../import/layouts.ts";
import type { ImportReport } from "../import/import-files.ts";
import { standings } from "../address/standing.ts";

/** What an import did, as lines for a terminal: every row is in one of the columns. */
export function reportLines(report: ImportReport): string[] {
  const rows = [
    ["record", "", "rows", "kept", "not needed", "rejected"],
    ...Object.entries(report.rows).map(([type, count]) => [
      type,
      recordNames[type] ?? "",
      ...[count.read, count.kept, count.passed, count.rejected].map(String),
    ]),
    [
      "all",
      "",
      ...[report.total.read, report.total.kept, report.total.passed, report.total.rejected].map(String),
    ],
  ];
  const lines = [...table(rows), "", "Properties in the database:"];
  for (const standing of standings) {
    if (report.properties[standing] > 0)
      lines.push(`  ${report.properties[standing]} ${standing}${hiddenNote(standing)}`);
  }
  for (const reason of ["no-identifier", "no-street-or-town"] as const) {
    const count = report.properties[reason];
    if (count > 0) lines.push(`  ${count} without an address: ${leftOutReasons[reason]}`);
  }
  if (report.leftOutFile)
    lines.push("", `Properties that are not offered, with the reason: ${report.leftOutFile}`);
  if (report.rejectedFile)
    lines.push("", `Rejected rows, with what is wrong with each: ${report.rejectedFile}`);
  for (const warning of report.warnings) lines.push(`Warning: ${warning}`);
  return lines;
}

function hiddenNote(standing: string): string {
  if (standing === "approved" || standing === "provisional") return "";
  if (standing === "parents") return ": buildings whose flats or units are listed, left out unless asked for";
  if (standing === "duplicate") return `, left out: ${leftOutReasons["same-text"]}`;
  return standing === "rejected" ? ", never shown" : ", left out unless asked for";
}

/** Columns lined up, the first two to the left and numbers to the right. */
export function table(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
}
