import { closePages } from "../src/page/problems.ts";

/**
 * Runs the tests that a suite registers, in place of handing them to the test runner, and gives the failures:
 * so that a test can show that a suite finds what it is there to find.
 * @param wanted which of the suite's tests to run, by title
 */
export async function failuresOf(suite: () => void, wanted: RegExp): Promise<string[]> {
  const tests = collect(suite).filter(({ title }) => wanted.test(title));
  if (!tests.length) throw new Error(`The suite has no test like ${wanted}`);
  const failures: string[] = [];
  for (const { title, body } of tests) {
    try {
      await body();
    } catch (error) {
      failures.push(`${title}: ${error instanceof Error ? error.message : String(error)}`);
    }
    for (const { kind, text } of closePages()) failures.push(`${title}: ${kind}: ${text}`);
  }
  return failures;
}

interface CollectedTest {
  readonly title: string;
  readonly body: () => unknown;
}

function collect(suite: () => void): CollectedTest[] {
  const tests: CollectedTest[] = [];
  const { describe: originalDescribe, it: originalIt } = globalThis;
  const register = (title: string, body: () => unknown): object => {
    tests.push({ title, body });
    return { timeout: () => undefined };
  };
  Object.assign(globalThis, {
    describe: (_title: string, body: () => void) => body(),
    it: Object.assign(register, { skip: () => undefined }),
  });
  try {
    suite();
  } finally {
    Object.assign(globalThis, { describe: originalDescribe, it: originalIt });
  }
  return tests;
}
