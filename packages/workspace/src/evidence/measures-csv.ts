import { stringify } from "csv-stringify/sync";
import { allMeasures } from "./measures.ts";
import { STANDARDS } from "./standards.ts";

/** A row for each point and component, for a spreadsheet: what is ours, and an empty cell for what is theirs. */
export function measuresCsv(): string {
  const rows = [
    [
      "component",
      "standard",
      "point",
      "what the component does",
      "what is left to the council",
      "what we do",
      "link",
    ],
    ...allMeasures.flatMap(({ name, points }) =>
      STANDARDS.flatMap((standard) =>
        standard.points.map(({ id, number, name: point, href }) => [
          name,
          standard.name,
          `${number}. ${point}`,
          points[id].does,
          points[id].left,
          "",
          href,
        ]),
      ),
    ),
  ];
  return stringify(rows, { bom: true, record_delimiter: "windows" });
}
