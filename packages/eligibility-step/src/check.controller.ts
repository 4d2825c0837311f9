import type { ReactiveController, ReactiveControllerHost } from "lit";
import type * as RealTimeChecks from "./real-time-checks.ts";
import type { CheckRequest, CheckResult } from "./request-check.ts";

/** What real-time checks need beside the ordinary questions. */
export type ChecksPart = typeof RealTimeChecks;

/** Milliseconds that the questions wait for that part: without it they are asked without checks. */
const PATIENCE = 4_000;

type PermittedRequest = Omit<CheckRequest, "signal" | "permission"> & {
  readonly permission: CheckRequest["permission"] | undefined;
};

/** Makes real-time checks: one at a time, while the element is in the page. */
export class CheckController implements ReactiveController {
  /** What the pages of a check are made of, once it is loaded. */
  part: ChecksPart | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<ChecksPart>;
  #loading: Promise<void> | undefined;
  #running: AbortController | undefined;

  /** @param load imports the part, unless given */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    load: () => Promise<ChecksPart> = () => import("./real-time-checks.ts"),
  ) {
    this.#host = host;
    this.#import = load;
    host.addController(this);
  }

  /** Loads the part, once. Resolves when it is there, or nobody should wait for it any longer. Never rejects. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  /**
   * Makes a check, and stops the one before. Nothing is sent without a permission: the result is then `unavailable`.
   *
   * @returns undefined when it was stopped
   */
  async run(request: PermittedRequest): Promise<CheckResult | undefined> {
    this.stop();
    const { signal } = (this.#running = new AbortController());
    const { permission, ...rest } = request;
    try {
      const result: CheckResult =
        this.part && permission
          ? await this.part.requestCheck({ ...rest, permission, signal })
          : await Promise.resolve({ status: "unavailable" });
      return signal.aborted ? undefined : result;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }

  async #load(): Promise<void> {
    const loaded = this.#import().then(
      (part) => {
        this.part = part;
        this.#host.requestUpdate();
      },
      () => {},
    );
    await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }
}
