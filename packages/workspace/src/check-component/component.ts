import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Package } from "../packages.ts";
import { type Changeset, pendingChangesets } from "../public-api/changesets.ts";
import { root } from "../run.ts";

export interface Described {
  name: string;
  description?: string;
  kind?: string;
  static?: boolean;
  type?: { text: string };
}
/** An element, as custom-elements.json has it. */
export interface ElementManifest {
  tagName: string;
  description?: string;
  attributes?: Described[];
  events?: Described[];
  members?: Described[];
}
/** A fixture, as far as it is looked at. */
export interface FixtureFacts {
  name: string;
  description?: string;
  html: { en?: string; cy?: string };
  state?: string;
  accessible?: { en: readonly unknown[]; cy: readonly unknown[] };
}
export type MessageFacts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Everything that is looked at of a component. */
export interface Component {
  readonly one: Package;
  /** The text of every file that is kept in git, by its path in the package. */
  readonly files: Readonly<Record<string, string>>;
  readonly elements: readonly ElementManifest[];
  readonly fixtures: readonly FixtureFacts[];
  readonly messages: { readonly en: MessageFacts; readonly cy: MessageFacts };
  /** Files of the repository that name packages one by one. */
  readonly workspace: Readonly<Record<string, string>>;
  readonly changesets: readonly Changeset[];
}

const WORKSPACE = [
  "tsconfig.json",
  ".storybook/tsconfig.json",
  ".storybook/preview.ts",
  ".storybook/pages/welcome.mdx",
  ".storybook/pages/get-started-developers.mdx",
  "README.md",
  "docs/architecture.md",
  "packages/workspace/src/budgets.ts",
  "packages/workspace/src/evidence/reports.ts",
  "packages/workspace/src/evidence/measures.ts",
];

/** Reads a component's package. What is not there is empty; it needs a build only for the manifest. */
export async function readComponent(one: Package): Promise<Component> {
  const paths = globSync("{*,{src,test,fixtures,stories,scripts,docs}/**/*}", {
    cwd: one.directory,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(one.directory.length));
  const text = (path: string): string => readFileSync(path, "utf8");
  return {
    one,
    files: Object.fromEntries(paths.map((path) => [path, text(one.directory + path)])),
    elements: elementsOf(one.directory),
    fixtures: await fixturesOf(one.directory),
    messages: { en: await messagesOf(one.directory, "en"), cy: await messagesOf(one.directory, "cy") },
    workspace: Object.fromEntries(
      WORKSPACE.map((path) => [path, existsSync(root + path) ? text(root + path) : ""]),
    ),
    changesets: pendingChangesets(),
  };
}

function elementsOf(directory: string): ElementManifest[] {
  const file = `${directory}dist/custom-elements.json`;
  if (!existsSync(file)) return [];
  const { modules } = JSON.parse(readFileSync(file, "utf8")) as {
    modules: { declarations?: Partial<ElementManifest>[] }[];
  };
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration): declaration is ElementManifest => declaration.tagName !== undefined);
}

async function fixturesOf(directory: string): Promise<FixtureFacts[]> {
  const exported = await exportsOf(`${directory}fixtures/index.ts`);
  return exported
    .filter((value) => Array.isArray(value))
    .flat()
    .filter((value): value is FixtureFacts => typeof value === "object" && value !== null && "html" in value);
}

async function messagesOf(directory: string, language: "en" | "cy"): Promise<MessageFacts> {
  const exported = await exportsOf(`${directory}src/messages/${language}.ts`);
  return Object.assign({}, ...exported) as MessageFacts;
}

async function exportsOf(file: string): Promise<unknown[]> {
  return existsSync(file) ? Object.values((await import(file)) as object) : [];
}
