import { AssertionError, wait } from "../assert.ts";

/** A page that has stayed as it is for so many milliseconds will not be as recorded any more, on a busy machine either. */
const PATIENCE = 5000;

/**
 * Reads a page until it is as recorded.
 *
 * @param check gives what differs, or an empty text; told for how many milliseconds the page has stayed as it is
 * @throws AssertionError with what differs
 */
export async function untilAsRecorded(
  read: () => string | Promise<string>,
  check: (html: string, unchangedFor: number) => string | Promise<string>,
): Promise<void> {
  let html = await read();
  let since = Date.now();
  for (;;) {
    const unchangedFor = Date.now() - since;
    const difference = await check(html, unchangedFor);
    if (!difference) return;
    if (unchangedFor > PATIENCE) throw new AssertionError(difference);
    await wait(50);
    const next = await read();
    if (next !== html) since = Date.now();
    html = next;
  }
}
