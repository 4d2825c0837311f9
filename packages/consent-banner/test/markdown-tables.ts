/** A table of a Markdown file, with the second-level heading that it stands under. */
export interface MarkdownTable {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every table of a Markdown text. Cells are as written, without the white space around them. */
export function readTables(text: string): MarkdownTable[] {
  const tables: { heading: string; head: string[]; rows: string[][] }[] = [];
  let heading = "";
  let open = false;
  for (const line of text.split("\n")) {
    heading = /^## (.+)$/.exec(line)?.[1] ?? heading;
    if (!line.startsWith("|")) open = false;
    else if (!open) {
      tables.push({ heading, head: cells(line), rows: [] });
      open = true;
    } else if (!/^[|\s:-]+$/.test(line)) tables.at(-1)!.rows.push(cells(line));
  }
  return tables;
}

function cells(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf("|"))
    .split("|")
    .map((cell) => cell.trim());
}
