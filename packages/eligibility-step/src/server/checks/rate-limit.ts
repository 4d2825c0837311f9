import { networkOf } from "@council-components/node/client-address";

/** How many checks may begin. */
export interface CheckRateLimit {
  /** Checks a minute that one person may keep up: by their address, and by their session where there is one. */
  readonly perMinute: number;
  /** Checks at once before the limit is felt; default `perMinute`. */
  readonly burst?: number;
  /** Checks a minute of everybody together, so that the other body is never flooded; default 30 times `perMinute`. */
  readonly overall?: number;
}

/**
 * Counts one check of a person; gives 0 when it may go on, otherwise the seconds to wait.
 *
 * @param clients what the person is counted by: an address, of which IPv6 counts by its first 64 bits; a session
 */
export type CheckLimiter = (...clients: readonly string[]) => number;

const MOST_CLIENTS = 50_000;
/** The bucket of everybody. No client is called that. */
const EVERYBODY = Symbol("everybody");

/**
 * A token bucket for each client and one for everybody, in the memory of this process, and bounded: the longest silent
 * is forgotten first. For `createCheckHandler` and `createEligibilityHandler` together, so that pages without script
 * are counted too.
 *
 * @throws RangeError for limits that let nobody through
 */
export function createCheckLimiter(
  { perMinute, burst = perMinute, overall = 30 * perMinute }: CheckRateLimit,
  now: () => number = Date.now,
): CheckLimiter {
  if (!(perMinute > 0) || !(burst >= 1)) throw new RangeError("rateLimit must be above 0.");
  if (!(overall >= 1)) throw new RangeError("rateLimit.overall must be 1 or more.");
  const buckets = new Map<string | symbol, { tokens: number; at: number }>();
  return (...clients) => {
    const at = now();
    const keys = new Set<string | symbol>(clients.map((client) => networkOf(client) ?? client));
    const wanted = [...keys, EVERYBODY].map((key) => {
      const [rate, most] = key === EVERYBODY ? [overall, overall] : [perMinute, burst];
      const perMillisecond = rate / 60_000;
      const before = buckets.get(key) ?? { tokens: most, at };
      const tokens = Math.min(most, before.tokens + Math.max(0, at - before.at) * perMillisecond);
      return { key, tokens, perMillisecond };
    });
    // Who is held back by one limit uses up nothing of another.
    const isAllowed = wanted.every(({ tokens }) => tokens >= 1);
    for (const { key, tokens } of wanted) {
      // Taking it out first keeps the map in order of last use.
      buckets.delete(key);
      buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, at });
    }
    while (buckets.size > MOST_CLIENTS) buckets.delete(buckets.keys().next().value!);
    if (isAllowed) return 0;
    const waits = wanted.map(({ tokens, perMillisecond }) => (1 - tokens) / perMillisecond / 1000);
    return Math.max(1, Math.ceil(Math.max(...waits)));
  };
}
