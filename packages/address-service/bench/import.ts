import { spawnSync } from "node:child_process";
import { rmSync, statSync } from "node:fs";

/** One timed command. */
export interface Timed {
  /** Seconds from start to end; other work on the machine makes them more. */
  seconds: number;
  /** Seconds of processor time, its own and the system’s for it: the fairer figure on a busy machine. */
  processor: number;
  /** Most memory it held, in megabytes. */
  memory: number;
}

/** Times the `sqlite3` shell’s own `.import` of a file into a table of as many columns as the widest record has. */
export function timeShellImport(file: string, database: string): Timed {
  const columns = Array.from({ length: 29 }, (_, index) => `c${index + 1}`).join(", ");
  rmSync(database, { force: true });
  const timed = time(["sqlite3", database, `CREATE TABLE rows (${columns})`, `.import --csv ${file} rows`]);
  rmSync(database, { force: true });
  return timed;
}

/** Times our own import, by the command that operators use. */
export function timeOwnImport(cli: string, file: string, database: string): Timed & { size: number } {
  rmSync(database, { force: true });
  const timed = time([process.execPath, cli, "import", file, "--database", database]);
  return { ...timed, size: statSync(database).size };
}

function time(command: string[]): Timed {
  const start = performance.now();
  // GNU time writes what the command used as the last line of standard error.
  const { status, stderr, error } = spawnSync("/usr/bin/time", ["-f", "%U %S %M", ...command], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const seconds = (performance.now() - start) / 1000;
  const last = stderr.trimEnd().split("\n").at(-1) ?? "";
  if (error || status !== 0) throw new Error(`${command[0]} failed: ${error?.message ?? last}`);
  const [user, system, memory] = last.split(" ").map(Number) as [number, number, number];
  return { seconds, processor: user + system, memory: memory / 1024 };
}
