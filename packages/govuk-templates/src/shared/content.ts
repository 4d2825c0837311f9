import type { Content } from "./options.ts";

/** What to put in a child position for a `text` or `html` option. Lit escapes anything that is not a template. */
export function content(options: Content | null | false | undefined): unknown {
  return options ? options.html || options.text : undefined;
}
