import { Command } from "commander";
import { readStatistics } from "../gazetteer/statistics.ts";
import { table } from "./report-lines.ts";

/** `council-addresses stats --database addresses.db` */
export function statsCommand(): Command {
  return new Command("stats")
    .description("Say what is in a database: properties by standing and custodian, and where they came from")
    .requiredOption("--database <path>", "database to look at")
    .action(({ database }: { database: string }) => {
      const { standings, custodians, sources, postcodes, streets, welsh, size } = readStatistics(database);
      const lines = [
        ...table([
          ["standing", "", "properties"],
          ...standings.map(([name, count]) => [name, "", String(count)]),
        ]),
        "",
        ...table([
          ["custodian", "name", "properties"],
          ...custodians.map(({ code, name, properties }) => [
            code === null ? "none" : String(code),
            name ?? "",
            String(properties),
          ]),
        ]),
        "",
        ...table([
          ["source", "format", "imported"],
          ...sources.map(({ code, format, imported }) => [
            code === 0 ? "all" : String(code),
            format,
            imported.slice(0, 16),
          ]),
        ]),
        "",
        ...table([
          ["postcodes", "", String(postcodes)],
          ["streets", "", String(streets)],
          ["addresses with a Welsh form", "", String(welsh)],
          ["megabytes", "", (size / 1e6).toFixed(1)],
        ]),
      ];
      for (const line of lines) console.log(line);
    });
}
