import { Worker } from "node:worker_threads";
import { GazetteerError } from "../gazetteer/gazetteer-error.ts";
import type { ImportOptions, ImportReport, ImportStage } from "./import-files.ts";

/** What the thread is started with. */
export interface ApartTask {
  paths: readonly string[];
  options: Omit<ImportOptions, "replaceAll" | "progress"> & { replaceAll: boolean };
}

/** What the thread says. */
export type ApartMessage =
  | { type: "progress"; share: number; stage: ImportStage }
  | { type: "ask"; properties: number }
  | { type: "done"; report: ImportReport }
  | { type: "failed"; expected: boolean; message: string; stack: string | undefined };

/**
 * Heap of the thread, in megabytes. What an import keeps in memory does not grow with the file; without a limit, the
 * garbage that V8 leaves lying about does.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 112 };

/** `importFiles` in a thread of its own with little memory, which is how the command runs it. */
export function importFilesApart(paths: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const { replaceAll = false, progress, ...rest } = options;
  // Under test the sources run as they are; published, the file beside this one is JavaScript.
  const script = import.meta.url.endsWith(".ts") ? "./import-thread.ts" : "./import-thread.js";
  const task: ApartTask = { paths, options: { ...rest, replaceAll: replaceAll === true } };
  const worker = new Worker(new URL(script, import.meta.url), { workerData: task, resourceLimits: LIMITS });
  return new Promise((resolve, reject) => {
    worker.on("message", (message: ApartMessage) => {
      if (message.type === "progress") progress?.(message.share, message.stage);
      else if (message.type === "ask") {
        const answer =
          typeof replaceAll === "function" ? replaceAll(message.properties) : Promise.resolve(replaceAll);
        answer.then((agreed) => worker.postMessage(agreed), reject);
      } else if (message.type === "done") resolve(message.report);
      else {
        const error = message.expected ? new GazetteerError(message.message) : new Error(message.message);
        if (message.stack !== undefined) error.stack = message.stack;
        reject(error);
      }
    });
    worker.on("error", reject);
    worker.on("exit", (code) => {
      if (code !== 0) reject(new Error(`The import stopped with code ${code}.`));
    });
  });
}
