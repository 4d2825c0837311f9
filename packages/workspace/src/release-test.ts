// npm run release-test: a release from beginning to end on this machine. packages/rehearsal/src/main.ts has the options.
import { SOURCE } from "../../testing/src/source.ts";
import { run } from "./run.ts";

const args = process.argv.slice(2).filter((argument) => argument !== "--");
// An option and not the environment: what is released and installed must not run from source.
process.exitCode = await run("node", [`--conditions=${SOURCE}`, "packages/rehearsal/src/main.ts", ...args]);
