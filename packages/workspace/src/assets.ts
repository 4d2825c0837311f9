import { makeAssets } from "./build.ts";

process.exitCode = (await makeAssets()) ? 0 : 1;
