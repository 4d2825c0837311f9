/** Writes `ruleset.schema.json` from the schema that the checker uses; a test holds the two together. */
import { writeFileSync } from "node:fs";
import { rulesetSchema } from "../src/schema.ts";

writeFileSync(
  new URL("../ruleset.schema.json", import.meta.url),
  `${JSON.stringify(rulesetSchema, undefined, 2)}\n`,
);
