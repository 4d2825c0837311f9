import type { AnyColourName } from "../colours/every-colour.ts";

/** Contrast that text needs: WCAG 2.2, 1.4.3. */
export const TEXT = 4.5;
/** Contrast that large text (1.4.3) and what tells a control or its state apart (1.4.11) need. */
export const PART = 3;

/** Two colours that GOV.UK Frontend puts together. */
export interface Pair {
  readonly foreground: AnyColourName;
  /** The other colour of a part of two: it is enough when one of them can be told from the background. */
  readonly or?: AnyColourName;
  readonly background: AnyColourName;
  readonly atLeast: typeof TEXT | typeof PART;
  /** Where people see them, in words. */
  readonly where: string;
  /** Where the stylesheet has them: blocks of its classes, `button` for `.govuk-button--secondary`. */
  readonly blocks: readonly string[];
}

/** Pairs that are seen in the same places. */
export interface Group {
  readonly foreground: readonly AnyColourName[];
  readonly or?: AnyColourName;
  readonly on: readonly AnyColourName[];
  readonly atLeast: typeof TEXT | typeof PART;
  readonly where: string;
  readonly blocks: readonly string[];
}

/** Every foreground of every group on every of its backgrounds. */
export function pairsOf(groups: readonly Group[]): readonly Pair[] {
  return groups.flatMap(({ foreground: foregrounds, on, ...group }) =>
    foregrounds.flatMap((foreground) => on.map((background) => ({ ...group, foreground, background }))),
  );
}
