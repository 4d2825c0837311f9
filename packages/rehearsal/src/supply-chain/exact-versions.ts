/** The dependency fields of a package.json. */
export interface Dependencies {
  name: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * What is not asked for in one exact version. Ranges are for what users have once, beside ours (`catalog:shipped`), and
 * for our own packages among each other.
 */
export function rangeFindings(packages: readonly Dependencies[]): string[] {
  return packages.flatMap((one) =>
    [one.dependencies, one.devDependencies, one.optionalDependencies]
      .flatMap((dependencies) => Object.entries(dependencies ?? {}))
      .filter(([, version]) => !isExact(version))
      .map(([name, version]) => `${one.name} asks for ${name} ${version}: write one exact version.`),
  );
}

function isExact(version: string): boolean {
  const own = /^workspace:[*^]$/.test(version);
  return (
    own || /^catalog:(shipped)?$/.test(version) || /^(npm:(@[\w-]+\/)?[\w-]+@)?\d+\.\d+\.\d+$/.test(version)
  );
}
