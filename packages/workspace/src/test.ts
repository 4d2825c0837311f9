// npm test: everything that must hold, or the files that are named. `npm test -- --help` says how.
import { parseArgs } from "node:util";

const USAGE = `npm test                                        everything, in every engine
npm test -- packages/core/test/mount.test.ts    these files alone, from source, in Chromium: a test in browsers, a
                                                test for Node (*.node.test.ts) or stories (*.stories.ts)
npm test -- FILE --watch                        again after each change
npm test -- --only core                         one package's own tests
  --engines chromium,firefox,webkit             which engines
  --summary FILE                                write the counts of every suite as JSON

What is slow or measured is in npm run figures and npm run evidence, a release in npm run release-test.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: "string" },
      engines: { type: "string" },
      summary: { type: "string" },
      watch: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) console.log(USAGE);
  else if (positionals.length > 0) {
    const { testFiles } = await import("./test-files.ts");
    process.exitCode = await testFiles(positionals, values);
  } else if (values.watch) throw new Error(`--watch needs the files to run.\n\n${USAGE}`);
  else {
    const { testEverything } = await import("./test-everything.ts");
    process.exitCode = await testEverything(values);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
