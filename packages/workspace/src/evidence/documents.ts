import { conformanceDocument } from "./conformance-document.ts";
import { measuresDocument } from "./measures-document.ts";

/** Every document that is made of the evidence: its path from the top of the repository, and its text. */
export function documents(): Map<string, string> {
  return new Map([
    ["docs/accessibility-conformance.md", conformanceDocument()],
    ["docs/how-it-measures-up.md", measuresDocument()],
  ]);
}
