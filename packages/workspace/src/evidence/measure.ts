import type { PointId } from "./standards.ts";

/** What a component does for one point of a standard, and what it cannot do for anybody. */
export interface Measure {
  readonly does: string;
  /** What is left to the council. */
  readonly left: string;
  /** Where it is shown: paths from the top of the repository. */
  readonly evidence: readonly string[];
}

/** A component by every point of every standard. */
export interface Measures {
  /** The package's folder. */
  readonly component: string;
  readonly name: string;
  readonly points: Readonly<Record<PointId, Measure>>;
}

/** Puts what is a component's own in place of what all have in common; what it leaves out stays as it was. */
export function withOwn(
  common: Readonly<Record<PointId, Measure>>,
  own: Readonly<Partial<Record<PointId, Partial<Measure>>>>,
): Record<PointId, Measure> {
  return Object.fromEntries(
    Object.entries(common).map(([id, measure]) => [id, { ...measure, ...own[id as PointId] }]),
  ) as Record<PointId, Measure>;
}
