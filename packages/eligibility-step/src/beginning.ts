/** When somebody gave their first answer, and the day that the rules are read on because of it. */
export interface Beginning {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const ONE_DAY = 24 * 60 * 60 * 1000;

/**
 * A beginning that still holds: the rules do not change under somebody for 24 hours from their first answer. Undefined
 * for an older one, and for what is none.
 *
 * @param now milliseconds since 1970
 */
export function currentBeginning(value: unknown, now: number): Beginning | undefined {
  const { at, today } = Object(value) as Partial<Record<keyof Beginning, unknown>>;
  if (typeof at !== "number" || at > now || now - at >= ONE_DAY) return undefined;
  return typeof today === "string" ? { at, today } : undefined;
}
