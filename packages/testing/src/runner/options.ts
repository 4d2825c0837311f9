import { parseArgs } from "node:util";

/** The engines that tests can run in, in the order in which they are reported. */
export const ENGINES = ["chromium", "firefox", "webkit"] as const;
export type Engine = (typeof ENGINES)[number];

export interface RunnerOptions {
  readonly engines: readonly Engine[];
  /** Folder names under packages/; all when empty. */
  readonly packages: readonly string[];
  /** Parts of file names; all when empty. */
  readonly files: readonly string[];
  /** Only tests whose full title matches. */
  readonly grep: string | undefined;
  /** Tests that run once run in every engine. */
  readonly everywhere: boolean;
  /** The engine for tests that run once; the first when absent. */
  readonly once: Engine | undefined;
  /** The condition of package exports that pages load: warnings or none. */
  readonly condition: "development" | "production";
  /** Where the summary is written as JSON. */
  readonly summary: string | undefined;
  /** A missing engine is a failure. */
  readonly requireEngines: boolean;
}

export const USAGE = `Usage: browser-tests [options] [part of a file name…]
  --engines chromium,firefox,webkit   which engines (or TEST_ENGINES); default all
  --package core                      only this package; may be repeated
  --grep TEXT                         only tests whose title contains this
  --everywhere                        run in every engine what runs in one (itOnce)
  --once chromium                     the engine for tests that run in one (itOnce); default the first
  --condition production              load the production build; default development
  --summary FILE                      write {suite, passed, failed, skipped} per engine as JSON (or TEST_SUMMARY)
`;

/** Reads the command line and the environment. Throws with a message for the user. */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): RunnerOptions {
  const { values, positionals } = parseArgs({
    args: args.filter((argument) => argument !== "--"),
    allowPositionals: true,
    options: {
      engines: { type: "string" },
      package: { type: "string", multiple: true },
      grep: { type: "string" },
      everywhere: { type: "boolean" },
      once: { type: "string" },
      condition: { type: "string" },
      summary: { type: "string" },
    },
  });
  const condition = values.condition ?? "development";
  if (condition !== "development" && condition !== "production") {
    throw new Error(`--condition is development or production, not “${condition}”`);
  }
  return {
    engines: readEngines(values.engines ?? environment["TEST_ENGINES"]),
    packages: (values.package ?? []).flatMap((names) => names.split(",")),
    files: positionals,
    grep: values.grep,
    everywhere: values.everywhere ?? false,
    once: values.once === undefined ? undefined : readEngines(values.once)[0],
    condition,
    summary: values.summary ?? environment["TEST_SUMMARY"],
    requireEngines: Boolean(environment["CI"]),
  };
}

function readEngines(list: string | undefined): readonly Engine[] {
  if (!list) return ENGINES;
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !ENGINES.some((engine) => engine === name));
  if (unknown.length) throw new Error(`Unknown engine: ${unknown.join(", ")}. Known: ${ENGINES.join(", ")}`);
  return ENGINES.filter((engine) => names.includes(engine));
}
