// npm run new-component -- council-NAME [--title-en … --title-cy … --description …]
// Writes a package for a new component that passes `npm test` as it is, in both languages, for you to fill in.
// Asks in the terminal for what is not given.
import { parseArgs } from "node:util";
import { ask } from "./new-component/ask.ts";
import { addToWorkspace } from "./new-component/add-to-workspace.ts";
import { cleaned, type ComponentDetails, details, folderOf } from "./new-component/details.ts";
import { writePackage } from "./new-component/write-package.ts";
import { run } from "./run.ts";

const USAGE = `npm run new-component -- council-NAME [options]

  --title-en TEXT      what people call it in English, such as “Bin day”
  --title-cy TEXT      the same in Welsh
  --description TEXT   what it does, in one sentence

What is left out is asked for. The package is written to packages/NAME, named in the workspace, installed and built.`;

const component = await readDetails().catch((error: Error) => void stop(error.message));
if (component) await create(component);

async function readDetails(): Promise<ComponentDetails | undefined> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "title-en": { type: "string" },
      "title-cy": { type: "string" },
      description: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return undefined;
  }
  if (positionals.length > 1) {
    throw new Error(
      `Only one name can be given, and these are ${positionals.length}: ${positionals.join(", ")}. Put quotes around a text with spaces.`,
    );
  }
  const { "title-en": titleEn, "title-cy": titleCy, description } = values;
  const given = { tag: positionals[0], titleEn, titleCy, description };
  const known = Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, cleaned(key as keyof ComponentDetails, value)]],
    ),
  ) as Partial<ComponentDetails>;
  if (process.stdin.isTTY) return ask(known);
  const findings = details.flatMap(({ key, check }) => check(known[key] ?? "", known) ?? []);
  if (findings.length > 0) throw new Error(findings.join("\n"));
  return known as ComponentDetails;
}

async function create(details: ComponentDetails): Promise<void> {
  const folder = folderOf(details.tag);
  const written = [...writePackage(details), ...addToWorkspace(details)];
  const steps: [what: string, program: string, ...args: string[]][] = [
    ["Formatting", "prettier", "--write", "--ignore-unknown", "--log-level=warn", ...written],
    [
      "Installing",
      "npx",
      "--yes",
      "pnpm@12.21.0",
      "install",
      "--no-frozen-lockfile",
      "--prefer-offline",
      "--reporter=append-only",
    ],
    ["Compiling", "tsc", "-b", `packages/${folder}`, `packages/${folder}/test`],
    ["Making its assets", "node", `packages/${folder}/scripts/assets.ts`],
    [
      "Writing its API into its README",
      "node",
      "packages/workspace/src/element-assets/readme-api.ts",
      folder,
    ],
    ["Writing its part of the reports", "node", "packages/workspace/src/reports.ts"],
    ["Writing down its public API", "node", "packages/workspace/src/public-api.ts", "--new", folder],
    ["Listing its Welsh", "node", "packages/workspace/src/welsh-review.ts"],
  ];
  for (const [what, program, ...args] of steps) {
    console.log(`${what}…`);
    if ((await run(program, args)) !== 0) {
      return stop(`That failed: see above. What was written stays: fix it, or delete packages/${folder}.`);
    }
  }
  const width = `npm test -- --only ${folder} --engines chromium`.length;
  console.log(`
packages/${folder} is there, and passes npm test as it is. Now make it yours:

  1. The job, and for whom: stories/overview.mdx, README.md
  2. The rule, its words in both languages, the HTML and the server half: src/state.ts, src/messages/,
     src/${folder}.templates.ts, src/server/, fixtures/index.ts, test/server.node.test.ts
     (one step, because they compile only together)
  3. The element: src/${folder}.ts, src/events.ts, test/${folder}.test.ts, test/suites.test.ts
  4. Every state that a resident can meet: fixtures/index.ts, stories/states.stories.ts
  5. What people can get wrong, and what it promises: src/checks.development.ts, and
     packages/workspace/src/evidence/

  ${`npm run check-component -- ${folder}`.padEnd(width)}  what is missing until it is done
  ${`npm test -- --only ${folder} --engines chromium`.padEnd(width)}  its own tests, in one browser
  ${"npm start".padEnd(width)}  Storybook, with its stories

CONTRIBUTING.md takes you on from here.`);
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
