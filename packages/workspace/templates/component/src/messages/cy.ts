import type { NewPatternMessages } from "./messages.ts";

/** Every message in Welsh. Messages that count have all six forms. */
export const cy: NewPatternMessages = {
  check: "Gwirio eich ateb",
  result: {
    zero: "Nid oes unrhyw eiriau yn eich ateb.",
    one: "Mae {count} gair yn eich ateb.",
    two: "Mae {count} air yn eich ateb.",
    few: "Mae {count} gair yn eich ateb.",
    many: "Mae {count} gair yn eich ateb.",
    other: "Mae {count} gair yn eich ateb.",
  },
  errorEmpty: "Nodwch ateb",
  errorTitle: "Mae problem wedi codi",
  errorPrefix: "Gwall: ",
  continue: "Parhau",
};
