import { dirname, join } from "node:path";
import ts from "typescript";
import type { Package } from "../packages.ts";
import { entriesOf } from "./entries.ts";

/** What an element's class has for its browser, for Lit and for its development build. */
const NOT_FOR_USERS = /Callback$| static (properties|\w*development\??)$/i;

/**
 * What each entry of a package gives to those who import it: its names, the members of its classes and
 * interfaces, and the texts that a type of literals allows. Read from the compiled declarations, as a user's
 * TypeScript reads them. Types of functions and members are left to reviewers.
 */
export function exportedNames(one: Package): string[] {
  const entries = entriesOf(one);
  const declared = entries.flatMap(({ name, types }) =>
    types ? [{ entry: name, file: join(one.directory, types) }] : [],
  );
  return [...entries.map(({ name }) => `entry ${name}`), ...namesOf(declared, dirname(one.directory))];
}

function namesOf(entries: readonly { entry: string; file: string }[], ours: string): string[] {
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    {
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      skipLibCheck: true,
      types: [],
      noEmit: true,
    },
  );
  const checker = program.getTypeChecker();
  return entries.flatMap(({ entry, file }) => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is not there: build first (pnpm run build).`);
    const module = checker.getSymbolAtLocation(source);
    if (!module) return [];
    return checker.getExportsOfModule(module).flatMap((symbol) => {
      const line = `export ${entry} ${symbol.name}`;
      return [line, ...membersOf(symbol, checker, ours).map((member) => line + member)];
    });
  });
}

function membersOf(exported: ts.Symbol, checker: ts.TypeChecker, ours: string): string[] {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const members: string[] = [];
  if (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    members.push(...literals(type).map((text) => ` = ${text}`));
    if (!type.isUnion()) members.push(...properties(type, checker, ours).map((name) => `.${name}`));
  }
  if (symbol.flags & ts.SymbolFlags.Class) {
    members.push(
      ...properties(checker.getTypeOfSymbol(symbol), checker, ours).map((name) => ` static ${name}`),
    );
  }
  return members.filter((member) => !NOT_FOR_USERS.test(member));
}

/** The public members that our packages declare: those of HTMLElement or Lit are not ours to keep. */
function properties(type: ts.Type, checker: ts.TypeChecker, ours: string): string[] {
  return checker
    .getPropertiesOfType(type)
    .filter(
      ({ declarations = [] }) => declarations.some((one) => isIn(ours, one)) && !declarations.some(isHidden),
    )
    .map(({ name, flags }) => (flags & ts.SymbolFlags.Optional ? `${name}?` : name));
}

function isIn(folder: string, declaration: ts.Declaration): boolean {
  const { fileName } = declaration.getSourceFile();
  return fileName.startsWith(join(folder, "/")) && !fileName.includes("/node_modules/");
}

function isHidden(declaration: ts.Declaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const named = ts.getNameOfDeclaration(declaration);
  return (
    (ts.getCombinedModifierFlags(declaration) & hidden) !== 0 ||
    (named !== undefined && ts.isPrivateIdentifier(named))
  );
}

function literals(type: ts.Type): string[] {
  const all = type.isUnion() ? type.types : [type];
  return all.flatMap((one) => (one.isStringLiteral() ? [JSON.stringify(one.value)] : []));
}
