import type { Edit } from "./advise.ts";
import type { Failure } from "./check.ts";
import { backgroundWords } from "./pairs.ts";

/** What fails and where it is seen, in two lines. */
export function describeFailure({ pair, foreground, background, ratio }: Failure): string {
  const { where, atLeast, or } = pair;
  const ground = backgroundWords[pair.background];
  const other = or && or !== pair.foreground ? ` (and so is ${or})` : "";
  return [
    `${pair.foreground} ${foreground} on ${pair.background} ${background} is ${round(ratio)} to 1${other}. ` +
      `It has to be ${atLeast} to 1.`,
    `  Seen: ${where}${ground ? `, ${ground}` : ""}.`,
  ].join("\n");
}

/** One change to the brand file, in one line. */
export function describeEdit({ names, from, to, fixes }: Edit): string {
  const lines = names.map((name) => `"${name}": "${to}"`).join(", ");
  return `${lines} instead of ${from}: ${fixes} more ${fixes === 1 ? "pair" : "pairs"} can be read.`;
}

/** Rounded down, so that a ratio that fails never reads like one that passes. */
function round(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
