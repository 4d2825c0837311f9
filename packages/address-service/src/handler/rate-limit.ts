/** How many requests one client may make. */
export interface RateLimit {
  /** Requests a minute that a client may keep up. */
  perMinute: number;
  /** Requests at once before the limit is felt; default a quarter of `perMinute`, at least 10. */
  burst?: number;
  /** Clients remembered at a time, so that memory stays bounded; the longest silent is forgotten first. Default 50,000. */
  clients?: number;
}

/** Counts one request of a client: 0 when it may go on, otherwise the seconds to wait. */
export type RateLimiter = (client: string) => number;

/** A token bucket for each client, kept in the memory of this process. */
export function createRateLimiter(limit: RateLimit, now: () => number = Date.now): RateLimiter {
  const { perMinute, burst = Math.max(10, Math.ceil(perMinute / 4)), clients = 50_000 } = limit;
  for (const [name, value] of Object.entries({ perMinute, burst, clients })) {
    if (!Number.isFinite(value) || value < 1)
      throw new RangeError(`rateLimit.${name} must be 1 or more, not ${value}.`);
  }
  const perMillisecond = perMinute / 60_000;
  const buckets = new Map<string, { tokens: number; at: number }>();

  return (client) => {
    const time = now();
    const before = buckets.get(client) ?? { tokens: burst, at: time };
    const tokens = Math.min(burst, before.tokens + Math.max(0, time - before.at) * perMillisecond);
    const allowed = tokens >= 1;
    // Taking it out first keeps the map in order of last use.
    buckets.delete(client);
    buckets.set(client, { tokens: allowed ? tokens - 1 : tokens, at: time });
    if (buckets.size > clients) {
      const longestSilent = buckets.keys().next();
      if (!longestSilent.done) buckets.delete(longestSilent.value);
    }
    return allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMillisecond / 1000));
  };
}
