/** One thing that a page can load, and the most it may weigh. */
export interface Budget {
  name: string;
  /** What a page would write to load it. */
  source: string;
  /** Folder under packages/ from which the source's imports are resolved. */
  from: string;
  /** Minified and gzipped bytes of what loads at once, without lit. */
  gzip: number;
  /** The same with lit inside, where that is worth a promise of its own. */
  gzipWithLit?: number;
}

/** kB here is 1,000 bytes. Raise a budget only with the reason in the commit message: residents pay for it. */
export const budgets: readonly Budget[] = [
  {
    name: "address-lookup",
    from: "address-lookup",
    source: `import "@council-components/address-lookup/define"`,
    gzip: 7_000,
    gzipWithLit: 13_000,
  },
];
