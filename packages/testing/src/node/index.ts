export { axeFindingsIn } from "./axe.ts";
export { goBack, launchChromium, visit, type Visit, type VisitOptions, watchCache } from "./chromium.ts";
export { type ElementContract, testManifest } from "./manifest.ts";
export { STRICT_POLICY } from "../page/definition.ts";
export { SOURCE } from "../source.ts";
export { type RunningServer, startServer } from "./server.ts";
