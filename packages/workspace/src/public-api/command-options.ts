import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Package } from "../packages.ts";

/** The commands that a package installs, their subcommands and options, as their own help names them. */
export function commandOptions({ directory, bin = {} }: Package): string[] {
  return Object.entries(bin).flatMap(([name, path]) => {
    const file = join(directory, path);
    const help = helpOf(file, []);
    const subcommands = subcommandsOf(name, help);
    const sections = subcommands.length ? subcommands.map((one) => [one, helpOf(file, [one])]) : [["", help]];
    return [
      `command ${name}`,
      ...sections.flatMap(([subcommand, text]) => {
        const line = `command ${name}${subcommand ? ` ${subcommand}` : ""}`;
        return [line, ...[...text!.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => `${line} ${option}`)];
      }),
    ];
  });
}

function helpOf(file: string, args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(process.execPath, [file, ...args, "--help"], {
    encoding: "utf8",
  });
  if (error || !(stdout + stderr).trim())
    throw new Error(`${file} has no --help: ${error?.message ?? "it says nothing"}`);
  return stdout + stderr;
}

/** Help lists them under "Commands:", or shows each after the name of the command. */
function subcommandsOf(name: string, help: string): string[] {
  const listed = help.split(/^Commands:$/m)[1]?.matchAll(/^ {2}([a-z][a-z-]*)\b/gm) ?? [];
  const shown = help.matchAll(new RegExp(`^${name} ([a-z][a-z-]*)\\b`, "gm"));
  const names = [...listed, ...shown].map(([, subcommand]) => subcommand!);
  return [...new Set(names)].filter((one) => one !== "help");
}
