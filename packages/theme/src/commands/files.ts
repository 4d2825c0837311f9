import { readFileSync, writeFileSync } from "node:fs";
import { type Brand, parseBrand } from "../index.ts";
import { CommandError } from "./command-error.ts";

/** Reads and checks a brand file. */
export function readBrand(path: string): Brand {
  return parseBrand(attempt(`${path} cannot be read`, () => readFileSync(path, "utf8")));
}

/** Whether the terminal shows colours, and nobody has said that it should not (https://no-color.org). */
export function showsColours(): boolean {
  return process.stdout.isTTY && !process.env["NO_COLOR"];
}

/** Writes a file. */
export function write(path: string, text: string): void {
  attempt(`${path} cannot be written`, () => writeFileSync(path, text));
}

function attempt<Result>(complaint: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw new CommandError(`${complaint}: ${(error as Error).message}`);
  }
}
