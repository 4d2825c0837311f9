/** How many checks one client may begin. */
export interface CheckRateLimit {
  /** Checks a minute that a client may keep up. */
  readonly perMinute: number;
  /** Checks at once before the limit is felt; default `perMinute`. */
  readonly burst?: number;
}

/** Counts one check of a client; gives 0 when it may go on, otherwise the seconds to wait. */
export type CheckLimiter = (client: string) => number;

const MOST_CLIENTS = 50_000;

/**
 * A token bucket for each client, in the memory of this process, and bounded: the longest silent is forgotten first.
 * For `createCheckHandler` and `createEligibilityHandler` together, so that pages without script are counted too.
 */
export function createCheckLimiter(
  { perMinute, burst = perMinute }: CheckRateLimit,
  now: () => number = Date.now,
): CheckLimiter {
  if (!(perMinute > 0) || !(burst >= 1)) throw new RangeError("rateLimit must be above 0.");
  const perMillisecond = perMinute / 60_000;
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (client) => {
    const at = now();
    const before = buckets.get(client) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + Math.max(0, at - before.at) * perMillisecond);
    const allowed = tokens >= 1;
    // Taking it out first keeps the map in order of last use.
    buckets.delete(client);
    buckets.set(client, { tokens: allowed ? tokens - 1 : tokens, at });
    if (buckets.size > MOST_CLIENTS) buckets.delete(buckets.keys().next().value!);
    return allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMillisecond / 1000));
  };
}
