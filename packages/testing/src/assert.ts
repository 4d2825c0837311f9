/** Fails the test with a readable message when `value` is falsy. */
export function assert(value: unknown, message: string): asserts value {
  if (!value) throw new AssertionError(message);
}

/** Fails unless both are the same value, or the same structure by their JSON. */
export function assertEqual<T>(actual: T, expected: T, message: string = "Values differ"): void {
  if (Object.is(actual, expected)) return;
  const actualText = describe(actual);
  const expectedText = describe(expected);
  if (isData(actual) && isData(expected) && actualText === expectedText) return;
  throw new AssertionError(`${message}\n  expected: ${expectedText}\n  actual:   ${actualText}`, {
    actual: actualText,
    expected: expectedText,
  });
}

/** Fails unless `text` contains `part`, or matches it when it is a regular expression. */
export function assertContains(
  text: string | null | undefined,
  part: string | RegExp,
  message: string = "Text not found",
): void {
  const found = typeof part === "string" ? text?.includes(part) : part.test(text ?? "");
  if (!found) throw new AssertionError(`${message}\n  looked for: ${part}\n  in: ${describe(text)}`);
}

/** Fails unless the function throws, or its promise rejects, with a message that contains `part`. */
export async function assertRejects(action: () => unknown, part: string | RegExp): Promise<void> {
  try {
    await action();
  } catch (error) {
    assertContains(error instanceof Error ? error.message : String(error), part, "Failed for another reason");
    return;
  }
  throw new AssertionError(`Expected a failure with “${part}”, but nothing failed`);
}

let patience = 60_000;

/** How long `until` tries where it is not told, in milliseconds: machines can be busy. Returns what it was. */
export function setPatience(milliseconds: number): number {
  const before = patience;
  patience = milliseconds;
  return before;
}

/**
 * Tries until the function returns something truthy, and returns that.
 * @param what names what is waited for, in the message of the failure
 * @param timeout milliseconds; 60 seconds when absent
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  what: string,
  timeout: number = patience,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new AssertionError(`Waited ${timeout} ms in vain: ${what}`);
    await wait(10);
  }
}

/** Resolves after so many milliseconds. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What every helper of this file throws. */
export class AssertionError extends Error {
  readonly actual: string | undefined;
  readonly expected: string | undefined;

  constructor(message: string, difference: { actual?: string; expected?: string } = {}) {
    super(message);
    this.name = "AssertionError";
    this.actual = difference.actual;
    this.expected = difference.expected;
  }
}

/** Objects and arrays that are nothing but data: anything else, such as an element, is only equal to itself. */
function isData(value: unknown): boolean {
  return ["[object Object]", "[object Array]"].includes(Object.prototype.toString.call(value));
}

function describe(value: unknown): string {
  if (typeof value === "object" && value !== null && "outerHTML" in value) return String(value.outerHTML);
  if (typeof value === "string") return JSON.stringify(value);
  try {
    return JSON.stringify(value, null, 2) ?? String(value);
  } catch {
    return String(value);
  }
}
