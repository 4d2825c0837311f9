import { table } from "./markdown.ts";
import { allMeasures } from "./measures.ts";
import { STANDARDS } from "./standards.ts";

/** docs/how-it-measures-up.md */
export function measuresDocument(): string {
  return [
    "# How it measures up",
    "",
    "<!-- Made by `pnpm run reports` from packages/workspace/src/evidence. Do not edit. -->",
    "",
    MEASURES_INTRODUCTION,
    "",
    ...allMeasures.flatMap(({ name, points }) => [
      `## ${name}`,
      "",
      ...STANDARDS.flatMap((standard) => [
        `### ${name}: [${standard.name}](${standard.href})`,
        "",
        table(
          ["", "What the component does", "What is left to the council", "Shown in"],
          standard.points.map(({ id, number, name: point, href }) => {
            const { does, left, evidence } = points[id];
            return [`[${number}. ${point}](${href})`, does, left, evidence.map(link).join(", ")];
          }),
        ),
        "",
      ]),
    ]),
  ].join("\n");
}

/** What stands above the tables, in the document and in Storybook. */
export const MEASURES_INTRODUCTION = `Each component, by the Service Standard’s 14 points, the Technology Code of Practice and the Local Digital Declaration:
what it does for each, and what no component can do for you. Take it to a peer review: nothing in it says that a service
meets a standard, because only a service can. The same as a spreadsheet, with a column for what your council does, is in Storybook,
on the page “How it measures up”.`;

function link(path: string): string {
  return `[${path.replace(/^docs\//, "")}](${path.startsWith("docs/") ? path.slice(5) : `../${path}`})`;
}
