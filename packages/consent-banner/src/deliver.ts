import { forgetWaiting, type WaitingReceipt } from "./waiting-receipts.ts";

/** Milliseconds between one try and the next. */
const PAUSES = [2_000, 15_000, 60_000];

/**
 * Sends a receipt, again if need be, also after the page has been left. What has not arrived by then waits for the
 * next page.
 *
 * @param cookie the name of the consent cookie, beside which receipts wait
 */
export async function deliver(cookie: string, receipt: WaitingReceipt): Promise<void> {
  for (const pause of [0, ...PAUSES]) {
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    if (await isSettled(receipt)) return forgetWaiting(cookie, receipt);
  }
}

async function isSettled({ url, body }: WaitingReceipt): Promise<boolean> {
  try {
    const { ok, status } = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: true,
    });
    // What the server refuses, it will refuse again.
    return ok || (status < 500 && status !== 429);
  } catch {
    // Offline.
    return false;
  }
}
