import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A string in a source file, by where it stands. */
export interface Literal {
  /** From the top of the repository. */
  readonly file: string;
  /** The constant and the keys within it: ["cyJourney", "found", "two"]. */
  readonly path: readonly string[];
  readonly text: string;
  /** Where the literal begins and ends, quotes included, in characters. */
  readonly start: number;
  readonly end: number;
}

/** What the comments of an interface say of one of its members. */
export interface MemberComment {
  /** The nearest `// …` above the member, or above one before it. */
  readonly place: string;
  /** Its documentation comment. */
  readonly note: string;
}

/** Every string in the object literals of a file's constants. Functions are passed over: they are not text. */
export function literalsOf(root: string, file: string): Literal[] {
  const source = parse(root, file);
  const found: Literal[] = [];
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer && ts.isObjectLiteralExpression(initializer)) {
        collect(initializer, [name.text]);
      }
    }
  }
  return found;

  function collect(object: ts.ObjectLiteralExpression, path: readonly string[]): void {
    for (const property of object.properties) {
      if (!ts.isPropertyAssignment(property)) continue;
      const { name, initializer: value } = property;
      const here = [...path, ts.isStringLiteral(name) ? name.text : name.getText(source)];
      if (ts.isObjectLiteralExpression(value)) collect(value, here);
      else if (ts.isStringLiteralLike(value)) {
        found.push({
          file,
          path: here,
          text: value.text,
          start: value.getStart(source),
          end: value.getEnd(),
        });
      } else if (!ts.isArrowFunction(value)) {
        throw new Error(`${file}: ${here.join(".")} must be one string, so that it can be translated.`);
      }
    }
  }
}

/** What the comments of a file's first interface say of its members, in their order. */
export function commentsOf(root: string, file: string): Map<string, MemberComment> {
  const source = parse(root, file);
  const members = source.statements.filter(ts.isInterfaceDeclaration).flatMap((each) => [...each.members]);
  const comments = new Map<string, MemberComment>();
  let place = "";
  for (const member of members) {
    const full = source.text.slice(member.getFullStart(), member.getStart(source));
    place = [...full.matchAll(/^\s*\/\/ (.+)$/gm)].at(-1)?.[1]?.trim() ?? place;
    const [documentation] = ts.getJSDocCommentsAndTags(member);
    const note = documentation ? (ts.getTextOfJSDocComment(documentation.comment) ?? "") : "";
    if (member.name) comments.set(member.name.getText(source), { place, note: note.replaceAll("\n", " ") });
  }
  return comments;
}

/** The source with other texts in place of some literals; what lies between stays as it is. */
export function withTexts(source: string, texts: readonly { literal: Literal; text: string }[]): string {
  return texts
    .toSorted((a, b) => b.literal.start - a.literal.start)
    .reduce(
      (result, { literal, text }) =>
        result.slice(0, literal.start) + JSON.stringify(text) + result.slice(literal.end),
      source,
    );
}

function parse(root: string, file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
}
