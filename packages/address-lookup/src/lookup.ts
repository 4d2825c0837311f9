import { problemOf } from "./address-api.ts";
import type { Problem } from "./state.ts";

const SLOW = 2_000;
const TOO_SLOW = 20_000;

/** What becomes of a request. One of `done` and `failed` is called, unless the request was stopped. */
export interface LookUpHooks<Result> {
  ask(signal: AbortSignal): Promise<Result>;
  done(result: Result): void;
  failed(problem: Problem): void;
  /** The answer is taking long. */
  slow(): void;
}

/** One request at a time. The answer to one that is no longer wanted is never heard of. */
export class LookUp {
  #stop: (() => void) | undefined;

  get busy(): boolean {
    return !!this.#stop;
  }

  stop(): void {
    this.#stop?.();
  }

  async run<Result>({ ask, done, failed, slow }: LookUpHooks<Result>): Promise<void> {
    this.stop();
    const request = new AbortController();
    const slowTimer = setTimeout(slow, SLOW);
    const timer = setTimeout(() => finish(() => failed({ kind: "slow" })), TOO_SLOW);
    const finish = (then?: () => void): void => {
      if (request.signal.aborted) return;
      clearTimeout(slowTimer);
      clearTimeout(timer);
      request.abort();
      this.#stop = undefined;
      then?.();
    };
    this.#stop = finish;
    try {
      const result = await ask(request.signal);
      finish(() => done(result));
    } catch (error) {
      finish(() => failed(problemOf(error)));
    }
  }
}
