/** How many receipts are taken in an hour. */
export interface ReceiptLimits {
  /** Of one client. 30 when absent. */
  readonly perClient?: number;
  /** Of all clients together. 5,000 when absent. */
  readonly overall?: number;
}

/** Whether one more receipt of a client is taken now. */
export type ReceiptLimit = (client: string | undefined) => boolean;

const HOUR = 3_600_000;

/**
 * Bounds how many receipts are taken, so that nobody fills the store from outside. What is over the limit is not kept,
 * and the choice holds all the same. Each process counts for itself.
 *
 * @param now milliseconds since 1970
 */
export function receiptLimit(
  { perClient = 30, overall = 5000 }: ReceiptLimits = {},
  now: () => number = Date.now,
): ReceiptLimit {
  let began = now();
  let taken = 0;
  // No larger than what is taken overall.
  let clients = new Map<string, number>();
  return (client) => {
    if (now() - began >= HOUR) {
      began = now();
      taken = 0;
      clients = new Map();
    }
    const ofClient = client === undefined ? 0 : (clients.get(client) ?? 0);
    if (taken >= overall || ofClient >= perClient) return false;
    taken++;
    if (client !== undefined) clients.set(client, ofClient + 1);
    return true;
  };
}
