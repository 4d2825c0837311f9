import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Milliseconds after which a request is slow, and after which it is given up. */
const SLOW = 2_000;
const TIMEOUT = 20_000;

/** What becomes of a request. One of `done` and `failed` is called, unless the request was stopped. */
export interface RequestOptions<Result> {
  done(result: Result): void;
  /** @param error what was thrown; a `TimeoutError` after 20 seconds */
  failed(error: unknown): void;
  /** The answer has been awaited for two seconds. */
  slow(): void;
}

/**
 * One request at a time for an element. The same question is not asked twice, another question takes the place of the
 * first, and the answer to one that is no longer wanted is never heard of.
 */
export class RequestController<Result> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: RequestOptions<Result>;
  #question: string | undefined;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: RequestOptions<Result>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return !!this.#end;
  }

  hostDisconnected(): void {
    this.stop();
  }

  stop(): void {
    this.#end?.();
  }

  /**
   * Asks a question, unless it is being asked already.
   *
   * @param question what tells this question from others
   * @returns whether it was asked
   */
  ask(question: string, send: (signal: AbortSignal) => Promise<Result>): boolean {
    if (this.busy && question === this.#question) return false;
    this.stop();
    const { done, failed, slow } = this.#options;
    const abort = new AbortController();
    const timers = [
      setTimeout(slow, SLOW),
      setTimeout(() => end(() => failed(new DOMException("", "TimeoutError"))), TIMEOUT),
    ];
    const end = (then?: () => void): void => {
      if (abort.signal.aborted) return;
      timers.forEach(clearTimeout);
      abort.abort();
      this.#end = undefined;
      this.#host.requestUpdate();
      then?.();
    };
    this.#question = question;
    this.#end = end;
    this.#host.requestUpdate();
    // In a function of its own, so that one that throws has failed as well.
    (async () => send(abort.signal))().then(
      (result) => end(() => done(result)),
      (error: unknown) => end(() => failed(error)),
    );
    return true;
  }
}
