/** The lines of docs/component-done.md that a command can look at, by their first words. */
export const doneLines = [
  "Without script",
  "Upgrade",
  "Language",
  "Accessibility",
  "Hostile data",
  "Strict policy",
  "Failed requests",
  "Helpful to the page’s author",
  "Typed and documented",
  "Small",
  "Released",
] as const;
export type DoneLine = (typeof doneLines)[number];

/** One thing that a component lacks. */
export interface Finding {
  readonly line: DoneLine;
  /** The file to open, from the top of the repository. */
  readonly where: string;
  readonly what: string;
  /** How to fix it. */
  readonly fix: string;
}
