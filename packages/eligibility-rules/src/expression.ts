import { ExpressionError } from "./errors.ts";
import { anything, type Kinds } from "./kinds.ts";
import type { Name, Node, Slots } from "./node.ts";
import { disjunction } from "./parse-operators.ts";
import { Parsing, type Heard } from "./parsing.ts";

export interface Expression {
  node: Node;
  /** The declared names that it reads. */
  reads: Slots;
  /** Where kinds of values stand together that never meet, and values that do not exist. */
  mismatches: readonly ExpressionError[];
}

/**
 * Compiles one expression of the FEEL subset to closures; see FEEL.md for the grammar.
 * @param wanted the kinds that its value should be of.
 * @param heard is told of each part that has a value of its own, once it has been read.
 */
export function compileExpression(
  source: string,
  names: ReadonlyMap<string, Name>,
  wanted: Kinds = anything,
  heard?: Heard,
): Expression {
  const parsing = new Parsing(source, names, disjunction, heard);
  const node = parsing.expression();
  if (parsing.token.kind !== "end") parsing.fail("an operator or the end");
  for (const at of parsing.ranges.values()) throw new ExpressionError(at, "a range only after in", "a range");
  parsing.kinds.check(node, wanted);
  return { node, reads: parsing.reads, mismatches: parsing.kinds.mismatches };
}
