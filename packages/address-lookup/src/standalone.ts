// Built into one file with lit inside, for pages without a bundler or an import map.
import "./define.ts";
export * from "./index.ts";
