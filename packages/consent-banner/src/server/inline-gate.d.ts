/** Written by scripts/assets.ts: the gate as one line of script, to be put into a page, and its hash. */
declare module "#inline-gate" {
  export const text: string;
  export const hash: string;
}
