/** Tags of the rules that do not run: AAA is beyond component-done.md; a deprecated rule has another in its place. */
export const LEFT_OUT: readonly string[] = ["wcag2aaa", "wcag21aaa", "wcag22aaa", "deprecated"];
