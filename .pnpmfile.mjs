// What differs between a package.json here and the one in its tarball: nobody but this repository runs from source.
const SOURCE = "@council-components/source";

export const hooks = {
  beforePacking: (manifest) => ({
    ...manifest,
    ...(manifest.exports && { exports: withoutSource(manifest.exports) }),
    ...(Array.isArray(manifest.sideEffects) && {
      sideEffects: manifest.sideEffects.filter((file) => !/^\.\/src\/.*\.ts$/.test(file)),
    }),
  }),
};

/** An entry with nothing but a default left is written as its path. */
function withoutSource(exports) {
  return Object.fromEntries(
    Object.entries(exports).map(([entry, target]) => {
      if (target === null || typeof target === "string") return [entry, target];
      const conditions = Object.entries(target).filter(([condition]) => condition !== SOURCE);
      const isPlain = conditions.length === 1 && "default" in target;
      return [entry, isPlain ? target.default : Object.fromEntries(conditions)];
    }),
  );
}
