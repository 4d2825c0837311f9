import type { Answers } from "../../src/answers.ts";
import type { LogEntry } from "../../src/log.ts";
import { serve } from "../../src/serve.ts";
import type { ExampleServiceOptions } from "../../src/options.ts";
import { createExampleService } from "../../src/service.ts";
import { openSessions, type SessionStore } from "../../src/sessions.ts";
import { madeUpSource } from "./source.ts";

export interface TestService {
  /** Without the slash at the end. */
  origin: string;
  sessions: SessionStore;
  applications: { reference: string; answers: Readonly<Answers> }[];
  log: LogEntry[];
  /** Moves the service’s clock on. */
  wait(seconds: number): void;
  stop(): Promise<void>;
}

/** The service on a free port, with made-up addresses and a clock that tests can move. */
export async function startTestService(options: Partial<ExampleServiceOptions> = {}): Promise<TestService> {
  let late = 0;
  const now = (): number => Date.now() + late;
  const sessions = options.sessions ?? openSessions({ now });
  const applications: TestService["applications"] = [];
  const log: LogEntry[] = [];
  const service = createExampleService({
    source: madeUpSource(),
    custodian: [9901],
    sessions,
    now,
    log: (entry) => log.push(entry),
    onApplication: (reference, answers) => void applications.push({ reference, answers }),
    ...options,
  });
  const running = await serve(service, { host: "127.0.0.1", port: 0 });
  return {
    origin: running.url.slice(0, -1),
    sessions,
    applications,
    log,
    wait: (seconds) => void (late += seconds * 1000),
    async stop() {
      await running.stop();
      sessions.close();
    },
  };
}
