const STATIC = /\b(?:from|import)\s*["']([^"']+)["']/g;
const ON_DEMAND = /\bimport\(\s*["'`]([^"'`]+)["'`]/g;
/** Whose parts are looked for: what others import on demand is their affair. */
const OURS = /^\/packages\//;

/** Paths of the modules that a module and all that it imports load on demand, by `import()`. */
export async function onDemandModules(module: string): Promise<string[]> {
  const seen = new Set<string>();
  const onDemand = new Set<string>();
  const waiting = [module];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = await (await fetch(path)).text();
    const resolve = ([, specifier = ""]: RegExpMatchArray): string =>
      new URL(specifier, new URL(path, location.href)).pathname;
    const parts = [...text.matchAll(ON_DEMAND)].map(resolve);
    for (const part of parts) onDemand.add(part);
    waiting.push(
      ...[...text.matchAll(STATIC)]
        .map(resolve)
        .concat(parts)
        .filter((each) => OURS.test(each)),
    );
  }
  return [...onDemand].filter((path) => path !== module).sort();
}
