import type { Finding } from "./check.ts";
import type { RulesetFile } from "./ruleset.ts";
import { daysAfter, parseDate } from "./temporal.ts";

type Life = Pick<RulesetFile, "id" | "version" | "validFrom" | "validTo">;

/** A version of a ruleset, and the file that it is in. */
export interface VersionFile {
  file: string;
  json: unknown;
}

/**
 * What is wrong between versions that only one look at all of them shows: the same `version` twice, days that two
 * versions hold, and days that none does. Each finding names both files and is of the later one.
 */
export function checkVersions(files: readonly VersionFile[]): (Finding & { file: string })[] {
  const versions = files.filter(({ json }) => hasLife(json)) as { file: string; json: Life }[];
  const inOrder = versions.toSorted((a, b) => (first(a.json) < first(b.json) ? -1 : 1));
  return inOrder.flatMap(({ file, json }, index) => {
    const others = inOrder.slice(0, index).filter((each) => each.json.id === json.id);
    const found: (Finding & { file: string })[] = [];
    const report = (severity: Finding["severity"], path: string, message: string): void => {
      found.push({ file, severity, path, message });
    };
    for (const other of others) {
      if (other.json.version === json.version)
        report(
          "error",
          "/version",
          `${other.file} and ${file} are both version “${json.version}”: change one`,
        );
      if (last(other.json) >= first(json))
        report(
          "error",
          "/validFrom",
          `${other.file} and ${file} both hold on ${first(json) || last(other.json)}: end the earlier version ` +
            "on the day before the later one begins",
        );
    }
    const end = others
      .map((each) => last(each.json))
      .toSorted()
      .at(-1);
    const nextDay = end && end < first(json) ? daysAfter(end, 1) : undefined;
    if (nextDay && nextDay < first(json)) {
      const before = others.find((each) => last(each.json) === end)!;
      const gap = `from ${nextDay} to ${daysAfter(first(json), -1)}`;
      report("warning", "/validFrom", `no version holds ${gap}, between ${before.file} and ${file}`);
    }
    return found;
  });
}

const first = ({ validFrom }: Life): string => validFrom ?? "";
const last = ({ validTo }: Life): string => validTo ?? "9999-12-31";

/** Whether it can be told when it holds; what is wrong with others is said of their file alone. */
function hasLife(json: unknown): boolean {
  const { id, version, validFrom, validTo } = (json ?? {}) as Record<string, unknown>;
  const isDay = (day: unknown): boolean => day == null || (typeof day === "string" && !!parseDate(day));
  return typeof id === "string" && typeof version === "string" && isDay(validFrom) && isDay(validTo);
}
