import { globSync, readFileSync } from "node:fs";
import { root } from "./run.ts";

interface Source {
  readonly title: string;
  /** The day from which it is to be read again, `YYYY-MM-DD`. */
  readonly again: string;
}

/** A line for each source in a package's `sources.json` that is to be read again. A note, not a failure. */
export function oldSources(on: string = new Date().toISOString().slice(0, 10), top: string = root): string[] {
  return globSync("packages/*/sources.json", { cwd: top }).flatMap((file) =>
    (JSON.parse(readFileSync(top + file, "utf8")) as Source[])
      .filter(({ again }) => again <= on)
      .map(({ title, again }) => `${file}: ${title}, due since ${again}`),
  );
}
