import { type Attribute, type Documented, elementsOf, type Manifest, type Member } from "./manifest.ts";

/**
 * What an author can write, as tables in Markdown: attributes, then properties that have no attribute, then events.
 * @param tag one element only; all of them when empty
 */
export function apiTables(manifest: Manifest, tag = ""): string {
  return elementsOf(manifest)
    .filter(({ tagName }) => !tag || tagName === tag)
    .map(({ attributes, fields, settings, events, documentEvents }) => {
      const ofAttributes = new Set(attributes.map(({ fieldName, name }) => fieldName ?? name));
      const properties = fields.filter(({ name }) => !ofAttributes.has(name));
      const writable = new Set(settings.map(({ name }) => name));
      return [
        // What an author sets comes before what the element says.
        ...table("attribute", [
          ...attributes.filter(({ name }) => writable.has(name)),
          ...attributes.filter(({ name }) => !writable.has(name)),
        ]),
        ...table("property", properties),
        ...eventTable([...events, ...documentEvents]),
      ].join("\n");
    })
    .join("\n");
}

function table(what: "attribute" | "property", rows: readonly (Attribute | Member)[]): string[] {
  if (rows.length === 0) return [];
  return [
    `| ${what} | values | meaning |`,
    "| --- | --- | --- |",
    ...rows.map((row) => {
      const name = what === "property" ? `.${row.name}` : row.name;
      return `| \`${name}\` | ${values(row)} | ${cell(row.description)} |`;
    }),
    "",
  ];
}

function eventTable(events: readonly Documented[]): string[] {
  if (events.length === 0) return [];
  return [
    "| event | detail | meaning |",
    "| --- | --- | --- |",
    ...events.map(
      ({ name, type, description }) => `| \`${name}\` | ${detail(type?.text)} | ${cell(description)} |`,
    ),
    "",
  ];
}

/** The type as an author reads it, and what holds when nothing is said. */
function values({ type, default: standard }: Documented): string {
  const text = (type?.text ?? "").replace(/ \| (undefined|null)$/, "");
  const literals = [...text.matchAll(/"([^"]*)"/g)].map(([, value]) => value);
  const shown = literals.length > 0 ? literals.map((value) => `\`${value}\``).join(", ") : code(simple(text));
  const meant = standard?.replaceAll('"', "");
  return meant && !["null", "false", "{}", "{ en: {}, cy: {} }"].includes(meant)
    ? `${shown} (\`${meant}\`)`
    : shown;
}

/** Long types are in the declarations. */
function simple(type: string): string {
  return /^(Readonly|Partial|Record)</.test(type) ? "object" : type;
}

function detail(type = ""): string {
  const inner = /^CustomEvent<(.*)>$/s.exec(type)?.[1] ?? "";
  return inner === "{}" ? "" : code(inner);
}

function code(text: string): string {
  return text ? `\`${text.replaceAll("|", "\\|")}\`` : "";
}

function cell(text = ""): string {
  return text.replaceAll("\n", " ").replaceAll("|", "\\|");
}
