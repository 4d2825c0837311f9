import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The parts of a custom elements manifest that other files are made from. */
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

export interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  attributes?: Attribute[] | undefined;
  members?: Member[] | undefined;
  events?: Documented[] | undefined;
}

export interface Documented {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

export interface Attribute extends Documented {
  fieldName?: string;
}

export interface Member extends Documented {
  kind: string;
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
}

/** An element of the manifest, with what a page's author can use of it. */
export interface ElementApi {
  tagName: string;
  className: string;
  description: string;
  /** All of them, those that only say something (`state`) included. */
  attributes: Attribute[];
  /** Attributes that an author writes. */
  settings: Attribute[];
  /** Properties that can be set. */
  properties: Member[];
  /** Every property. */
  fields: Member[];
  /** Events on the element, which bubble. */
  events: Documented[];
  /** Events on `document`. Their descriptions say so: "On `document`: …". */
  documentEvents: Documented[];
}

/**
 * Analyses the element's files, leaves out what is private, and gives the manifest.
 * @param folder the package's folder, with a slash at the end; `@custom-elements-manifest/analyzer` is its dependency
 * @param globs the files that hold the element's classes
 */
export function analyse(folder: string, globs: string): Manifest {
  const analyzer = dirname(
    createRequire(`${folder}package.json`).resolve("@custom-elements-manifest/analyzer/package.json"),
  );
  const { status } = spawnSync(
    process.execPath,
    [
      join(analyzer, "cem.js"),
      ...["analyze", "--litelement", "--quiet", "--outdir", "dist", "--globs", globs],
    ],
    { cwd: folder, stdio: "inherit" },
  );
  if (status !== 0) throw new Error(`The manifest of ${folder} could not be made.`);
  const path = `${folder}dist/custom-elements.json`;
  return withBothMessages(withoutPrivate(JSON.parse(readFileSync(path, "utf8")) as Manifest));
}

/** Every element of the manifest. */
export function elementsOf({ modules }: Manifest): ElementApi[] {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration): declaration is Declaration & { tagName: string } => Boolean(declaration.tagName))
    .map(({ tagName, name, description = "", attributes = [], members = [], events = [] }) => {
      const fields = members.filter((member) => member.kind === "field" && !member.static);
      const readOnly = new Set(fields.filter((field) => field.readonly).map((field) => field.name));
      const onDocument = (event: Documented): boolean => /^On `document`/.test(event.description ?? "");
      return {
        tagName,
        className: name,
        description,
        attributes,
        settings: attributes.filter((attribute) => !readOnly.has(attribute.fieldName ?? attribute.name)),
        fields,
        properties: fields.filter((field) => !field.readonly),
        events: events.filter((event) => !onDocument(event)),
        documentEvents: events.filter(onDocument),
      };
    });
}

/** What is private is nobody's to use, and the events are named in the class's comment. */
function withoutPrivate(manifest: Manifest): Manifest {
  for (const declaration of manifest.modules.flatMap(({ declarations = [] }) => declarations)) {
    declaration.members = declaration.members?.filter(
      ({ name, privacy }) => !name.startsWith("#") && privacy !== "private" && privacy !== "protected",
    );
    declaration.events = declaration.events?.filter(({ name }) => name);
  }
  return manifest;
}

/**
 * The analyzer takes a static member and an inherited one of the same name for one, and does not look into `core`.
 * Here these are both: the messages of the class, and those that a page gives to one element.
 */
function withBothMessages(manifest: Manifest): Manifest {
  const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const own = (member: Member): boolean => member.name === "messages" && !member.static;
  const described = declarations.flatMap(({ members = [] }) => members).find(own) ?? MESSAGES;
  for (const { tagName, members } of declarations) {
    if (tagName && members && !members.some(own)) members.push({ ...described });
  }
  return manifest;
}

const MESSAGES: Member = {
  kind: "field",
  name: "messages",
  privacy: "public",
  type: { text: "Partial<Record<MessageKey, Message>>" },
  description: "Overrides of any message, whatever the language.",
};
