// A stand-in for the DfE eligibility checking service, on this machine alone: node dist/commands/dfe-stand-in.js --port 3001
import { parseArgs } from "node:util";
import { createDfeStandIn, standInNames } from "@council-components/eligibility-step/server";
import { serve } from "../serve.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "3001" } } });

try {
  const running = await serve(createDfeStandIn(), { host: "127.0.0.1", port: Number(values.port) });
  console.log(`Stand-in for the DfE eligibility checking service: ${running.url}`);
  console.log(`Last names that decide what it answers: ${Object.keys(standInNames).join(", ")}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void running.stop());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
