import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
  const used = join(tmpdir(), `council-addresses-time-${process.pid}`);
  const start = performance.now();
  // The shell complains on standard error of every row that is shorter than the longest: half a gigabyte of it.
  const { status, error } = spawnSync("/usr/bin/time", ["-o", used, "-f", "%U %S %M", ...command], {
    stdio: "ignore",
  });
  const seconds = (performance.now() - start) / 1000;
  if (error || status !== 0) throw new Error(`${command[0]} ended with ${error?.message ?? status}`);
  const [user, system, memory] = readFileSync(used, "utf8").trim().split(" ").map(Number) as [
    number,
    number,
    number,
  ];
  rmSync(used);
  return { seconds, processor: user + system, memory: memory / 1024 };
}
