import { type Counts, failure } from "./counts.ts";
import { nodeTests } from "./node-tests.ts";
import { run } from "./run.ts";

/** Builds Storybook as a static site and opens every page and every story of it, in English and in Welsh. */
export async function storybookTests(): Promise<Counts> {
  const suite = "Storybook as a static site, every story with axe";
  if ((await run("storybook", ["build", "--quiet", "--disable-telemetry"])) !== 0)
    return failure(`${suite}: build`);
  return (await nodeTests(suite, ".storybook/test", { chromium: true })) ?? failure(suite);
}
