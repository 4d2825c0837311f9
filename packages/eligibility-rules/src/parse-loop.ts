import { list, number, shown, truth, itemsOf } from "./kinds.ts";
import type { Token } from "./lexer.ts";
import { sortSlots, type Name, type Node } from "./node.ts";
import * as operate from "./operators.ts";
import type { Parsing } from "./parsing.ts";

const longestComparison = 100;

/** `some`, `every` and `for`: a list, and a body for each of its items. */
export function loop(parsing: Parsing): Node {
  const { text: kind, at } = parsing.take();
  const name = parsing.newName();
  parsing.expect("in");
  const items = parsing.expression();
  parsing.kinds.check(items, list);
  parsing.expect(kind === "for" ? "return" : "satisfies");
  const body = parsing.inLoop(items, name);
  if (kind === "for") return parsing.tell(operate.mapped(items, body), at);
  parsing.kinds.check(body, truth);
  return parsing.tell(operate.quantifier(kind === "some", items, body), at);
}

/** In a filter, `item` is the item, and the questions of a row go by their own names. */
export function filter(parsing: Parsing, from: Node): Node {
  const start = parsing.token;
  const test = parsing.inLoop(from, "item");
  parsing.expect("]");
  if (!(test.kinds & truth) && test.kinds & number) return operate.itemAt(from, test);
  parsing.condition(test);
  if (test.fixed !== undefined) parsing.kinds.mismatch(start.at, "a condition about the items", shown(test));
  return operate.filtered(from, test);
}

/** `sort(list, function(a, b) …)`: whether a goes before b. */
export function sort(parsing: Parsing, { at }: Token): Node {
  parsing.notInLoop();
  parsing.expect("(");
  const items = parsing.expression();
  parsing.kinds.check(items, list);
  for (const word of [",", "function", "("]) parsing.expect(word);
  const pair = sortSlots.map((slot, index): [string, Name] => {
    const text = parsing.newName();
    parsing.expect(index ? ")" : ",");
    return [text, { slot, kind: "local", kinds: itemsOf(items.kinds), fields: items.fields }];
  });
  const start = parsing.token.at;
  const goesBefore = parsing.withLocals(pair);
  // It is worked out for each pair of items.
  if (parsing.token.at - start > longestComparison)
    parsing.fail(`a comparison of ${longestComparison} characters at most`);
  parsing.kinds.check(goesBefore, truth);
  parsing.expect(")");
  return parsing.tell(operate.sorted(items, goesBefore), at);
}
