import type { Changeset } from "./changesets.ts";

/** What has come and what has gone between two versions of a package's public API. */
export interface ApiDifference {
  added: string[];
  removed: string[];
}

export function compareApi(recorded: readonly string[], current: readonly string[]): ApiDifference {
  return {
    added: current.filter((line) => !recorded.includes(line)),
    removed: recorded.filter((line) => !current.includes(line)),
  };
}

/**
 * Whether a changeset that waits says that this package breaks: `major`; or before 1.0, where npm takes a minor
 * version for a break, `minor` with a paragraph that begins with "Breaking:".
 */
export function announcesBreak(
  { name, version }: { name: string; version: string },
  changesets: readonly Changeset[],
): boolean {
  return changesets.some(({ releases, text }) => {
    if (releases[name] === "major") return true;
    return version.startsWith("0.") && releases[name] === "minor" && /^(\*\*)?Breaking:/m.test(text);
  });
}

/** What somebody has to do who took these lines away. */
export function removalMessage(
  { name, version }: { name: string; version: string },
  removed: readonly string[],
): string {
  const changeset = version.startsWith("0.")
    ? `\`"${name}": minor\` and a paragraph that begins with "Breaking:" (or \`major\`, which leaves 0.x)`
    : `\`"${name}": major\``;
  return `${name} no longer has what users may rely on:
${removed.map((line) => `  - ${line}`).join("\n")}
Put it back, or keep it and deprecate it (docs/versioning.md). If it has to go: add a changeset with
${changeset}
that says what to use instead, then run \`pnpm run public-api\`.`;
}
