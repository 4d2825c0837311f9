/** The first Node with an SQLite that needs no flag. Also in `engines` of package.json. */
const LEAST = [22, 13] as const;

/** What to say to somebody whose Node has no usable SQLite; `undefined` where it has. */
export function nodeTooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return undefined;
  return `council-addresses needs Node ${LEAST.join(".")} or later, for its built-in SQLite. This is Node ${version}.`;
}
