import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { GazetteerError } from "../gazetteer/gazetteer-error.ts";
import type { ApartMessage, ApartTask } from "./import-apart.ts";
import { importFiles } from "./import-files.ts";

const { paths, options } = workerData as ApartTask;
const port = parentPort!;
const say = (message: ApartMessage): void => port.postMessage(message);
let percent = -1;

try {
  const report = await importFiles(paths, {
    ...options,
    progress(share, stage) {
      if (Math.floor(share * 100) === percent) return;
      percent = Math.floor(share * 100);
      say({ type: "progress", share, stage });
    },
    async replaceAll(properties) {
      if (options.replaceAll) return true;
      say({ type: "ask", properties });
      const [agreed] = (await once(port, "message")) as [boolean];
      return agreed;
    },
  });
  say({ type: "done", report });
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  say({ type: "failed", expected: error instanceof GazetteerError, message, stack });
}
port.close();
