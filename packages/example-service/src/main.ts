// The example service as a program: node dist/main.js --database addresses.db
import { parseArgs } from "node:util";
import { openGazetteer } from "@council-components/address-service";
import { dfeCheck, type EligibilityCheck } from "@council-components/eligibility-step/server";
import { openConsentRecords } from "./consent/records.ts";
import { serve, type RunningService } from "./serve.ts";
import { createExampleService } from "./service.ts";
import { openSessions } from "./sessions.ts";

const USAGE = `Usage: node main.js --database FILE [options]

  --database FILE     gazetteer, made by council-addresses import or sample
  --sessions FILE     where answers are kept until they are sent; default in memory
  --records FILE      where receipts of consent and counts of pages are kept; default in memory
  --port NUMBER       default 3000; 0 for any that is free
  --host ADDRESS      default 127.0.0.1
  --custodian CODE    local custodian code that the council serves, may be repeated; default any
  --dfe-url URL       DfE eligibility checking service, or its stand-in, for free school meals; who asks stands
                      in the environment as DFE_CLIENT_ID and DFE_CLIENT_SECRET
  --timeout MINUTES   how long answers are kept after each page, default 60
  --trust-proxy N     how many proxies of yours stand in front: the outermost says who a client is; default 0
  --secure            the pages are seen over https, which a proxy in front takes care of
  --help
`;

try {
  await main();
} catch (error) {
  // Whatever is wrong with options, files and ports is for whoever starts the service, without a stack.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      database: { type: "string" },
      sessions: { type: "string", default: ":memory:" },
      records: { type: "string", default: ":memory:" },
      port: { type: "string", default: "3000" },
      host: { type: "string", default: "127.0.0.1" },
      custodian: { type: "string", multiple: true, default: [] },
      "dfe-url": { type: "string" },
      timeout: { type: "string", default: "60" },
      "trust-proxy": { type: "string", default: "0" },
      secure: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void console.log(USAGE);
  if (!values.database) throw new Error(`Say which gazetteer to use.\n\n${USAGE}`);

  const source = openGazetteer(values.database);
  const sessions = openSessions({
    path: values.sessions,
    keepForSeconds: 60 * wholeNumber("--timeout", values.timeout, 1, 24 * 60),
  });
  const records = openConsentRecords({ path: values.records });
  const service = createExampleService({
    source,
    sessions,
    records,
    custodian: values.custodian.map((code) => wholeNumber("--custodian", code, 1, 9999)),
    ...(values["dfe-url"] !== undefined && { schoolMealsCheck: schoolMealsCheck(values["dfe-url"]) }),
    trustedProxies: wholeNumber("--trust-proxy", values["trust-proxy"], 0, 10),
    ...(values.secure && { secure: true }),
    log: (entry) => console.log(JSON.stringify({ time: new Date().toISOString(), ...entry })),
  });
  const running = await serve(service, {
    host: values.host,
    port: wholeNumber("--port", values.port, 0, 65_535),
  });
  console.log(`Apply for a bus pass: ${running.url}`);

  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop(running));

  async function stop({ stop }: RunningService): Promise<void> {
    await stop();
    sessions.close();
    records.close();
    source.close();
  }
}

function schoolMealsCheck(url: string): EligibilityCheck {
  const { DFE_CLIENT_ID: clientId, DFE_CLIENT_SECRET: clientSecret } = process.env;
  if (!clientId || !clientSecret) throw new Error("--dfe-url needs DFE_CLIENT_ID and DFE_CLIENT_SECRET.");
  return dfeCheck({ url, clientId, clientSecret });
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`${option} takes a whole number from ${least} to ${most}, not “${text}”.`);
}
