// What a release builds: the packages that are published.
//   node packages/workspace/src/build-published.ts
import { buildPublished } from "./build.ts";

process.exitCode = (await buildPublished()) ? 0 : 1;
