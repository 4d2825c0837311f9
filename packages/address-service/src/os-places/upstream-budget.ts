/** What is left of the requests that a licence allows. */
export interface UpstreamUse {
  perMinute: number;
  left: number;
}

export interface UpstreamBudget {
  /** Takes one request for a client: 0 when it may be sent, otherwise the seconds to wait. */
  take(client: string): number;
  use(): UpstreamUse;
}

const MINUTE = 60_000;

/**
 * Shares the requests that may be sent in any minute. While more than half of them are left, anybody may send one;
 * after that, only clients that have sent fewer than their share: the budget over the clients of the last minute, one
 * newcomer counted in. So one client that asks and asks never leaves the others without an answer.
 */
export function createUpstreamBudget(perMinute: number, now: () => number = Date.now): UpstreamBudget {
  if (!Number.isInteger(perMinute) || perMinute < 1) {
    throw new RangeError(
      `The number of requests a minute must be a whole number of 1 or more, not ${perMinute}.`,
    );
  }
  const sent: { at: number; client: string }[] = [];
  const counts = new Map<string, number>();

  const forgetOld = (): void => {
    const since = now() - MINUTE;
    while (sent.length > 0 && sent[0]!.at <= since) {
      const { client } = sent.shift()!;
      const count = counts.get(client)! - 1;
      if (count > 0) counts.set(client, count);
      else counts.delete(client);
    }
  };
  const secondsUntilFree = (): number => Math.max(1, Math.ceil((sent[0]!.at + MINUTE - now()) / 1000));

  return {
    take(client) {
      forgetOld();
      const left = perMinute - sent.length;
      const own = counts.get(client) ?? 0;
      const share = Math.max(1, Math.floor(perMinute / (counts.size + 1)));
      if (left <= 0 || (left <= perMinute / 2 && own >= share)) return secondsUntilFree();
      sent.push({ at: now(), client });
      counts.set(client, own + 1);
      return 0;
    },
    use() {
      forgetOld();
      return { perMinute, left: perMinute - sent.length };
    },
  };
}
