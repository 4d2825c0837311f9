import type { Failure } from "./check.ts";
import { backgroundWords } from "./pairs.ts";

/** What fails, where it is seen and what would mend it, in three lines. */
export function describeFailure({ pair, foreground, background, ratio, instead }: Failure): string {
  const { where, atLeast, or } = pair;
  const place = backgroundWords[pair.background];
  const other = or && or !== pair.foreground ? ` (and so is ${or})` : "";
  return [
    `${pair.foreground} ${foreground} on ${pair.background} ${background} is ${round(ratio)} to 1${other}. It has to be ${atLeast} to 1.`,
    `  Seen: ${where}${place ? `, ${place}` : ""}.`,
    instead
      ? `  Nearest colour that passes: "${instead.name}": "${instead.colour}".`
      : `  No lighter or darker ${pair.foreground} passes: change both colours.`,
  ].join("\n");
}

/** Rounded down, so that a ratio that fails never reads like one that passes. */
function round(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
