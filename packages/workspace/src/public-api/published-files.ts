import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Package } from "../packages.ts";
import { entriesOf } from "./entries.ts";

interface Named {
  name: string;
  type?: { text: string };
}
interface Declaration {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  members?: (Named & { kind: string; privacy?: string; static?: boolean })[];
}
interface Schema {
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  enum?: unknown[];
  const?: unknown;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}
interface OpenApi {
  paths: Record<
    string,
    Record<string, { parameters?: { name?: string; $ref?: string }[]; responses?: object }>
  >;
  components?: { schemas?: Record<string, Schema> };
}

/** What the files that a package publishes beside its modules promise: manifest, fixtures, styles, schemas, HTTP. */
export function publishedFiles(one: Package): string[] {
  return entriesOf(one).flatMap(({ name: entry, file: path }) => {
    if (!path || !/\.(json|css)$/.test(path) || entry === "./package.json") return [];
    const file = join(one.directory, path);
    if (!existsSync(file)) throw new Error(`${file} is not there: build first (pnpm run build).`);
    const text = readFileSync(file, "utf8");
    if (path.endsWith(".css")) return styles(entry, text);
    const content: unknown = JSON.parse(text);
    if (entry.endsWith("custom-elements.json"))
      return elements(content as { modules: { declarations?: Declaration[] }[] });
    if (entry.endsWith("fixtures.json")) return fixtures(content);
    if (entry.endsWith("openapi.json")) return http(content as OpenApi);
    return entry.endsWith(".schema.json") ? schema(`schema ${entry}`, content as Schema) : [];
  });
}

function elements({ modules }: { modules: { declarations?: Declaration[] }[] }): string[] {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName: tag, attributes = [], events = [], members = [] }) => {
      if (!tag) return [];
      const open = members.filter(
        (member) => !member.static && member.privacy !== "private" && member.privacy !== "protected",
      );
      return [
        `element ${tag}`,
        ...attributes.flatMap(({ name, type }) => [
          `attribute ${tag} ${name}`,
          ...texts(type?.text).map((value) => `attribute ${tag} ${name}=${value}`),
        ]),
        ...open.map(({ kind, name }) => `${kind === "method" ? "method" : "property"} ${tag} ${name}`),
        ...events.map(({ name }) => `event ${tag} ${name}`),
      ];
    });
}

/** The values of an attribute whose type is a choice of texts. */
function texts(type = ""): string[] {
  return type.split("|").flatMap(
    (part) =>
      part
        .trim()
        .match(/^(["'])(.*)\1$/)
        ?.slice(2)
        .map((text) => `"${text}"`) ?? [],
  );
}

/** Names of fixtures, and the marks in their HTML by which an element finds the author's own. */
function fixtures(content: unknown, group = ""): string[] {
  if (Array.isArray(content)) {
    return (content as { name: string; html?: { en?: string } }[]).flatMap(({ name, html }) => [
      `fixture ${group}${name}`,
      ...[...(html?.en ?? "").matchAll(/\s(data-(?!module)[a-z-]+)(?==|\s|>)/g)].map(
        ([, mark]) => `fixture mark ${mark}`,
      ),
    ]);
  }
  return Object.entries(content as object).flatMap(([name, inner]) => fixtures(inner, `${group}${name}/`));
}

function styles(entry: string, text: string): string[] {
  return [...text.matchAll(/\.council-[\w-]+|--council-[\w-]+/g)].map(([name]) => `css ${entry} ${name}`);
}

function http({ paths, components }: OpenApi): string[] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [], responses = {} }]) => [
      `http ${method.toUpperCase()} ${path}`,
      ...parameters.map(
        ({ name, $ref }) => `http ${method.toUpperCase()} ${path} ?${name ?? $ref?.split("/").at(-1)}`,
      ),
      ...Object.keys(responses).map((status) => `http ${method.toUpperCase()} ${path} ${status}`),
    ]),
  );
  const schemas = Object.entries(components?.schemas ?? {});
  return [...operations, ...schemas.flatMap(([name, one]) => schema(`http ${name}`, one))];
}

/** Every property that a JSON Schema names, and the values that it allows. */
function schema(prefix: string, node: Schema, path = ""): string[] {
  const at = path ? `${prefix} ${path}` : prefix;
  const inside = (more: Schema, step: string): string[] => schema(prefix, more, path + step);
  return [
    at,
    ...(node.enum ?? ("const" in node ? [node.const] : [])).map((value) => `${at}=${JSON.stringify(value)}`),
    ...Object.entries(node.$defs ?? {}).flatMap(([name, one]) => schema(prefix, one, `#${name}`)),
    ...Object.entries(node.properties ?? {}).flatMap(([name, one]) => inside(one, path ? `.${name}` : name)),
    ...(node.items ? inside(node.items, "[]") : []),
    ...(typeof node.additionalProperties === "object" ? inside(node.additionalProperties, "{}") : []),
    ...[...(node.oneOf ?? []), ...(node.anyOf ?? []), ...(node.allOf ?? [])].flatMap((one) =>
      inside(one, ""),
    ),
  ];
}
