/** Milliseconds of many look-ups, each from start to end, and of the processor’s time in this process. */
export interface Times {
  elapsed: number[];
  /** Unlike the other, not made longer by what else the machine is doing. */
  processor: number[];
}

/** Does something once and adds how long it took. */
export async function timeOne<Result>(times: Times, action: () => Promise<Result>): Promise<Result> {
  const used = process.cpuUsage();
  const start = performance.now();
  const result = await action();
  times.elapsed.push(performance.now() - start);
  const { user, system } = process.cpuUsage(used);
  times.processor.push((user + system) / 1000);
  return result;
}

/** @param part 0.99 for the 99th percentile */
export function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
