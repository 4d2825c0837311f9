import { ExpressionError } from "./errors.ts";
import {
  anything,
  date,
  days,
  itemsOf,
  kindNames,
  list,
  meant,
  meet,
  ordered,
  row,
  shown,
  type Kinds,
} from "./kinds.ts";
import type { Node } from "./node.ts";
import { properties } from "./operators.ts";
import { compare } from "./values.ts";

/** Finds where kinds of values stand together that never meet, in one expression. */
export class KindChecks {
  readonly mismatches: ExpressionError[] = [];

  mismatch(at: number, expected: string, found: string): void {
    this.mismatches.push(new ExpressionError(at, expected, found));
  }

  /** Whether a part may be of the kinds that are wanted where it stands. */
  check(part: Node, wanted: Kinds): boolean {
    const fits = meet(part.kinds, wanted);
    const perhaps = fits ? undefined : meant(part, wanted);
    if (!fits)
      this.mismatch(part.at, kindNames(wanted) + (perhaps ? `, perhaps ${perhaps}` : ""), shown(part));
    return fits;
  }

  /** Two parts that are compared: the literal one, or else the second, is the one that does not fit. */
  alike(a: Node, b: Node, wanted: Kinds = anything): void {
    const [first, second] = a.fixed !== undefined && b.fixed === undefined ? [b, a] : [a, b];
    if (this.check(second, first.kinds) && this.check(a, wanted)) this.check(b, wanted);
  }

  /** What may stand after "in": compared with each, whether it is a value, a list or a range. */
  fits(left: Node, right: Node): void {
    if (right.range) for (const end of right.range.slice(0, 2)) this.alike(left, end as Node, ordered);
    else if (right.items)
      for (const item of right.items) {
        // A list among the items is one value.
        if (item.items) this.alike(left, item);
        else this.fits(left, item);
      }
    else if (!(right.kinds & list)) this.alike(left, right);
    else if (!meet(left.kinds, right.kinds)) this.check(left, itemsOf(right.kinds));
  }

  /** Nothing is between a high end and a low one. */
  rising(low: Node, high: Node, open: boolean, at: number = low.at): void {
    const sign = compare(low.fixed, high.fixed);
    if (sign != null && (open ? sign >= 0 : sign > 0))
      this.mismatch(at, "a range from low to high", `${shown(low)}..${shown(high)}`);
  }

  /** A property that the kind lacks. */
  lacks(part: Node, property: string, at: number): void {
    const { kinds, fields } = part;
    const own = Object.keys(properties).filter((key) => kinds & properties[key]![0]);
    if (fields) own.push(...fields.keys());
    const perhaps =
      property === "years" && kinds & (date | days)
        ? ", perhaps years and months duration(from, to).years"
        : "";
    const expected = own.join(", ") || `no property of ${kindNames(kinds & (fields ? ~row : anything))}`;
    this.mismatch(at, expected + perhaps, JSON.stringify(property));
  }
}
