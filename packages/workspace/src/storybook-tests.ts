import { check, type Counts } from "./counts.ts";
import type { NodeSuite } from "./node-tests.ts";
import { run } from "./run.ts";

/** Opens every page and every story of the static site, in English and in Welsh. */
export const storybookSuite: NodeSuite = {
  suite: "Storybook as a static site, every story with axe",
  folder: ".storybook/test",
};

/** Builds Storybook as a static site, which its tests open. */
export async function buildStorybook(): Promise<Counts> {
  return check(
    "Storybook, build",
    (await run("storybook", ["build", "--quiet", "--disable-telemetry"])) === 0,
  );
}
