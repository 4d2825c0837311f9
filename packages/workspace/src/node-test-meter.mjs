// Loaded into the process of each file of tests for Node: writes down at its end how much of the processors it used.
import { writeFileSync } from "node:fs";
import { processorTicks } from "./meter.ts";

process.once("exit", () => {
  const ticks = processorTicks();
  const folder = process.env["COUNCIL_TEST_METERS"];
  if (ticks === undefined || !folder) return;
  writeFileSync(`${folder}/${process.pid}.json`, JSON.stringify({ file: process.argv[1], ticks }));
});
