/** The condition of package exports under which this repository runs its sources, without a build. */
export const SOURCE = "@council-components/source";

/** The environment in which Node, and whatever it starts, runs the workspace's packages from source. */
export function fromSource(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const options = environment["NODE_OPTIONS"] ?? "";
  return options.includes(SOURCE) ? {} : { NODE_OPTIONS: `${options} --conditions=${SOURCE}`.trim() };
}
