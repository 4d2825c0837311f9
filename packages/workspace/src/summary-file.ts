import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Lends `write` the path of a file for a test runner's JSON summary, and resolves to what stands in it; `null`
 * where the runner did not get as far as writing one.
 */
export async function summaryOf<Summary>(write: (path: string) => Promise<unknown>): Promise<Summary | null> {
  const scratch = await mkdtemp(join(tmpdir(), "test-summary-"));
  const path = join(scratch, "summary.json");
  try {
    await write(path);
    return JSON.parse(await readFile(path, "utf8")) as Summary;
  } catch (error) {
    console.error(`The test run left no summary: ${(error as Error).message}`);
    return null;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
