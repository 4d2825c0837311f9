// Makes what is published beside the modules: dist/standalone.js, fixtures.json, and what editors and frameworks read.
import { fileURLToPath } from "node:url";
import { published, writeFixtures } from "../../workspace/src/element-assets/published-fixtures.ts";
import { writeStandalone } from "../../workspace/src/element-assets/standalone.ts";
import { writeElementAssets } from "../../workspace/src/element-assets/write.ts";
import { fixtures } from "../fixtures/index.ts";

const folder = fileURLToPath(new URL("../", import.meta.url));

await writeStandalone(folder);
writeFixtures(folder, fixtures.map(published));
writeElementAssets(folder, "src/eligibility-step.ts");
