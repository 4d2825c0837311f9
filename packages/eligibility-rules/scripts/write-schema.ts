/** Writes `ruleset.schema.json` and `RULESET.md` from the schema that the checker uses; a test holds them together. */
import { writeFileSync } from "node:fs";
import { reference } from "./reference.ts";
import { rulesetSchema } from "../src/schema.ts";

writeFileSync(
  new URL("../ruleset.schema.json", import.meta.url),
  `${JSON.stringify(rulesetSchema, undefined, 2)}\n`,
);
writeFileSync(new URL("../RULESET.md", import.meta.url), reference(rulesetSchema));
