import type { Brand } from "../brand/brand.ts";
import { adviseEdits, applyEdit } from "../check/advise.ts";
import { checkColours } from "../check/check.ts";
import { describeEdit, describeFailure } from "../check/describe-failure.ts";
import { pairs } from "../check/pairs.ts";
import { completeColours } from "../colours/brand-colours.ts";
import { channelsOf, type Colour } from "../colours/colour.ts";

/** What is wrong with a brand's colours, and what to change. */
export interface Report {
  readonly failures: number;
  readonly text: string;
}

/**
 * Says which colours cannot be told apart and what to change in the brand file, or that all can.
 *
 * @param inColour whether each change begins with a patch of the old colour and of the new one, for a terminal
 */
export function reportOf({ colours, given }: Pick<Brand, "colours" | "given">, inColour = false): Report {
  const failures = checkColours(colours);
  if (failures.length === 0) {
    const text = `All ${pairs.length} pairs of colours have the contrast that WCAG 2.2 AA asks for.`;
    return { failures: 0, text };
  }
  const edits = adviseEdits(given);
  const left = checkColours(completeColours(edits.reduce(applyEdit, given))).length;
  const count = failures.length === 1 ? "1 pair of colours has" : `${failures.length} pairs of colours have`;
  const text = [
    ...failures.map((failure) => `${describeFailure(failure)}\n`),
    `${count} too little contrast for WCAG 2.2 AA, of ${pairs.length}.`,
    left
      ? `After these changes, ${left} still cannot be read. For those, change both colours:`
      : `Make ${edits.length === 1 ? "this change" : "these changes"}, and all can be read:`,
    ...edits.map((edit, index) => {
      const patches = inColour ? `${patch(edit.from)} ${patch(edit.to)} ` : "";
      return `  ${index + 1}. ${patches}${describeEdit(edit)}`;
    }),
  ].join("\n");
  return { failures: failures.length, text };
}

/** Two spaces on a colour, in the escape codes of terminals. */
function patch(colour: Colour): string {
  return `\u001b[48;2;${channelsOf(colour).join(";")}m  \u001b[0m`;
}
