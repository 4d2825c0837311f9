/** Seconds that `Retry-After` asks for, whether it is a number or a date; undefined where it is neither. */
export function retryAfterOf({ headers }: Response, now: number): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const time = /^\w{3}, /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, Math.ceil((time - now) / 1000));
}

/** Waits; false when it was told to stop before. */
export function sleep(seconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const stop = (): void => finish(false);
    const timer = setTimeout(() => finish(true), seconds * 1000);
    signal.addEventListener("abort", stop, { once: true });
    function finish(slept: boolean): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      resolve(slept);
    }
  });
}
