import { ON_DEMAND } from "../page/definition.ts";

/** Paths of the modules that a module and all that it imports of ours load on demand, by `import()`. */
export async function onDemandModules(module: string): Promise<string[]> {
  return (await (await fetch(ON_DEMAND + module)).json()) as string[];
}
